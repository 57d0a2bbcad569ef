package org.ballast.quant.testkit;

import java.math.BigDecimal;
import java.math.MathContext;

/// Elementary functions from their series in decimal arithmetic, as the witness of our own.
public final class ExactMath {
  private static final MathContext DIGITS = new MathContext(60);
  // The series of N(x) cancels like e^(x^2), which is 10^630 at the last argument with a density.
  private static final MathContext TAIL_DIGITS = new MathContext(680);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final String PI =
      "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482";
  private static final BigDecimal LN_2 =
      new BigDecimal("0.693147180559945309417232121458176568075500134360255254120680009493393622");

  private ExactMath() {}

  public static BigDecimal exp(double x) {
    return exp(new BigDecimal(x), DIGITS);
  }

  public static BigDecimal expm1(double x) {
    return exp(new BigDecimal(x), new MathContext(400)).subtract(BigDecimal.ONE).round(DIGITS);
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
    return exp(exponent, DIGITS).divide(sqrtTwoPi(), DIGITS);
  }

  /// `R(x) = sqrt(pi/2) e^(x^2/2) - sum x^(2k+1) / (2k+1)!!`.
  public static BigDecimal millsRatio(double x) {
    var exact = new BigDecimal(x);
    var square = exact.multiply(exact);
    var half = sqrtTwoPi(TAIL_DIGITS).divide(TWO);
    var sum = BigDecimal.ZERO;
    var term = exact;
    for (int odd = 3; term.signum() != 0 && term.abs().compareTo(tiny()) > 0; odd += 2) {
      sum = sum.add(term, TAIL_DIGITS);
      term = term.multiply(square).divide(BigDecimal.valueOf(odd), TAIL_DIGITS);
    }
    return half.multiply(exp(square.divide(TWO), TAIL_DIGITS)).subtract(sum).round(DIGITS);
  }

  public static double errorInUlps(double actual, BigDecimal exact) {
    var ulp = new BigDecimal(Math.ulp(exact.doubleValue()));
    return new BigDecimal(actual).subtract(exact).abs().divide(ulp, DIGITS).doubleValue();
  }

  private static BigDecimal tiny() {
    return BigDecimal.ONE.movePointLeft(60);
  }

  private static BigDecimal sqrtTwoPi() {
    return sqrtTwoPi(DIGITS);
  }

  private static BigDecimal sqrtTwoPi(MathContext context) {
    return pi(context).multiply(TWO).sqrt(context);
  }

  /// Machin's formula where the literal is too short.
  private static BigDecimal pi(MathContext context) {
    if (context.getPrecision() <= DIGITS.getPrecision()) {
      return new BigDecimal(PI);
    }
    var first = inverseTangentOfInverse(5, context).multiply(BigDecimal.valueOf(16));
    return first.subtract(inverseTangentOfInverse(239, context).multiply(BigDecimal.valueOf(4)));
  }

  private static BigDecimal inverseTangentOfInverse(int n, MathContext context) {
    var inverseSquare = BigDecimal.ONE.divide(BigDecimal.valueOf((long) n * n), context);
    var power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), context);
    var sum = BigDecimal.ZERO;
    for (int odd = 1; power.precision() - power.scale() > -context.getPrecision(); odd += 2) {
      var term = power.divide(BigDecimal.valueOf(odd % 4 == 1 ? odd : -odd), context);
      sum = sum.add(term, context);
      power = power.multiply(inverseSquare, context);
    }
    return sum;
  }

  /// Taylor series after halving the argument until it is small.
  private static BigDecimal exp(BigDecimal x, MathContext context) {
    var guarded = new MathContext(context.getPrecision() + 20);
    int halvings = Math.max(0, (int) (x.abs().doubleValue() / LN_2.doubleValue() * 4));
    halvings = 32 - Integer.numberOfLeadingZeros(halvings) + 4;
    var reduced = x.divide(TWO.pow(halvings), guarded);
    var sum = BigDecimal.ONE;
    var term = BigDecimal.ONE;
    for (int k = 1; term.signum() != 0; k++) {
      term = term.multiply(reduced).divide(BigDecimal.valueOf(k), guarded);
      if (term.precision() - term.scale() < -guarded.getPrecision()) {
        break;
      }
      sum = sum.add(term, guarded);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, guarded);
    }
    return sum.round(context);
  }
}
