package org.ballast.backtest.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Expiry;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.venues.recorded.ContentHash;

/// Makes cycles out of recorded hours: a synthetic chain is listed at the start of each, and what
/// its books hold is quoted every hour until delivery at 08:00 UTC.
public final class SyntheticCycles {
  private static final Duration DELIVERY_TIME = Duration.ofHours(8);
  private static final Duration DAY = Duration.ofDays(1);

  private final LevelHours recorded;
  private final CycleRules rules;
  private final SyntheticMarket market;
  private final String source;
  private final String contentHash;

  private SyntheticCycles(LevelHours recorded, CycleRules rules, SyntheticRules synthetic) {
    this.recorded = recorded;
    this.rules = rules;
    this.market = new SyntheticMarket(recorded.coin(), synthetic);
    this.source = "synthetic:" + recorded.coin() + " " + synthetic.name();
    this.contentHash = ContentHash.of(recorded.files(), synthetic.text());
  }

  /// Shape: cycles in order of their starts; those that the recording does not outlive are left
  /// out. Domain: the coin is among the rules'.
  public static List<Cycle> of(LevelHours recorded, CycleRules rules, SyntheticRules synthetic) {
    return new SyntheticCycles(recorded, rules, synthetic).run();
  }

  private List<Cycle> run() {
    var cycles = new ArrayList<Cycle>();
    var hours = recorded.hours();
    var due = Instant.MIN;
    for (var i = 0; i < hours.size(); i++) {
      var at = hours.get(i).at();
      if (!at.isBefore(due) && isDeliveryTime(at)) {
        due = at.plus(rules.interval());
        cycle(i).ifPresent(cycles::add);
      }
    }
    return cycles;
  }

  private Optional<Cycle> cycle(int start) {
    var first = recorded.hours().get(start);
    var expiry = new Expiry(first.at().plus(rules.tenor()));
    if (expiry.at().isAfter(recorded.hours().getLast().at())) {
      return Optional.empty();
    }
    var listing = listing(first, expiry);
    var maker = new BookMaker(recorded.coin(), expiry, listing);
    var books = rules.books().stream().flatMap(kind -> maker.make(kind).stream()).toList();
    var collector = new CycleCollector(recorded.coin(), expiry, books);
    collector.add(listing);
    var held =
        books.stream()
            .flatMap(book -> book.book().positions().stream())
            .map(position -> (Option) position.instrument())
            .distinct()
            .toList();
    for (var i = start + 1; i < recorded.hours().size() && !collector.isOver(); i++) {
      collector.add(update(recorded.hours().get(i), held, i - start));
    }
    return Optional.of(collector.cycle(source, contentHash));
  }

  private MarketUpdate listing(LevelHour hour, Expiry expiry) {
    return new MarketUpdate(
        new MarketReference(source, contentHash, 0),
        Times.ns(hour.at()),
        true,
        List.of(market.index(hour)),
        quotes(hour, market.listed(hour, expiry)),
        List.of(),
        List.of());
  }

  private MarketUpdate update(LevelHour hour, List<Option> held, int offset) {
    var facts = new ArrayList<InstrumentFact>();
    facts.add(
        hour.rate()
            .<InstrumentFact>map(rate ->
                new InstrumentFact.FundingPaid(
                    market.perpetual(), rate, market.index(hour).price()))
            .orElseGet(() ->
                new InstrumentFact.FundingUnknown(
                    market.perpetual(), "funding of the hour is not recorded")));
    for (var option : held) {
      if (option.expiry().isExpired(hour.at())) {
        facts.add(
            new InstrumentFact.Delivered(
                option, market.index(hour).price(), "delivered at the index of that instant"));
      }
    }
    return new MarketUpdate(
        new MarketReference(source, contentHash, offset),
        Times.ns(hour.at()),
        false,
        List.of(market.index(hour)),
        quotes(hour, held),
        facts,
        List.of());
  }

  private List<Quote> quotes(LevelHour hour, List<Option> options) {
    var quotes = new ArrayList<Quote>();
    quotes.add(market.perpetualQuote(hour));
    options.forEach(option -> quotes.add(market.quote(option, hour)));
    return quotes;
  }

  private static boolean isDeliveryTime(Instant at) {
    return Math.floorMod(at.getEpochSecond(), DAY.toSeconds()) == DELIVERY_TIME.toSeconds();
  }
}
