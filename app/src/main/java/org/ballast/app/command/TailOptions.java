package org.ballast.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.TailLimit.ExpectedShortfall;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.quant.tail.TailMethod;
import org.ballast.runtime.factor.FactorReader;
import org.ballast.runtime.factor.HistorySource;
import org.ballast.runtime.yaml.Amount;
import org.ballast.venues.recorded.RecordedHours;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say how losses are measured, and from which history.
final class TailOptions {
  private static final String METHODS =
      Arrays.stream(TailMethod.values()).map(TailMethod::word).collect(Collectors.joining(", "));
  private static final Duration HORIZON_MAX = Duration.ofDays(30);

  @Option(
      names = "--distribution",
      paramLabel = "METHOD",
      split = ",",
      description =
          "Distribution of losses: historical, filtered (history at today's volatility) or"
              + " monte-carlo; several with commas.")
  private List<String> methods = List.of();

  @Option(
      names = "--horizon",
      paramLabel = "TIME",
      split = ",",
      defaultValue = "1d",
      description =
          "Times over which losses are measured, whole hours, with commas: 1d (default) or 4h,7d.")
  private List<String> horizons = List.of();

  @Option(
      names = "--confidence",
      paramLabel = "LEVEL",
      split = ",",
      defaultValue = "0.95,0.99",
      description = "Confidence levels, with commas; default 0.95,0.99.")
  private List<String> confidences = List.of();

  @Option(
      names = "--history",
      paramLabel = "FOLDER",
      description =
          "Recorded hours of perpetuals, deribit_BTC.parquet; default perp-funding-hourly beside"
              + " the market's folder.")
  private @Nullable Path history;

  boolean isAsked() {
    return !methods.isEmpty();
  }

  /// Throws: `BadInputException` for a value that is none, before any work is done.
  void requireValid() {
    methods();
    horizons();
    confidences();
  }

  /// In the order asked, each once.
  List<TailMethod> methods() {
    return methods.stream().map(TailOptions::method).distinct().toList();
  }

  /// In the order asked, each once.
  List<Duration> horizons() {
    return horizons.stream().map(TailOptions::horizon).distinct().toList();
  }

  private static Duration horizon(String text) {
    return Amount.parseDuration(text.strip())
        .filter(Duration::isPositive)
        .filter(time -> time.compareTo(HORIZON_MAX) <= 0)
        .filter(time -> time.equals(time.truncatedTo(ChronoUnit.HOURS)))
        .orElseThrow(() ->
            refuse("horizon must be whole hours or days, at most 30d, e.g. 1d", "--horizon", text));
  }

  /// In the order asked, each once.
  List<Double> confidences() {
    return confidences.stream().map(TailOptions::confidence).distinct().toList();
  }

  /// The folder of recorded hours: the one named, or the one beside the market. Throws:
  /// `BadInputException` where the one named is none.
  Optional<Path> hours(MarketOptions markets) {
    if (history != null) {
      if (!Files.isDirectory(history)) {
        throw BadInputException.data(
            "command line",
            "folder of recorded hours does not exist",
            "--history",
            history.toString());
      }
      return Optional.of(history);
    }
    return markets.recording().flatMap(RecordedHours::beside);
  }

  /// The history of the coins up to the market's time; empty where there is no folder. Chains are
  /// read only where there is a method: each moves surfaces as they were seen to.
  Optional<FactorHistory> read(
      MarketOptions markets,
      MarketSnapshot market,
      List<Asset> coins,
      List<TailMethod> methods,
      Consumer<String> progress) {
    var chains = methods.isEmpty() ? Optional.<Path>empty() : markets.chains();
    return hours(markets)
        .map(folder ->
            FactorReader.read(new HistorySource(folder, chains, coins, market.asOf()), progress));
  }

  /// What to say where a method needs a history and there is none.
  static BadInputException missingHistory(String method) {
    return BadInputException.data(
        "command line",
        "this method needs recorded hours: name their folder with --history, or ask for"
            + " monte-carlo",
        "--distribution",
        method);
  }

  private static TailMethod method(String word) {
    return Arrays.stream(TailMethod.values())
        .filter(method -> method.word().equals(word.strip()))
        .findFirst()
        .orElseThrow(() ->
            refuse(
                "method must be one of "
                    + METHODS
                    + " (nearest: "
                    + String.join(
                        "",
                        NearestName.of(
                            word,
                            Arrays.stream(TailMethod.values()).map(TailMethod::word).toList(),
                            1))
                    + ")",
                "--distribution",
                word));
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
