package org.ballast.quant.svi;

/// Decides whether total variance falls from one expiry to a later one at any strike.
///
/// In the coordinate t of the earlier slice the difference is `b sqrt((k - m)^2 + s^2)` of the
/// later slice plus a rational function r(t)/(2t). It vanishes only where `(2 t b)^2 ((k - m)^2 +
/// s^2) - r^2` does, a polynomial of degree four whose sign changes are found exactly.
public final class Calendar {
  /// Rounding of the difference, relative to the variance at the money.
  private static final double TOLERANCE = 1e-14;

  private Calendar() {}

  /// The depth of a violation is in units of total variance.
  public static ArbitrageVerdict verdict(SviSlice earlier, SviSlice later) {
    return GapSearch.decide(
        new VarianceGap(earlier, later),
        Hyperbola.of(earlier),
        PositiveRoots.of(polynomial(earlier, later)));
  }

  private static double[] polynomial(SviSlice earlier, SviSlice later) {
    var k = Hyperbola.of(earlier).logMoneyness();
    var x = Hyperbola.sum(k, -2 * later.m(), 1, new double[] {1});
    var root =
        Hyperbola.sum(Hyperbola.product(x, x), 4 * later.s() * later.s(), 2, new double[] {1});
    var level = later.a() - earlier.a();
    var rational =
        new double[] {
          -later.b() * later.rho() * earlier.s() - earlier.leftSlope() * earlier.s(),
          2 * level + 2 * later.b() * later.rho() * (earlier.m() - later.m()),
          later.b() * later.rho() * earlier.s() - earlier.rightSlope() * earlier.s()
        };
    return Hyperbola.sum(
        Hyperbola.product(new double[] {later.b() * later.b()}, root),
        -1,
        0,
        Hyperbola.product(rational, rational));
  }

  private record VarianceGap(SviSlice earlier, SviSlice later) implements Gap {
    @Override
    public double at(double logMoneyness) {
      return later.totalVariance(logMoneyness) - earlier.totalVariance(logMoneyness);
    }

    @Override
    public double slope(double logMoneyness) {
      return later.slope(logMoneyness) - earlier.slope(logMoneyness);
    }

    @Override
    public double farLeft() {
      return limit(later.leftSlope() - earlier.leftSlope());
    }

    @Override
    public double farRight() {
      return limit(later.rightSlope() - earlier.rightSlope());
    }

    @Override
    public double tolerance() {
      return TOLERANCE * earlier.totalVariance(0);
    }

    private static double limit(double slope) {
      return slope < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
  }
}
