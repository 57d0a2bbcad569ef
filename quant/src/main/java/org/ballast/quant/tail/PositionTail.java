package org.ballast.quant.tail;

/// What a position, or a balance, adds to the expected shortfall of its book. Units: USD of loss.
///
/// `component` is its mean loss in the book's tail: components add up to the whole. `incremental`
/// is by how much the shortfall would fall without it. A negative figure reduces the loss.
public record PositionTail(
    String account, String instrument, double component, double incremental) {}
