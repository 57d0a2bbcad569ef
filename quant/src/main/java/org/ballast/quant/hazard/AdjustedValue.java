package org.ballast.quant.hazard;

/// Value of a claim that may fail, with its hedge ratios. Units: those of the claim's own value;
/// vega per 1.00.
public record AdjustedValue(double value, double delta, double gamma, double vega) {}
