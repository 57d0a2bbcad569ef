package org.ballast.quant.scenario;

import java.util.Arrays;
import java.util.Set;

/// Moves of the basis and the volatilities of one underlying and expiry, one element a scenario.
///
/// The forward moves by the factor of its spot times `basisFactors`; a volatility becomes `vol *
/// volFactor + volShift + skewShift * k` with k = ln(strike / forward) as compiled, and counts as
/// zero below it. Units: shifts of vol per 1.00, of skew per 1.00 and unit of k. Domain:
/// basisFactors positive, volFactors non-negative, all finite.
public record TenorMoves(
    double[] basisFactors, double[] volFactors, double[] volShifts, double[] skewShifts) {
  public TenorMoves {
    basisFactors = basisFactors.clone();
    volFactors = volFactors.clone();
    volShifts = volShifts.clone();
    skewShifts = skewShifts.clone();
    int size = basisFactors.length;
    Moves.requirePositive("basisFactor", basisFactors, size);
    Moves.requireNonNegative("volFactor", volFactors, size);
    Moves.requireFinite("volShift", volShifts, size);
    Moves.requireFinite("skewShift", skewShifts, size);
  }

  /// Volatilities scaled alike at all strikes, with the basis held.
  public static TenorMoves scaled(double[] volFactors) {
    var ones = new double[volFactors.length];
    Arrays.fill(ones, 1);
    var zeros = new double[volFactors.length];
    return new TenorMoves(ones, volFactors, zeros, zeros);
  }

  double[] logBasisFactors() {
    return Moves.logs(basisFactors);
  }

  int size() {
    return basisFactors.length;
  }

  TenorMoves moving(Set<MoveFactor> moved) {
    boolean movesLevel = moved.contains(MoveFactor.VOL_LEVEL);
    return new TenorMoves(
        moved.contains(MoveFactor.BASIS) ? basisFactors : Moves.filled(size(), 1),
        movesLevel ? volFactors : Moves.filled(size(), 1),
        movesLevel ? volShifts : new double[size()],
        moved.contains(MoveFactor.SKEW) ? skewShifts : new double[size()]);
  }

  TenorMoves select(int[] scenarios) {
    return new TenorMoves(
        Moves.select(basisFactors, scenarios),
        Moves.select(volFactors, scenarios),
        Moves.select(volShifts, scenarios),
        Moves.select(skewShifts, scenarios));
  }
}
