package org.ballast.app.chart;

/// A value at a time. Units: seconds since the epoch.
public record Point(long second, double value) {}
