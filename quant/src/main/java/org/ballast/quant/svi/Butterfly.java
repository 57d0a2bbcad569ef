package org.ballast.quant.svi;

/// Decides whether a raw slice allows a butterfly at any strike, quoted or not.
///
/// In the coordinate t of [Hyperbola], w = q/(2t), w' = n/d with d = t^2 + 1 and k = p/(2t), where
/// q, n, p are quadratic. So Durrleman's function times 16 q^2 d^3 is the polynomial of degree ten
/// `4 d (2 q d - p n)^2 - d n^2 q (8 t + q) + 64 (b/s) t^3 q^2`, whose sign changes are found
/// exactly. Its leading coefficients carry Lee's bound on the wings. Source: Durrleman's condition
/// as in Gatheral & Jacquier, arXiv:1204.0646v4, section 2.2.
public final class Butterfly {
  /// Rounding of g, which is of size 1.
  private static final double TOLERANCE = 1e-14;

  private static final double[] D = {1, 0, 1};

  private Butterfly() {}

  /// The depth of a violation is in units of Durrleman's function.
  public static ArbitrageVerdict verdict(SviSlice slice) {
    var gap = new DurrlemanGap(slice);
    return GapSearch.decide(gap, Hyperbola.of(slice), PositiveRoots.of(polynomial(slice)));
  }

  private static double[] polynomial(SviSlice slice) {
    var q =
        new double[] {slice.leftSlope() * slice.s(), 2 * slice.a(), slice.rightSlope() * slice.s()};
    var n = new double[] {-slice.leftSlope(), 0, slice.rightSlope()};
    var p = Hyperbola.of(slice).logMoneyness();
    var qd = Hyperbola.product(q, D);
    var level =
        Hyperbola.sum(Hyperbola.product(new double[] {2}, qd), -1, 0, Hyperbola.product(p, n));
    var first = Hyperbola.product(D, Hyperbola.product(level, level));
    var second =
        Hyperbola.product(
            Hyperbola.product(D, Hyperbola.product(n, n)),
            Hyperbola.product(q, Hyperbola.sum(q, 8, 1, new double[] {1})));
    var sum = Hyperbola.sum(Hyperbola.product(new double[] {4}, first), -1, 0, second);
    return Hyperbola.sum(sum, 64 * slice.b() / slice.s(), 3, Hyperbola.product(q, q));
  }

  private record DurrlemanGap(SviSlice slice) implements Gap {
    @Override
    public double at(double logMoneyness) {
      return slice.durrleman(logMoneyness);
    }

    @Override
    public double slope(double logMoneyness) {
      return slice.durrlemanSlope(logMoneyness);
    }

    @Override
    public double farLeft() {
      return limit(slice.leftSlope());
    }

    @Override
    public double farRight() {
      return limit(slice.rightSlope());
    }

    @Override
    public double tolerance() {
      return TOLERANCE;
    }

    /// A flat wing has level 1, any other 1/2.
    private static double limit(double slope) {
      return slope == 0 ? 1 : 0.25 - slope * slope / 16;
    }
  }
}
