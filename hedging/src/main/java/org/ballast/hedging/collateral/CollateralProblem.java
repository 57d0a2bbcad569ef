package org.ballast.hedging.collateral;

import java.util.List;
import java.util.TreeSet;

/// Where collateral is, where it could go, and what it must withstand.
///
/// Units: `horizonYears` over which yields and expected losses are counted against the cost of
/// moving. Domain: nodes named once; transfers and caps name nodes that are held (zero will do).
public record CollateralProblem(
    List<CollateralHolding> holdings,
    List<CollateralTransfer> transfers,
    List<CollateralCap> caps,
    List<CollateralScenario> scenarios,
    double horizonYears) {
  public CollateralProblem {
    holdings = List.copyOf(holdings);
    transfers = List.copyOf(transfers);
    caps = List.copyOf(caps);
    scenarios = List.copyOf(scenarios);
    if (!(horizonYears > 0.0 && horizonYears < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("horizon must be positive: horizonYears=" + horizonYears);
    }
    var nodes = new TreeSet<CollateralNode>();
    var places = new TreeSet<String>();
    for (var holding : holdings) {
      if (!nodes.add(holding.node())) {
        throw new IllegalArgumentException("a node must be named once: node=" + holding.node());
      }
      places.add(holding.node().place());
    }
    for (var transfer : transfers) {
      requireKnown(nodes, transfer.from());
      requireKnown(nodes, transfer.to());
    }
    caps.forEach(cap -> cap.nodes().forEach(node -> requireKnown(nodes, node)));
    for (var scenario : scenarios) {
      for (var pool : scenario.needsUsd().keySet()) {
        if (!places.contains(pool.place())) {
          throw new IllegalArgumentException(
              "a need must be at a place that can hold something: scenario="
                  + scenario.name()
                  + " pool="
                  + pool);
        }
      }
    }
  }

  /// The best yield that any of it could earn.
  double yieldBest() {
    return holdings.stream().mapToDouble(CollateralHolding::yieldPerYear).max().orElse(0.0);
  }

  double heldUsd() {
    return holdings.stream().mapToDouble(CollateralHolding::heldUsd).sum();
  }

  private static void requireKnown(TreeSet<CollateralNode> nodes, CollateralNode node) {
    if (!nodes.contains(node)) {
      throw new IllegalArgumentException("a node must be among the holdings: node=" + node);
    }
  }
}
