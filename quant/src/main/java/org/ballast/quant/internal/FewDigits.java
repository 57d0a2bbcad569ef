package org.ballast.quant.internal;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as people read them: three significant digits, no exponent, no zeros at the end.
public final class FewDigits {
  private static final MathContext THREE = new MathContext(3);

  private FewDigits() {}

  /// Domain: finite.
  public static String of(double value) {
    return BigDecimal.valueOf(value).round(THREE).stripTrailingZeros().toPlainString();
  }
}
