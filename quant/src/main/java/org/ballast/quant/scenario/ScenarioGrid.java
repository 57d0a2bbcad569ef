package org.ballast.quant.scenario;

import java.util.ArrayList;
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

  /// The basis is held and time stands still. Domain: spot shocks above -1, vol shocks at least -1.
  public static ScenarioGrid of(
      CompiledBook book, List<Double> spotShocks, List<Double> volShocks) {
    var scenarios =
        ScenarioSet.grid(book.axes(), factors(spotShocks), factors(volShocks), new double[1]);
    var pnl = book.pnl(scenarios);
    var rows = new ArrayList<List<Double>>();
    for (int spot = 0; spot < spotShocks.size(); spot++) {
      var row = new ArrayList<Double>();
      for (int vol = 0; vol < volShocks.size(); vol++) {
        row.add(pnl.total(spot * volShocks.size() + vol));
      }
      rows.add(row);
    }
    return new ScenarioGrid(spotShocks, volShocks, rows);
  }

  private static double[] factors(List<Double> shocks) {
    return shocks.stream().mapToDouble(shock -> 1 + shock).toArray();
  }
}
