package org.ballast.quant.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.quant.math.Log;
import org.ballast.quant.moves.CoinHistory;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.quant.moves.FilteredMoves;
import org.ballast.quant.moves.GarchCalibrator;
import org.ballast.quant.moves.GarchFit;
import org.ballast.quant.moves.HistoricalMoves;
import org.ballast.quant.moves.MoveSet;
import org.ballast.quant.moves.SurfaceDynamics;
import org.ballast.quant.moves.SurfaceStep;
import org.ballast.quant.moves.VolatilityFilter;
import org.ballast.quant.moves.WindowTerms;

/// How the moves of the next day are forecast from a window of days.
public enum ForecastMethod {
  /// As they happened.
  HISTORICAL("historical"),
  /// At the volatility that an exponentially weighted mean expects, decay 0.94 a day.
  EWMA("filtered, EWMA"),
  /// At the volatility that a GARCH(1,1) model fitted to the window expects.
  GARCH("filtered, GARCH");

  private static final VolatilityFilter EWMA_FILTER = new VolatilityFilter.Ewma(0.94);

  private final String label;

  ForecastMethod(String label) {
    this.label = label;
  }

  /// Its name for people.
  public String label() {
    return label;
  }

  /// The moves of a day that ends at the window's last.
  MoveSet moves(FactorHistory window, List<SurfaceDynamics> dynamics) {
    var terms = new WindowTerms(DailyMarket.DAY, DailyMarket.DAY);
    return switch (this) {
      case HISTORICAL -> HistoricalMoves.of(window, terms, dynamics);
      case EWMA ->
          FilteredMoves.of(
              window,
              terms,
              window.coins().stream()
                  .map(coin -> new FilteredMoves.CoinFilter(coin.coin(), EWMA_FILTER))
                  .toList(),
              dynamics);
      case GARCH ->
          FilteredMoves.of(
              window, terms, window.coins().stream().map(ForecastMethod::garch).toList(), dynamics);
    };
  }

  /// How each coin's volatility moved with its price in the window.
  static List<SurfaceDynamics> dynamics(FactorHistory window) {
    var dynamics = new ArrayList<SurfaceDynamics>();
    for (var coin : window.coins()) {
      SurfaceDynamics.of(coin.coin(), "the window itself", steps(coin)).ifPresent(dynamics::add);
    }
    return dynamics;
  }

  private static List<SurfaceStep> steps(CoinHistory coin) {
    var steps = new ArrayList<SurfaceStep>();
    var prices = coin.indexPrices();
    var vols = coin.atmVols();
    for (int day = 1; day < prices.size(); day++) {
      if (prices.isKnown(day - 1)
          && prices.isKnown(day)
          && vols.isKnown(day - 1)
          && vols.isKnown(day)) {
        steps.add(
            new SurfaceStep(
                Log.ofRatio(prices.at(day), prices.at(day - 1)),
                Log.ofRatio(vols.at(day), vols.at(day - 1)),
                0,
                0));
      }
    }
    return steps;
  }

  private static FilteredMoves.CoinFilter garch(CoinHistory coin) {
    var filter =
        switch (GarchCalibrator.fit(returns(coin))) {
          case GarchFit.Fitted(var model, double _) -> model;
          case GarchFit.TooFew _ -> EWMA_FILTER;
        };
    return new FilteredMoves.CoinFilter(coin.coin(), filter);
  }

  private static double[] returns(CoinHistory coin) {
    var prices = coin.indexPrices();
    var returns = new double[prices.size()];
    int count = 0;
    for (int day = 1; day < prices.size(); day++) {
      if (prices.isKnown(day - 1) && prices.isKnown(day)) {
        returns[count++] = Log.ofRatio(prices.at(day), prices.at(day - 1));
      }
    }
    return Arrays.copyOf(returns, count);
  }
}
