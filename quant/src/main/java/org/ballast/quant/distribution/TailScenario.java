package org.ballast.quant.distribution;

/// One of the worst scenarios: its number in the set, its name and what the book gains in it.
/// Units: P&L in USD.
public record TailScenario(int scenario, String label, double pnl) {}
