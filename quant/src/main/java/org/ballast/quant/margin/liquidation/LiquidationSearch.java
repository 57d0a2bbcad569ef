package org.ballast.quant.margin.liquidation;

import java.util.function.DoubleUnaryOperator;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// Finds the first move in either direction at which headroom is gone: a scan that brackets, then
/// bisection.
///
/// Units: moves relative, the scan in logarithms. Limits: a gap in the headroom narrower than the
/// step, about 2 % of price, is stepped over. Domain: `fallMax` in (0, 1), `riseMax` positive.
public record LiquidationSearch(double fallMax, double riseMax) {
  public static final LiquidationSearch DEFAULT = new LiquidationSearch(0.95, 4);

  private static final double STEP = 0.02;
  private static final double WIDTH = 1e-13;
  private static final int BISECTIONS_MAX = 60;

  public LiquidationSearch {
    Check.positive("fallMax", fallMax);
    Check.below("fallMax", fallMax, 1);
    Check.positive("riseMax", riseMax);
  }

  /// Nearest points below and above.
  public record Both(LiquidationPoint down, LiquidationPoint up) {}

  /// Of an account along a path.
  public Both of(MovedAccount account, StressPath path) {
    return of(x -> account.state(path.at(x)).headroom());
  }

  /// `headroom` by log move of the reference.
  public Both of(DoubleUnaryOperator headroom) {
    if (!(headroom.applyAsDouble(0) >= 0)) {
      return new Both(new LiquidationPoint.Already(), new LiquidationPoint.Already());
    }
    return new Both(
        first(headroom, Log.log(1 - fallMax), -fallMax),
        first(headroom, Log.log1p(riseMax), riseMax));
  }

  private static LiquidationPoint first(DoubleUnaryOperator headroom, double end, double moveMax) {
    int steps = (int) Math.ceil(Math.abs(end) / STEP);
    double inside = 0;
    for (int i = 1; i <= steps; i++) {
      double x = end * i / steps;
      if (!(headroom.applyAsDouble(x) >= 0)) {
        return new LiquidationPoint.At(Exp.expm1(bisect(headroom, inside, x)));
      }
      inside = x;
    }
    return new LiquidationPoint.NotWithin(moveMax);
  }

  /// The last point found at which there is headroom still.
  private static double bisect(DoubleUnaryOperator headroom, double start, double end) {
    double inside = start;
    double outside = end;
    for (int i = 0; i < BISECTIONS_MAX && Math.abs(outside - inside) > WIDTH; i++) {
      double middle = 0.5 * (inside + outside);
      if (headroom.applyAsDouble(middle) >= 0) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }
}
