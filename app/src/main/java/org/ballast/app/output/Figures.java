package org.ballast.app.output;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers and times as people read them.
public final class Figures {
  public static final String UNKNOWN = "unknown";

  private Figures() {}

  public static String date(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /// Whole units with thousands separated, such as USD amounts.
  public static String whole(double value) {
    return fixed(value, 0);
  }

  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  public static String fixed(double value, int decimals) {
    var text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return text.matches("-[0.,]+") ? text.substring(1) : text;
  }

  public static String signed(double value, int decimals) {
    var text = fixed(value, decimals);
    return value > 0 && !text.matches("[0.,]+") ? "+" + text : text;
  }

  public static String orUnknown(OptionalDouble value, int decimals) {
    return value.isPresent() ? fixed(value.getAsDouble(), decimals) : UNKNOWN;
  }

  public static String percent(double fraction, int decimals) {
    return signed(fraction * 100, decimals) + " %";
  }
}
