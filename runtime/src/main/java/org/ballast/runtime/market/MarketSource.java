package org.ballast.runtime.market;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.venues.recorded.RecordedMarket;
import org.ballast.venues.simulated.SimulatedChain;

/// Opens the market that `--market` names: a recorded chain, a folder of them, or `sim:SEED`.
public final class MarketSource {
  /// How the name of a simulated market begins.
  public static final String SIMULATED = "sim:";

  private static final List<String> LIVE = List.of("deribit", "deribit-testnet");

  /// A gap to the asked time is bearable up to this many recording intervals.
  private static final int CADENCES_MAX = 2;

  private MarketSource() {}

  /// The snapshot asked for; the gap to `at` is among its warnings. Throws: `BadInputException` for
  /// what cannot be opened, and for a gap above the maximum age.
  public static MarketSnapshot open(MarketRequest request) {
    var source = request.source();
    if (LIVE.contains(source)) {
      throw BadInputException.configuration(
          "command line",
          "this version reads recorded and simulated markets only",
          "--market",
          source);
    }
    var snapshot =
        source.startsWith(SIMULATED) ? simulated(request) : recorded(request, path(source));
    return withPrices(snapshot, request);
  }

  private static MarketSnapshot simulated(MarketRequest request) {
    var seed = request.source().substring(SIMULATED.length());
    try {
      var snapshot = SimulatedChain.snapshot(Long.parseLong(seed));
      return request.at().isPresent()
          ? requireFresh(snapshot, request.at().get(), request.maxAge().orElse(Duration.ZERO))
          : snapshot;
    } catch (NumberFormatException e) {
      throw BadInputException.configuration(
          "command line",
          "simulated market must be sim:SEED, e.g. sim:42",
          "--market",
          "sim:" + seed);
    }
  }

  private static MarketSnapshot recorded(MarketRequest request, Path path) {
    var market = RecordedMarket.open(path);
    if (request.at().isEmpty()) {
      return market.readLast();
    }
    var at = request.at().get();
    var maxAge =
        request
            .maxAge()
            .or(() -> market.cadence().map(cadence -> cadence.multipliedBy(CADENCES_MAX)))
            .orElseThrow(() ->
                BadInputException.configuration(
                    "command line",
                    "a single recording has no cadence: say how old it may be with --max-age,"
                        + " e.g. 12h",
                    "--at",
                    at.toString()));
    return requireFresh(market.readAt(at), at, maxAge);
  }

  private static MarketSnapshot requireFresh(MarketSnapshot snapshot, Instant at, Duration maxAge) {
    var gap = Duration.between(snapshot.asOf(), at);
    if (gap.isNegative()) {
      throw BadInputException.data(
          snapshot.source(),
          "snapshot must not be later than the time asked, and is as of " + snapshot.asOf(),
          "at",
          at.toString());
    }
    if (gap.compareTo(maxAge) > 0) {
      throw BadInputException.data(
          snapshot.source(),
          "snapshot must be at most "
              + inWords(maxAge)
              + " older than the time asked, and is "
              + inWords(gap)
              + " (raise --max-age to accept it)",
          "at",
          at.toString());
    }
    var warnings = new ArrayList<>(snapshot.warnings());
    if (!gap.isZero()) {
      warnings.add(0, "snapshot is " + inWords(gap) + " older than the time asked, " + at);
    }
    return MarketSnapshot.of(
            snapshot.asOf(),
            snapshot.source(),
            List.copyOf(snapshot.indexPrices()),
            List.copyOf(snapshot.quotes()),
            warnings)
        .withQuotedSizes(snapshot.quotedSizes());
  }

  private static MarketSnapshot withPrices(MarketSnapshot snapshot, MarketRequest request) {
    if (request.prices().isEmpty()) {
      return snapshot;
    }
    var indexPrices = new ArrayList<>(snapshot.indexPrices());
    var warnings = new ArrayList<>(snapshot.warnings());
    for (var price : request.prices()) {
      if (snapshot.index(price.asset()).isPresent()) {
        throw BadInputException.configuration(
            "command line",
            "price of an asset that the market has must not be given",
            "--price",
            price.asset() + "=" + price.price().amount());
      }
      indexPrices.add(price);
      warnings.add(price.asset() + ": price given on the command line, " + price.price());
    }
    return MarketSnapshot.of(
            snapshot.asOf(),
            snapshot.source(),
            indexPrices,
            List.copyOf(snapshot.quotes()),
            warnings)
        .withQuotedSizes(snapshot.quotedSizes());
  }

  private static Path path(String source) {
    try {
      return Path.of(source);
    } catch (InvalidPathException e) {
      throw BadInputException.configuration(
          "command line", "market must be a file, a folder or sim:SEED", "--market", source);
    }
  }

  /// Rounding: up to whole seconds, so that more than a limit never reads like the limit.
  private static String inWords(Duration exact) {
    var duration = Duration.ofSeconds(exact.plusNanos(999_999_999).toSeconds());
    var words = duration.toHours() + "h " + duration.toMinutesPart() + "min";
    return duration.toSecondsPart() == 0 ? words : words + " " + duration.toSecondsPart() + "s";
  }
}
