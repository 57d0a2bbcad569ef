package org.ballast.runtime.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;

/// The one way an amount of some kind may be written: a number, a space, and `unit`. `example` is
/// shown when another way was taken.
public record Amount(String unit, String example) {
  public static final Amount USD = new Amount("USD", "8000 USD");
  public static final Amount PERCENT = new Amount("%", "90 %");
  public static final Amount USD_PER_DAY = new Amount("USD/day", "5000 USD/day");

  /// Bound on durations, so that one is always a sane number of nanoseconds.
  static final Duration DURATION_MAX = Duration.ofDays(3650);

  public static final String UNLIMITED = "none";
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(s|m|min|h|d)");

  /// How a duration is written, wherever a user writes one.
  public static final String DURATION_EXPECTED = "a whole number of s, m, min, h or d, e.g. 24h";

  /// An amount of the underlying's own coin.
  public static Amount coin(Asset underlying) {
    return new Amount(underlying.code(), "0.5 " + underlying);
  }

  /// A positive number of this unit; empty for `none`, which is unlimited.
  public Optional<Decimal> limit(YamlField field) {
    if (field.text(expectedOrNone()).equals(UNLIMITED)) {
      return Optional.empty();
    }
    var limit = parse(field, expectedOrNone());
    if (limit.signum() < 0) {
      throw field.refused("limit must be positive");
    }
    if (limit.isZero()) {
      throw field.refused("limit must be positive: zero cannot be met, none means unlimited");
    }
    return Optional.of(limit);
  }

  /// A number of this unit of either sign.
  public Decimal level(YamlField field) {
    return parse(field, expected());
  }

  /// A duration such as `24h`, in s, m or min, h or d.
  public static Duration duration(YamlField field) {
    var duration =
        parseDuration(field.text(DURATION_EXPECTED))
            .orElseThrow(() -> field.refused("must be " + DURATION_EXPECTED));
    if (duration.compareTo(DURATION_MAX) > 0) {
      throw field.refused("must be at most " + DURATION_MAX.toDays() + "d");
    }
    return duration;
  }

  /// The duration that a text is; empty where it is none.
  public static Optional<Duration> parseDuration(String text) {
    var matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var count = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(count);
          case "m", "min" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        });
  }

  /// A duration that is not zero.
  public static Duration positiveDuration(YamlField field) {
    var duration = duration(field);
    if (duration.isZero()) {
      throw field.refused("duration must be positive");
    }
    return duration;
  }

  /// The duration as `duration` reads it, in the largest unit that is whole, up to hours.
  public static String written(Duration duration) {
    var seconds = duration.toSeconds();
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  private Decimal parse(YamlField field, String expected) {
    var parts = field.text(expected).split("\\s+", 2);
    if (parts.length < 2) {
      throw field.refused("must be " + expected);
    }
    if (!parts[1].equals(unit)) {
      throw field.refused("unit must be " + unit + ", e.g. " + example);
    }
    try {
      return Decimal.parse(parts[0]);
    } catch (IllegalArgumentException _) {
      throw field.refused(
          "number must be finite decimal digits within 18 decimals and 64 bits, e.g. " + example);
    }
  }

  private String expected() {
    return "a number with its unit " + unit + ", e.g. " + example;
  }

  private String expectedOrNone() {
    return expected() + ", or none";
  }
}
