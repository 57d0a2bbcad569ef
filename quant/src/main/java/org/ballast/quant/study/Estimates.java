package org.ballast.quant.study;

import java.time.Instant;
import org.ballast.quant.delta.HullWhiteCoefficients;

/// What a window of steps says of how volatilities move: known from `at` on.
public record Estimates(Instant at, double skewStickiness, HullWhiteCoefficients hullWhite) {}
