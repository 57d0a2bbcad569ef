package org.ballast.quant.moves;

import org.ballast.domain.value.Asset;

/// Moves of one coin over the horizon, one element a scenario.
///
/// - spotFactors: index at the end / index at the start; positive.
/// - volFactors: 30-day volatility at the money, end / start; positive. [TenorRule] carries it to
///   other expiries.
/// - skewShifts: change of d(vol) / d ln(K/F) at 30 days.
/// - basisFactors: perpetual / index at the end over the same at the start; positive.
/// - fundingAccruals: what a long perpetual pays in all, as a fraction of its notional.
///
/// Columns are copied on the way in and handed out as they are, not to be written to.
public record CoinMoves(
    Asset coin,
    double[] spotFactors,
    double[] volFactors,
    double[] skewShifts,
    double[] basisFactors,
    double[] fundingAccruals) {
  public CoinMoves {
    int size = spotFactors.length;
    spotFactors = Columns.positive("spotFactor", spotFactors, size);
    volFactors = Columns.positive("volFactor", volFactors, size);
    skewShifts = Columns.finite("skewShift", skewShifts, size);
    basisFactors = Columns.positive("basisFactor", basisFactors, size);
    fundingAccruals = Columns.finite("fundingAccrual", fundingAccruals, size);
  }

  /// Spot and volatility alone; skew and basis held, no funding.
  public static CoinMoves of(Asset coin, double[] spotFactors, double[] volFactors) {
    int size = spotFactors.length;
    var ones = Columns.filled(size, 1);
    var zeros = new double[size];
    return new CoinMoves(coin, spotFactors, volFactors, zeros, ones, zeros);
  }

  int size() {
    return spotFactors.length;
  }

  CoinMoves select(int[] chosen) {
    return new CoinMoves(
        coin,
        Columns.select(spotFactors, chosen),
        Columns.select(volFactors, chosen),
        Columns.select(skewShifts, chosen),
        Columns.select(basisFactors, chosen),
        Columns.select(fundingAccruals, chosen));
  }
}
