package org.ballast.quant.moves;

import org.ballast.quant.internal.Check;
import org.ballast.quant.internal.FewDigits;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// How the variance of the next step follows from the return of this one.
///
/// Units: variances and squared returns per step of the history.
public sealed interface VolatilityFilter {
  double nextVariance(double variance, double logReturn);

  /// The filter for people, with few digits.
  String words();

  /// Exponentially weighted: `v' = decay v + (1 - decay) r^2`. Domain: 0 <= decay <= 1; 1 is a
  /// constant variance.
  record Ewma(double decay) implements VolatilityFilter {
    public Ewma {
      Check.nonNegative("decay", decay);
      Check.atMost("decay", decay, 1);
    }

    /// Half of the weight lies on the last `steps` steps.
    public static Ewma ofHalfLife(double steps) {
      Check.positive("steps", steps);
      return new Ewma(Exp.exp(-Log.log(2) / steps));
    }

    @Override
    public double nextVariance(double variance, double logReturn) {
      return decay * variance + (1 - decay) * logReturn * logReturn;
    }

    @Override
    public String words() {
      if (decay == 1) {
        return "constant variance";
      }
      return decay == 0
          ? "the last step alone"
          : "EWMA with a half-life of " + FewDigits.of(-Log.log(2) / Log.log(decay)) + " steps";
    }
  }

  /// GARCH(1,1): `v' = (1 - shock - persistence) longRunVariance + shock r^2 + persistence v`;
  /// alpha and beta of the paper. Domain: all non-negative, shock + persistence < 1, so that the
  /// variance returns. Source: Bollerslev, Journal of Econometrics 31 (1986) 307-327.
  record Garch(double longRunVariance, double shock, double persistence)
      implements VolatilityFilter {
    public Garch {
      Check.positive("longRunVariance", longRunVariance);
      Check.nonNegative("shock", shock);
      Check.nonNegative("persistence", persistence);
      Check.below("shock + persistence", shock + persistence, 1);
    }

    @Override
    public double nextVariance(double variance, double logReturn) {
      return (1 - shock - persistence) * longRunVariance
          + shock * logReturn * logReturn
          + persistence * variance;
    }

    @Override
    public String words() {
      return "GARCH(1,1) with shock "
          + FewDigits.of(shock)
          + ", persistence "
          + FewDigits.of(persistence);
    }
  }
}
