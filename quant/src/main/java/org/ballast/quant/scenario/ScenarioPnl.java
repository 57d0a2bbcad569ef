package org.ballast.quant.scenario;

import java.util.Arrays;

/// What a book gains in every scenario. Units: USD.
public final class ScenarioPnl {
  private final MarketAxes axes;
  private final double[][] byAsset;
  private final double[] totals;

  ScenarioPnl(MarketAxes axes, int size) {
    this.axes = axes;
    this.byAsset = new double[axes.assets().size()][size];
    this.totals = new double[size];
  }

  public MarketAxes axes() {
    return axes;
  }

  public int size() {
    return totals.length;
  }

  /// Of the whole book, summed over the assets in the order of the axes.
  public double total(int scenario) {
    return totals[scenario];
  }

  public double[] totals() {
    return totals.clone();
  }

  /// Of the positions in the underlying at `asset` of the axes.
  public double ofAsset(int asset, int scenario) {
    return byAsset[asset][scenario];
  }

  /// The greatest gain or loss in any scenario; zero without scenarios.
  public double greatestMove() {
    return Arrays.stream(totals).map(Math::abs).max().orElse(0);
  }

  double[][] byAsset() {
    return byAsset;
  }

  /// Turns values of the scenarios from `start` into gains over the unmoved book.
  void subtract(CompiledBook book, int start, int count) {
    for (int asset = 0; asset < byAsset.length; asset++) {
      for (int scenario = start; scenario < start + count; scenario++) {
        byAsset[asset][scenario] -= book.value(asset);
        totals[scenario] += byAsset[asset][scenario];
      }
    }
  }
}
