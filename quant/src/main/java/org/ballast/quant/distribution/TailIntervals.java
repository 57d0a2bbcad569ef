package org.ballast.quant.distribution;

/// Both measures of one tail, each with its interval.
record TailIntervals(Estimate valueAtRisk, Estimate expectedShortfall) {}
