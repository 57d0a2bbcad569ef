package org.ballast.quant.stress;

import org.ballast.quant.internal.Check;

/// How the 30-day volatility at the money moves; other expiries follow by the rule of the moves.
public sealed interface VolMove {
  VolMove NONE = new Times(1);

  /// The volatility that becomes of `vol`. Units: vol per 1.00.
  double applyTo(double vol);

  /// Relative: `+50 %` is times 1.5. Domain: positive.
  record Times(double factor) implements VolMove {
    public Times {
      Check.positive("factor", factor);
    }

    @Override
    public double applyTo(double vol) {
      return vol * factor;
    }
  }

  /// Absolute: `+10 pts` adds 0.1. Limits: a volatility never falls below a hundredth of itself.
  record Plus(double shift) implements VolMove {
    private static final double FACTOR_MIN = 0.01;

    public Plus {
      Check.finite("shift", shift);
    }

    @Override
    public double applyTo(double vol) {
      return Math.max(FACTOR_MIN * vol, vol + shift);
    }
  }
}
