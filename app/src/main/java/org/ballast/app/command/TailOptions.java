package org.ballast.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.quant.tail.TailMethod;
import org.ballast.runtime.factor.FactorReader;
import org.ballast.runtime.factor.HistorySource;
import org.ballast.venues.recorded.RecordedHours;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say by which methods losses are measured, and from which history.
final class TailOptions {
  private static final String METHODS =
      Arrays.stream(TailMethod.values()).map(TailMethod::word).collect(Collectors.joining(", "));

  @Option(
      names = "--distribution",
      paramLabel = "METHOD",
      split = ",",
      description =
          "Distribution of losses: historical, filtered (history at today's volatility) or"
              + " monte-carlo; several with commas.")
  private @Nullable List<String> methods;

  @Option(
      names = "--history",
      paramLabel = "FOLDER",
      description =
          "Recorded hours of perpetuals, deribit_BTC.parquet; default perp-funding-hourly beside"
              + " the market's folder.")
  private @Nullable Path history;

  boolean isAsked() {
    return methods != null;
  }

  boolean hasHistory() {
    return history != null;
  }

  /// Throws: `BadInputException` for a value that is none, before any work is done.
  void requireValid() {
    methods();
  }

  /// In the order asked, each once.
  List<TailMethod> methods() {
    if (methods == null) {
      return List.of();
    }
    var asked = methods.stream().map(TailOptions::method).distinct().toList();
    if (asked.isEmpty()) {
      throw refuse("method must be one of " + METHODS, "--distribution", ",");
    }
    return asked;
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

  /// The history of the coins up to the market's time, chains included. Throws: as [#hours].
  Optional<FactorHistory> readAll(
      MarketOptions markets, MarketSnapshot market, List<Asset> coins, Consumer<String> progress) {
    return hours(markets)
        .map(folder ->
            FactorReader.read(
                new HistorySource(folder, markets.chains(), coins, market.asOf()), progress));
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

  /// What to say where a backtest has no history.
  static BadInputException missingPast() {
    return BadInputException.data(
        "command line",
        "a backtest needs recorded hours: name their folder with --history",
        "--history",
        "");
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

  private static BadInputException refuse(String rule, String option, String value) {
    return BadInputException.configuration("command line", rule, option, value);
  }
}
