package org.ballast.runtime.yaml;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Risk aversions, the one way they may be written. Domain: positive, at most one per USD, at which
/// a standard deviation of one dollar already weighs half a dollar.
public final class PerUsd {
  public static final String EXPECTED = "a positive number per USD, at most 1, e.g. 1e-6 /USD";

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,18}(?:\\.\\d{1,18})?(?:[eE][+-]?\\d{1,3})?) ?/USD");

  private PerUsd() {}

  /// The number that a text is; empty where it is none, or not positive.
  public static OptionalDouble parse(String text) {
    var matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    var value = Double.parseDouble(matcher.group(1));
    return value > 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  public static double of(YamlField field) {
    return parse(field.text(EXPECTED)).orElseThrow(() -> field.refused("must be " + EXPECTED));
  }

  /// As [#parse] reads it back, to the last bit.
  public static String written(double value) {
    return BigDecimal.valueOf(value).toString().replace("E", "e") + " /USD";
  }
}
