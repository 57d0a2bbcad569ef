package org.ballast.runtime.desk;

import java.util.Locale;
import org.ballast.domain.value.Decimal;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;

/// Amounts in per cent or basis points, as fractions.
final class Fractions {
  static final int PERCENT_DIGITS = 2;
  static final int BASIS_POINT_DIGITS = 4;

  private Fractions() {}

  /// The amount as a fraction, its unit being 10^-digits. Throws: `BadInputException` for a
  /// fraction outside `min` to `max`.
  static Decimal of(YamlField field, Amount amount, int digits, double min, double max) {
    var fraction = Decimal.of(amount.level(field).toBigDecimal().movePointLeft(digits));
    if (!(fraction.toDouble() >= min && fraction.toDouble() <= max)) {
      throw field.refused(
          String.format(
              Locale.ROOT,
              "must be between %s and %s of the price, e.g. %s",
              min,
              max,
              amount.example()));
    }
    return fraction;
  }
}
