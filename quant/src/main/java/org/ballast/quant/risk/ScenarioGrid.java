package org.ballast.quant.risk;

import java.util.List;

/// P&L of a book under joint moves of all spots and all volatilities, fully revalued. Units: shocks
/// relative, as decimals; P&L in USD. Shape: `pnl.get(i).get(j)` for spot i and vol j.
public record ScenarioGrid(
    List<Double> spotShocks, List<Double> volShocks, List<List<Double>> pnl) {
  public static final List<Double> SPOT_SHOCKS =
      List.of(-0.5, -0.33, -0.2, -0.1, -0.05, 0.0, 0.05, 0.1, 0.2, 0.33, 0.5);
  public static final List<Double> VOL_SHOCKS = List.of(-0.4, -0.2, 0.0, 0.2, 0.5, 1.0);

  public ScenarioGrid {
    spotShocks = List.copyOf(spotShocks);
    volShocks = List.copyOf(volShocks);
    pnl = pnl.stream().map(List::copyOf).toList();
  }
}
