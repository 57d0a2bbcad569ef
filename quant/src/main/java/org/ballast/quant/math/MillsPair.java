package org.ballast.quant.math;

/// Mills ratios at the two ends of an interval.
///
/// @param near ratio at the lower end
/// @param far ratio at the upper end
/// @param difference `near - far`, to relative accuracy
public record MillsPair(double near, double far, double difference) {}
