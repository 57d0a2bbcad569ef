package org.ballast.quant.tail;

import org.ballast.quant.distribution.Estimate;

/// What a book can lose at one confidence. Units: USD, losses positive.
public record TailLevel(double confidence, Estimate valueAtRisk, Estimate expectedShortfall) {}
