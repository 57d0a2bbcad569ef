package org.ballast.hedging.programme;

import java.util.ArrayList;
import java.util.SplittableRandom;

/// A synthetic option chain as a programme: buy and sell columns of each option and a perpetual.
///
/// Rows: delta in coin, gamma in coin per 1 %, vega and theta in USD, then fee budget in USD. The
/// Greeks are Black's on a flat surface; costs are a half spread with noise, so columns are
/// distinct.
final class OptionChain {
  static final double FORWARD = 60_000.0;
  static final double OPTION_LOT_COIN = 0.1;
  static final double PERPETUAL_LOT_USD = 10.0;
  static final int RISK_ROWS = 4;
  private static final double VOL = 0.6;
  private static final double[] DAYS = {2, 5, 9, 16, 30, 58, 93, 150, 240, 330};

  private final SplittableRandom random;
  private final int strikes;
  private final int underlyings;

  OptionChain(long seed, int strikes, int underlyings) {
    random = new SplittableRandom(seed);
    this.strikes = strikes;
    this.underlyings = underlyings;
  }

  /// A programme whose book is a random mix of `bookSize` of its own options, in bands of
  /// `halfWidth` of the book's own Greeks.
  LinearProgram programme(int bookSize, double halfWidth) {
    int rowCount = RISK_ROWS * underlyings;
    var columns = new ArrayList<Column>();
    for (int u = 0; u < underlyings; u++) {
      addUnderlying(columns, u, rowCount);
    }
    var book = new double[rowCount];
    var size = new double[rowCount];
    for (int k = 0; k < bookSize; k++) {
      var effect = columns.get(random.nextInt(columns.size())).coefficients();
      double lots = random.nextInt(1, 200);
      for (int i = 0; i < rowCount; i++) {
        book[i] += lots * effect[i];
        size[i] += lots * Math.abs(effect[i]);
      }
    }
    var rows = new ArrayList<RowBounds>();
    for (int i = 0; i < rowCount; i++) {
      double half = Math.max(1e-6, halfWidth * size[i]);
      rows.add(new RowBounds(-half - book[i], half - book[i]));
    }
    return LinearProgram.of(rows, columns);
  }

  private void addUnderlying(ArrayList<Column> columns, int underlying, int rowCount) {
    for (int expiry = 0; expiry < DAYS.length; expiry++) {
      for (int k = 0; k < strikes; k++) {
        double years = DAYS[expiry] / 365.0;
        double width = VOL * Math.sqrt(years);
        double logMoneyness = (2.0 * (k + 0.5) / strikes - 1.0) * 2.5 * width;
        addOption(columns, underlying, rowCount, years, logMoneyness);
      }
    }
    double perLot = PERPETUAL_LOT_USD / FORWARD;
    double cost = PERPETUAL_LOT_USD * (0.0006 + 0.0001 * random.nextDouble());
    addPair(columns, underlying, rowCount, cost, 200_000, perLot, 0.0, 0.0, 0.0);
  }

  private void addOption(
      ArrayList<Column> columns, int underlying, int rowCount, double years, double logMoneyness) {
    double root = Math.sqrt(years);
    double deviation = VOL * root;
    double d1 = -logMoneyness / deviation + deviation / 2.0;
    double density = Math.exp(-d1 * d1 / 2.0) / Math.sqrt(2.0 * Math.PI);
    double probability = 1.0 / (1.0 + Math.exp(-1.702 * d1));
    boolean isCall = logMoneyness >= 0.0;
    double lot = OPTION_LOT_COIN;
    double delta = lot * (isCall ? probability : probability - 1.0);
    double gamma = lot * density / (deviation * 100.0);
    double vega = lot * FORWARD * density * root / 100.0;
    double theta = -lot * FORWARD * density * VOL / (2.0 * root) / 365.0;
    double halfSpread = 1.0 + vega * (0.5 + random.nextDouble()) + 0.0003 * lot * FORWARD;
    addPair(
        columns,
        underlying,
        rowCount,
        halfSpread,
        1 + random.nextInt(400),
        delta,
        gamma,
        vega,
        theta);
  }

  private void addPair(
      ArrayList<Column> columns,
      int underlying,
      int rowCount,
      double cost,
      int lots,
      double... greeks) {
    for (int side = 1; side >= -1; side -= 2) {
      var effect = new double[rowCount];
      for (int i = 0; i < RISK_ROWS; i++) {
        effect[RISK_ROWS * underlying + i] = side * greeks[i];
      }
      double spread = cost * (1.0 + 0.1 * random.nextDouble());
      columns.add(new Column(spread, lots, Grain.WHOLE, effect));
    }
  }
}
