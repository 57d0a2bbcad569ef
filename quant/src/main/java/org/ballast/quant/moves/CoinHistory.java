package org.ballast.quant.moves;

import org.ballast.domain.value.Asset;

/// What was observed of one coin at every step.
///
/// - indexPrices: spot index, USD per coin; positive.
/// - perpetualBases: ln(perpetual / index).
/// - fundingRates: what a long pays over the step that ends at the observation, as a fraction of
///   its notional; per hour where the step is an hour.
/// - atmVols: volatility at the money, 30 days, per 1.00; positive.
/// - skews: d(vol) / d ln(K/F) at the money, 30 days.
/// - termSlopes: d ln(vol at the money) / d ln(years), at 30 days.
///
/// Throws: `IllegalArgumentException` for lengths that differ, and prices or volatilities that are
/// not positive.
public record CoinHistory(
    Asset coin,
    FactorColumn indexPrices,
    FactorColumn perpetualBases,
    FactorColumn fundingRates,
    FactorColumn atmVols,
    FactorColumn skews,
    FactorColumn termSlopes) {
  public CoinHistory {
    int size = indexPrices.size();
    requirePositive("indexPrice", indexPrices, size);
    requirePositive("atmVol", atmVols, size);
    Columns.requireSize("perpetualBases", perpetualBases.size(), size);
    Columns.requireSize("fundingRates", fundingRates.size(), size);
    Columns.requireSize("skews", skews.size(), size);
    Columns.requireSize("termSlopes", termSlopes.size(), size);
  }

  /// A coin of which only the index is known.
  public static CoinHistory ofPrices(Asset coin, FactorColumn indexPrices) {
    var unknown = FactorColumn.unknown(indexPrices.size());
    return new CoinHistory(coin, indexPrices, unknown, unknown, unknown, unknown, unknown);
  }

  int size() {
    return indexPrices.size();
  }

  static void requirePositive(String name, FactorColumn column, int size) {
    Columns.requireSize(name, column.size(), size);
    for (int step = 0; step < size; step++) {
      if (column.isKnown(step) && !(column.at(step) > 0)) {
        throw new IllegalArgumentException(
            name + " must be positive: step=" + step + " " + name + "=" + column.at(step));
      }
    }
  }
}
