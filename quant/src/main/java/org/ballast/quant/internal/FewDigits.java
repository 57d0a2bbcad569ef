package org.ballast.quant.internal;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as people read them: three significant digits, no exponent, no zeros at the end. What is
/// below a millionth shows as 0.
public final class FewDigits {
  private static final MathContext THREE = new MathContext(3);

  private static final double LEAST = 1e-6;

  private FewDigits() {}

  /// Domain: finite.
  public static String of(double value) {
    if (Math.abs(value) < LEAST) {
      return "0";
    }
    return BigDecimal.valueOf(value).round(THREE).stripTrailingZeros().toPlainString();
  }
}
