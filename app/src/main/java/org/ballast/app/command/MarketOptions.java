package org.ballast.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.delta.SmileDynamics;
import org.ballast.quant.surface.SmileSet;
import org.ballast.quant.surface.VolSource;
import org.ballast.runtime.market.MarketRequest;
import org.ballast.runtime.market.MarketSource;
import org.ballast.runtime.yaml.Amount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// Options that say in which market a book is valued.
final class MarketOptions {
  /// Where the volatility of an option comes from.
  enum Vol {
    MARK,
    SURFACE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--market",
      paramLabel = "MARKET",
      required = true,
      description = "A recorded chain file, a folder of them, or sim:SEED.")
  private List<String> markets = List.of();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "The last snapshot at or before TIME (ISO-8601, e.g. 2026-02-05T12:00:00Z).")
  private @Nullable String at;

  @Option(
      names = "--max-age",
      paramLabel = "AGE",
      description =
          "Largest gap from that snapshot to TIME, e.g. 90min, 12h; default twice the cadence.")
  private @Nullable String maxAge;

  @Option(
      names = "--price",
      paramLabel = "ASSET=USD",
      description = "USD price of an asset held that the market lacks, e.g. USDC=0.9998.")
  private Map<String, String> prices = new TreeMap<>();

  @Option(
      names = "--vol",
      paramLabel = "SOURCE",
      defaultValue = "mark",
      description =
          "mark (default): the venue's mark volatility; surface: the smile fitted to the quotes.")
  Vol vol = Vol.MARK;

  /// The recordings named that are files.
  List<Path> files() {
    return markets.stream().map(Path::of).filter(Files::isRegularFile).toList();
  }

  /// The recording named, a file or folder; empty for a simulated market.
  Optional<Path> recording() {
    return markets.stream()
        .filter(market -> !market.startsWith(MarketSource.SIMULATED))
        .map(Path::of)
        .filter(Files::exists)
        .findFirst();
  }

  /// The folder of recorded chains; empty for a simulated market.
  Optional<Path> chains() {
    return recording()
        .map(market ->
            Files.isDirectory(market) ? market : market.toAbsolutePath().resolveSibling(""));
  }

  MarketSnapshot open() {
    if (markets.size() != 1) {
      throw refuse("this version reads one market at a time", "--market", markets.toString());
    }
    return MarketSource.open(
        new MarketRequest(
            markets.getFirst(),
            Optional.ofNullable(at).map(MarketOptions::instant),
            Optional.ofNullable(maxAge).map(MarketOptions::duration),
            indexPrices()));
  }

  /// Throws: `BadInputException` where a source of volatilities is named that nothing would ask.
  void requireNoVol(CommandSpec spec) {
    if (spec.commandLine().getParseResult().hasMatchedOption("--vol")) {
      throw BadInputException.configuration(
          "command line",
          spec.name() + " fits the quotes, whatever the mark",
          "--vol",
          vol.toString());
    }
  }

  /// The volatilities asked for, moving with the forward as the mandate's delta model says.
  VolSource vols(MarketSnapshot market, DeltaModel deltaModel) {
    var vols = vol == Vol.MARK ? VolSource.MARK : SmileSet.fit(market);
    return SmileDynamics.of(deltaModel, vols, () -> market);
  }

  private List<IndexPrice> indexPrices() {
    var given = new ArrayList<IndexPrice>();
    prices.forEach((asset, amount) -> {
      try {
        var price = new Price(Decimal.parse(amount), Asset.USD);
        given.add(new IndexPrice(new Asset(asset), price, Instant.EPOCH));
      } catch (IllegalArgumentException e) {
        throw refuse("price must be ASSET=positive USD", "--price", asset + "=" + amount);
      }
    });
    return given;
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw refuse("time must be ISO-8601 UTC, e.g. 2026-02-05T12:00:00Z", "--at", text);
    }
  }

  private static Duration duration(String text) {
    return Amount.parseDuration(text)
        .orElseThrow(() -> refuse("age must be " + Amount.DURATION_EXPECTED, "--max-age", text));
  }

  private static BadInputException refuse(String rule, String option, String value) {
    return BadInputException.configuration("command line", rule, option, value);
  }
}
