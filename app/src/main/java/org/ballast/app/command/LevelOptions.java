package org.ballast.app.command;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.hedging.mandate.TailLimit.ExpectedShortfall;
import org.ballast.runtime.yaml.Amount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say over which time, and at which confidence, a distribution of losses is read.
final class LevelOptions {
  private static final Duration HORIZON_MAX = Duration.ofDays(30);
  private static final List<Duration> HORIZONS_DEFAULT = List.of(Duration.ofDays(1));
  private static final List<Double> CONFIDENCES_DEFAULT = List.of(0.95, 0.99);

  @Option(
      names = "--horizon",
      paramLabel = "TIME",
      split = ",",
      description =
          "Times over which losses are measured, whole hours, with commas: 1d (default) or 4h,7d.")
  private @Nullable List<String> horizons;

  @Option(
      names = "--confidence",
      paramLabel = "LEVEL",
      split = ",",
      description = "Confidence levels, with commas; default 0.95,0.99.")
  private @Nullable List<String> confidences;

  /// Throws: `BadInputException` for a value that is none, and for one that nothing would use.
  void requireValid(TailOptions tail) {
    horizons();
    confidences();
    if (!tail.isAsked()) {
      requireUnused("--horizon", horizons);
      requireUnused("--confidence", confidences);
    }
  }

  /// In the order asked, each once; never empty.
  List<Duration> horizons() {
    if (horizons == null) {
      return HORIZONS_DEFAULT;
    }
    var times = horizons.stream().map(LevelOptions::horizon).distinct().toList();
    if (times.isEmpty()) {
      throw refuse("at least one horizon must be given, e.g. 1d", "--horizon", ",");
    }
    return times;
  }

  /// In the order asked, each once; never empty.
  List<Double> confidences() {
    if (confidences == null) {
      return CONFIDENCES_DEFAULT;
    }
    var levels = confidences.stream().map(LevelOptions::confidence).distinct().toList();
    if (levels.isEmpty()) {
      throw refuse("at least one confidence must be given, e.g. 0.99", "--confidence", ",");
    }
    return levels;
  }

  private static void requireUnused(String option, @Nullable List<String> values) {
    if (values != null) {
      throw refuse("is of use only with --distribution", option, String.join(",", values));
    }
  }

  private static Duration horizon(String text) {
    return Amount.parseDuration(text.strip())
        .filter(Duration::isPositive)
        .filter(time -> time.compareTo(HORIZON_MAX) <= 0)
        .filter(time -> time.equals(time.truncatedTo(ChronoUnit.HOURS)))
        .orElseThrow(() ->
            refuse("horizon must be whole hours or days, at most 30d, e.g. 1d", "--horizon", text));
  }

  private static double confidence(String text) {
    var rule = "confidence must be a number between 0.5 and 0.9999, e.g. 0.99";
    try {
      var confidence = Double.parseDouble(text.strip());
      if (confidence >= ExpectedShortfall.CONFIDENCE_MIN
          && confidence <= ExpectedShortfall.CONFIDENCE_MAX) {
        return confidence;
      }
    } catch (NumberFormatException e) {
      throw refuse(rule, "--confidence", text);
    }
    throw refuse(rule, "--confidence", text);
  }

  private static BadInputException refuse(String rule, String option, String value) {
    return BadInputException.configuration("command line", rule, option, value);
  }
}
