package org.ballast.runtime.yaml;

import java.util.Locale;
import org.ballast.domain.value.Decimal;

/// Amounts in per cent as fractions.
public final class Percent {
  public static final Amount PER_YEAR = new Amount("%/y", "2 %/y");

  private static final int DIGITS = 2;
  private static final double PER_UNIT = 100;

  private Percent() {}

  /// The amount as a fraction. Throws: `BadInputException` for one outside `min` to `max`, given as
  /// fractions.
  public static double fraction(YamlField field, Amount amount, double min, double max) {
    return exact(field, amount, min, max).toDouble();
  }

  /// One plus the amount: what it multiplies with, `-33 %` being 0.67. As [#fraction] otherwise.
  public static double factor(YamlField field, Amount amount, double min, double max) {
    return Decimal.ONE.plus(exact(field, amount, min, max)).toDouble();
  }

  private static Decimal exact(YamlField field, Amount amount, double min, double max) {
    var percent = amount.level(field);
    var exact = Decimal.of(percent.toBigDecimal().movePointLeft(DIGITS));
    var fraction = exact.toDouble();
    if (!(fraction >= min && fraction <= max)) {
      throw field.refused(
          String.format(
              Locale.ROOT,
              "must be between %s and %s %s, e.g. %s",
              min * PER_UNIT,
              max * PER_UNIT,
              amount.unit(),
              amount.example()));
    }
    return exact;
  }
}
