package org.ballast.quant.moves;

/// How one factor moved with another: `move = intercept + slope * other`, by least squares.
///
/// `rSquared` is the share of the variance that the other explains, `residualSd` what is left,
/// `slopeError` the standard error of the slope, `steps` how many were observed.
public record FactorResponse(
    double intercept,
    double slope,
    double slopeError,
    double rSquared,
    double residualSd,
    int steps) {}
