package org.ballast.backtest.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.engine.port.MarketUpdate;

/// Cuts a market that is played once into the cycles of a study. Cycles that the market does not
/// outlive are left out, and counted.
public final class RecordedCycles {
  /// What came of a market. `unfinished` cycles had begun and were not over at its end.
  public record Result(List<Cycle> cycles, int unfinished, long updates) {
    public Result {
      cycles = List.copyOf(cycles);
    }
  }

  private final MarketPlayback market;
  private final CycleRules rules;
  private final TreeMap<Asset, Instant> dueByCoin = new TreeMap<>();
  private final List<CycleCollector> open = new ArrayList<>();
  private final List<Cycle> cycles = new ArrayList<>();

  private RecordedCycles(MarketPlayback market, CycleRules rules) {
    this.market = market;
    this.rules = rules;
    rules.coins().forEach(coin -> dueByCoin.put(coin, Instant.EPOCH));
  }

  /// Plays the market to its end. Shape: cycles in order of their ends, those of one end in order
  /// of their starts and coins.
  public static Result of(MarketPlayback market, CycleRules rules) {
    return new RecordedCycles(market, rules).run();
  }

  private Result run() {
    var updates = 0L;
    for (var next = market.next(); next.isPresent(); next = market.next()) {
      var update = next.get();
      updates++;
      if (update.isWholeMarket()) {
        rules.coins().forEach(coin -> begin(coin, update));
      }
      for (var collector : open) {
        collector.add(update);
      }
      end();
    }
    return new Result(cycles, open.size(), updates);
  }

  private void begin(Asset coin, MarketUpdate update) {
    var at = Times.instant(update.atNs());
    if (at.isBefore(dueByCoin.get(coin)) || !isQuoted(coin, update)) {
      return;
    }
    expiry(coin, update, at)
        .ifPresent(expiry -> {
          var maker = new BookMaker(coin, expiry, update);
          var books = rules.books().stream().flatMap(kind -> maker.make(kind).stream()).toList();
          if (!books.isEmpty()) {
            dueByCoin.put(coin, at.plus(rules.interval()));
            open.add(new CycleCollector(coin, expiry, books));
          }
        });
  }

  private void end() {
    for (var collector : open) {
      if (collector.isOver()) {
        cycles.add(collector.cycle(market.source(), market.contentHash()));
      }
    }
    open.removeIf(CycleCollector::isOver);
  }

  private Optional<Expiry> expiry(Asset coin, MarketUpdate update, Instant at) {
    var wanted = at.plus(rules.tenor());
    return options(coin, update)
        .map(Option::expiry)
        .distinct()
        .filter(
            expiry -> Duration.between(at, expiry.at()).compareTo(rules.tenor().dividedBy(2)) >= 0)
        .min(
            Comparator.<Expiry, Duration>comparing(
                    expiry -> Duration.between(wanted, expiry.at()).abs())
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isQuoted(Asset coin, MarketUpdate update) {
    return update.indexPrices().stream().anyMatch(index -> index.asset().equals(coin));
  }

  private static Stream<Option> options(Asset coin, MarketUpdate update) {
    return update.quotes().stream()
        .filter(quote -> quote.instrument() instanceof Option)
        .map(quote -> (Option) quote.instrument())
        .filter(option -> option.underlying().equals(coin));
  }
}
