package org.ballast.app.command;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.ballast.domain.fault.BadInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say over which time, and at which confidence, a distribution of losses is read.
final class LevelOptions {
  private static final Pattern HORIZON = Pattern.compile("(\\d{1,4})([hd])");
  private static final Duration HORIZON_MAX = Duration.ofDays(30);
  private static final String HORIZON_DEFAULT = "1d";
  private static final double CONFIDENCE_MIN = 0.5;
  private static final double CONFIDENCE_MAX = 0.9999;
  private static final List<Double> CONFIDENCES_DEFAULT = List.of(0.95, 0.99);

  @Option(
      names = "--horizon",
      paramLabel = "TIME",
      description = "Time over which losses are measured, whole hours, e.g. 1d (default) or 4h.")
  private @Nullable String horizon;

  @Option(
      names = "--confidence",
      paramLabel = "LEVEL",
      split = ",",
      description = "Confidence levels, with commas; default 0.95,0.99.")
  private @Nullable List<String> confidences;

  /// Throws: `BadInputException` for a value that is none, and for one that nothing would use.
  void requireValid(TailOptions tail) {
    horizon();
    confidences();
    if (!tail.isAsked()) {
      requireUnused("--horizon", horizon);
      requireUnused("--confidence", confidences == null ? null : String.join(",", confidences));
    }
  }

  Duration horizon() {
    var text = horizon == null ? HORIZON_DEFAULT : horizon;
    var match = HORIZON.matcher(text);
    if (match.matches()) {
      var count = Long.parseLong(match.group(1));
      var time = match.group(2).equals("h") ? Duration.ofHours(count) : Duration.ofDays(count);
      if (time.isPositive() && time.compareTo(HORIZON_MAX) <= 0) {
        return time;
      }
    }
    throw refuse("horizon must be whole hours or days, at most 30d, e.g. 1d", "--horizon", text);
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

  private static void requireUnused(String option, @Nullable String value) {
    if (value != null) {
      throw refuse("is of use only with --distribution", option, value);
    }
  }

  private static double confidence(String text) {
    var rule = "confidence must be a number between 0.5 and 0.9999, e.g. 0.99";
    try {
      var confidence = Double.parseDouble(text.strip());
      if (confidence >= CONFIDENCE_MIN && confidence <= CONFIDENCE_MAX) {
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
