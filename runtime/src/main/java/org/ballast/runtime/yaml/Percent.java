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
    var percent = amount.level(field);
    var fraction = Decimal.of(percent.toBigDecimal().movePointLeft(DIGITS)).toDouble();
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
    return fraction;
  }
}
