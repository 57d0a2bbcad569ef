package org.ballast.quant.tail;

/// What a position, or a balance, adds to the tail of its book. Units: USD of loss.
///
/// `component` is its mean loss in the book's tail: components add up to the expected shortfall.
/// `varComponent` is its mean loss in the scenarios beside the value at risk, to which they add up
/// nearly. `incremental` and `varIncremental` are by how much either would fall without it. A
/// negative figure reduces the loss.
public record PositionTail(
    String account,
    String instrument,
    double component,
    double incremental,
    double varComponent,
    double varIncremental) {}
