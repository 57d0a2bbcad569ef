package org.ballast.quant.margin.deribit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What Deribit's portfolio margin makes of an account of one coin.
///
/// Units: coin. `standard` runs over spot moves from the lowest, and within each over volatility
/// up, unmoved, down; `extended` over the moves of the extended table. The `counted` arrays are the
/// same with gains and dampened losses as they enter the margin. `deltas` are net transaction
/// deltas by expiry. Shape: arrays are copies.
public record RiskMatrix(
    double[] standard,
    double[] extended,
    double[] countedStandard,
    double[] countedExtended,
    String worstScenario,
    double worstCase,
    double rollShock,
    double deltaShock,
    double initial,
    double maintenance,
    SortedMap<String, Double> deltas) {
  public RiskMatrix {
    standard = standard.clone();
    extended = extended.clone();
    countedStandard = countedStandard.clone();
    countedExtended = countedExtended.clone();
    deltas = Collections.unmodifiableSortedMap(new TreeMap<>(deltas));
  }
}
