package org.ballast.quant.testkit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Elementary functions from their series in decimal arithmetic, as the witness of our own.
public final class ExactMath {
  private static final MathContext DIGITS = new MathContext(50);
  private static final MathContext PI_DIGITS = new MathContext(500);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal PI = pi();
  private static final BigDecimal SQRT_TWO_PI = PI.multiply(TWO).sqrt(PI_DIGITS);
  private static final double SMALL_ARGUMENT = 1.0 / 16;

  private ExactMath() {}

  public static BigDecimal exp(double x) {
    return exp(new BigDecimal(x), DIGITS);
  }

  public static BigDecimal expm1(double x) {
    return exp(new BigDecimal(x), new MathContext(80)).subtract(BigDecimal.ONE).round(DIGITS);
  }

  /// Newton's method on the exponential from the double logarithm.
  public static BigDecimal log(BigDecimal x) {
    var y = new BigDecimal(StrictMath.log(x.doubleValue()));
    for (int step = 0; step < 3; step++) {
      y = y.add(x.divide(exp(y, DIGITS), DIGITS).subtract(BigDecimal.ONE), DIGITS);
    }
    return y;
  }

  public static BigDecimal density(double x) {
    var exponent = new BigDecimal(x).pow(2).divide(TWO).negate();
    return exp(exponent, DIGITS).divide(SQRT_TWO_PI, DIGITS);
  }

  /// `R(x) = sqrt(pi/2) e^(x^2/2) - sum x^(2k+1) / (2k+1)!!`, with digits for what cancels.
  public static BigDecimal millsRatio(double x) {
    var digits = new MathContext(DIGITS.getPrecision() + (int) (0.22 * x * x) + 10);
    var exact = new BigDecimal(x);
    var square = exact.multiply(exact);
    var sum = BigDecimal.ZERO;
    var term = exact;
    for (int odd = 3; order(term) > -DIGITS.getPrecision(); odd += 2) {
      sum = sum.add(term, digits);
      term = term.multiply(square, digits).divide(BigDecimal.valueOf(odd), digits);
    }
    var exponential = exp(square.divide(TWO), digits);
    return SQRT_TWO_PI.divide(TWO).multiply(exponential, digits).subtract(sum).round(DIGITS);
  }

  public static BigDecimal sin(double x) {
    return sine(new BigDecimal(x));
  }

  public static BigDecimal cos(double x) {
    return sine(PI.divide(TWO).subtract(new BigDecimal(x)));
  }

  /// Newton's method on the angle, from that of the standard library, whose error it cubes.
  public static BigDecimal atan2(double y, double x) {
    double near = StrictMath.atan2(y, x);
    var up = new BigDecimal(y);
    var along = new BigDecimal(x);
    var across = up.multiply(cos(near)).subtract(along.multiply(sin(near)));
    var ahead = along.multiply(cos(near)).add(up.multiply(sin(near)));
    return new BigDecimal(near).add(across.divide(ahead, DIGITS), DIGITS);
  }

  public static double errorInUlps(double actual, BigDecimal exact) {
    var ulp = new BigDecimal(Math.ulp(exact.doubleValue()));
    return new BigDecimal(actual).subtract(exact).abs().divide(ulp, DIGITS).doubleValue();
  }

  /// Taylor series after whole turns are taken off.
  private static BigDecimal sine(BigDecimal x) {
    var guarded = new MathContext(DIGITS.getPrecision() + 30);
    var turn = PI.multiply(TWO);
    var turns = x.divide(turn, 0, RoundingMode.HALF_EVEN);
    var term = x.subtract(turns.multiply(turn)).round(guarded);
    var square = term.multiply(term).negate();
    var sum = BigDecimal.ZERO;
    for (int odd = 1; order(term) > -guarded.getPrecision(); odd += 2) {
      sum = sum.add(term, guarded);
      term =
          term.multiply(square, guarded)
              .divide(BigDecimal.valueOf((odd + 1L) * (odd + 2L)), guarded);
    }
    return sum.round(DIGITS);
  }

  /// Machin's formula.
  private static BigDecimal pi() {
    var first = inverseTangentOfInverse(5).multiply(BigDecimal.valueOf(16));
    return first.subtract(inverseTangentOfInverse(239).multiply(BigDecimal.valueOf(4)));
  }

  private static BigDecimal inverseTangentOfInverse(int n) {
    var inverseSquare = BigDecimal.ONE.divide(BigDecimal.valueOf((long) n * n), PI_DIGITS);
    var power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), PI_DIGITS);
    var sum = BigDecimal.ZERO;
    for (int odd = 1; order(power) > -PI_DIGITS.getPrecision(); odd += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(odd % 4 == 1 ? odd : -odd), PI_DIGITS));
      power = power.multiply(inverseSquare, PI_DIGITS);
    }
    return sum;
  }

  /// Taylor series after halving the argument until it is small.
  private static BigDecimal exp(BigDecimal x, MathContext context) {
    var guarded = new MathContext(context.getPrecision() + 10);
    int halvings = Math.max(0, Math.getExponent(x.doubleValue() / SMALL_ARGUMENT) + 1);
    var reduced = x.divide(TWO.pow(halvings), guarded);
    var sum = BigDecimal.ONE;
    var term = BigDecimal.ONE;
    for (int k = 1; order(term) > -guarded.getPrecision(); k++) {
      term = term.multiply(reduced, guarded).divide(BigDecimal.valueOf(k), guarded);
      sum = sum.add(term, guarded);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, guarded);
    }
    return sum.round(context);
  }

  /// Power of ten of the leading digit, far below all others for zero.
  private static int order(BigDecimal value) {
    return value.signum() == 0 ? Integer.MIN_VALUE : value.precision() - value.scale();
  }
}
