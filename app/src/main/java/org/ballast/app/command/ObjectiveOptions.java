package org.ballast.app.command;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.ballast.domain.fault.BadInputException;
import org.ballast.hedging.cost.HoldingTerms;
import org.ballast.quant.factor.ParametricFactors;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.PerUsd;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/// Options that say what a plan's objective counts beside what dealing costs.
final class ObjectiveOptions {
  private static final Duration HOLDING_MAX = Duration.ofDays(365);
  private static final Pattern RATE = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,9})?) ?%/y");
  private static final double PERCENT_PER_UNIT = 100;

  @Option(
      names = "--holding",
      paramLabel = "DURATION",
      description =
          "How long trades are held, for funding, carry, margin and risk; default 1d, 0h counts"
              + " none of them.")
  private @Nullable String holding;

  @Option(
      names = "--risk-aversion",
      paramLabel = "NUMBER/USD",
      description =
          "Trade inside the bands too where risk falls by more than trades cost, e.g. 1e-6/USD;"
              + " default: only broken limits are mended.")
  private @Nullable String riskAversion;

  @Option(
      names = "--margin-rate",
      paramLabel = "RATE",
      description = "What a year of tied-up initial margin costs, e.g. 5%%/y; default: not priced.")
  private @Nullable String marginRate;

  @Option(
      names = "--vol-of-vol",
      paramLabel = "NUMBER",
      description = "Relative moves of volatility per root of a year, with --risk-aversion.",
      defaultValue = "1",
      showDefaultValue = Visibility.ALWAYS)
  private double volOfVol;

  @Option(
      names = "--spot-vol-correlation",
      paramLabel = "NUMBER",
      description = "Correlation of a coin's return and volatility, with --risk-aversion.",
      defaultValue = "-0.3",
      showDefaultValue = Visibility.ALWAYS)
  private double spotVolCorrelation;

  @Option(
      names = "--coin-correlation",
      paramLabel = "NUMBER",
      description = "Correlation of two coins, with --risk-aversion.",
      defaultValue = "0.8",
      showDefaultValue = Visibility.ALWAYS)
  private double coinCorrelation;

  /// Throws: `BadInputException` for a value that is none, before any work is done.
  void requireValid() {
    var duration = holding();
    marginRate();
    factors();
    if (riskAversion().isPresent() && duration.isZero()) {
      throw refuse("a risk term needs a holding time", "--holding", text(holding));
    }
  }

  Duration holding() {
    return holding == null
        ? HoldingTerms.HOLDING_DEFAULT
        : Amount.parseDuration(holding.strip())
            .filter(time -> time.compareTo(HOLDING_MAX) <= 0)
            .orElseThrow(() ->
                refuse(
                    "must be " + Amount.DURATION_EXPECTED + ", at most 365d",
                    "--holding",
                    text(holding)));
  }

  /// Units: per USD.
  OptionalDouble riskAversion() {
    if (riskAversion == null) {
      return OptionalDouble.empty();
    }
    var parsed = PerUsd.parse(riskAversion.strip());
    if (parsed.isEmpty()) {
      throw refuse("must be " + PerUsd.EXPECTED, "--risk-aversion", riskAversion);
    }
    return parsed;
  }

  /// Units: a decimal per year.
  OptionalDouble marginRate() {
    if (marginRate == null) {
      return OptionalDouble.empty();
    }
    var matcher = RATE.matcher(marginRate.strip());
    if (!matcher.matches()) {
      throw refuse("must be a rate per year, e.g. 5 %/y", "--margin-rate", marginRate);
    }
    return OptionalDouble.of(Double.parseDouble(matcher.group(1)) / PERCENT_PER_UNIT);
  }

  ParametricFactors factors() {
    requireCorrelation("--spot-vol-correlation", spotVolCorrelation);
    requireCorrelation("--coin-correlation", coinCorrelation);
    if (!(volOfVol >= 0 && volOfVol <= ParametricFactors.VOL_OF_VOL_MAX)) {
      throw refuse("must be from 0 to 10", "--vol-of-vol", String.valueOf(volOfVol));
    }
    return new ParametricFactors(volOfVol, spotVolCorrelation, coinCorrelation);
  }

  private static void requireCorrelation(String option, double value) {
    if (!(value >= -1 && value <= 1)) {
      throw refuse("a correlation must be from -1 to 1", option, String.valueOf(value));
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  static BadInputException refuse(String rule, String option, String value) {
    return BadInputException.configuration("command line", rule, option, value);
  }
}
