package org.ballast.venues.recorded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.venues.deribit.DeribitSymbolCodec;

/// What is known of the recorded market at the present point of the playback, and the steps that
/// lead on from it.
///
/// The host gives chains and instants in order of time. A step uses the chains given so far, and of
/// a bar that starts at the instant only what is known at its start.
final class PlayedMarket {
  /// What one instant brings.
  record Step(
      Instant at,
      boolean isWholeMarket,
      List<IndexPrice> indexPrices,
      List<Quote> quotes,
      List<InstrumentFact> facts) {}

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String NO_AVERAGE = "the average over the last 30 minutes is not recorded";

  private final DeribitSymbolCodec symbols;
  private final HourlyBars bars;
  private final AssumedSpread spread;
  private final FundingRecord funding;
  private final Deliveries deliveries = new Deliveries();
  private final SortedMap<Asset, IndexPrice> indexByCoin = new TreeMap<>();
  private final SortedMap<Asset, Quote> perpetualByCoin = new TreeMap<>();
  private Optional<HeldMarket> held = Optional.empty();

  PlayedMarket(
      DeribitSymbolCodec symbols, HourlyBars bars, AssumedSpread spread, Instant startInclusive) {
    this.symbols = symbols;
    this.bars = bars;
    this.spread = spread;
    this.funding = new FundingRecord(startInclusive);
  }

  /// The next instant after `now` at which a held chain changes: an hour with recorded prices, or a
  /// delivery. Empty before the first chain.
  Optional<Instant> nextCarryAfter(Instant now) {
    if (held.isEmpty()) {
      return Optional.empty();
    }
    var hour = bars.firstHourAfter(now);
    var delivery = deliveries.next();
    return hour.isPresent() && (delivery.isEmpty() || hour.get().isBefore(delivery.get()))
        ? hour
        : delivery;
  }

  /// The step of a recorded chain, which replaces everything. What has expired is not in it.
  Step take(MarketSnapshot chain) {
    var at = chain.asOf();
    held = Optional.of(new HeldMarket(chain));
    var facts = new ArrayList<InstrumentFact>();
    var quotes = new ArrayList<Quote>();
    perpetualByCoin.clear();
    for (var index : chain.indexPrices()) {
      indexByCoin.put(index.asset(), index);
    }
    for (var quote : chain.quotes()) {
      if (Deliveries.expiry(quote.instrument())
          .filter(expiry -> expiry.isExpired(at))
          .isPresent()) {
        continue;
      }
      quotes.add(quote);
      deliveries.list(quote.instrument());
      if (quote.instrument() instanceof Perpetual perpetual) {
        perpetualByCoin.put(perpetual.underlying(), quote);
        facts.addAll(funding.at(perpetual, at));
      }
    }
    return new Step(at, true, List.copyOf(chain.indexPrices()), quotes, facts);
  }

  /// The step of an hour or a delivery: the held chain carried to `at`, without bids and asks.
  /// Perpetuals are quoted where an hour of theirs ended.
  Step carry(Instant at) {
    var fresh = new ArrayList<IndexPrice>();
    var facts = new ArrayList<InstrumentFact>();
    for (var coin : List.copyOf(indexByCoin.keySet())) {
      bars.startingAt(coin, at)
          .ifPresentOrElse(
              bar -> {
                var perpetual = symbols.perpetual(coin);
                var index = new IndexPrice(coin, new Price(bar.index(), Asset.USD), at);
                indexByCoin.put(coin, index);
                perpetualByCoin.put(coin, perpetualAt(perpetual, index));
                fresh.add(index);
                facts.addAll(funding.at(perpetual, bar, index));
              },
              () -> perpetualByCoin.computeIfPresent(coin, (key, quote) -> withdrawn(quote)));
    }
    var quotes = new ArrayList<>(perpetualByCoin.values());
    quotes.addAll(held.orElseThrow().carriedTo(at, indexAmounts()));
    facts.addAll(delivered(at));
    return new Step(at, false, fresh, quotes, facts);
  }

  private Quote perpetualAt(Perpetual perpetual, IndexPrice index) {
    var hour = index.observedAt();
    return bars.startingAt(perpetual.underlying(), hour.minus(HOUR))
        .map(ended ->
            spread.quote(perpetual, hour, ended.close(), Assumption.MARK_FROM_HOURLY_CLOSE))
        .orElseGet(() ->
            spread.quote(perpetual, hour, index.price().amount(), Assumption.MARK_FROM_INDEX));
  }

  private List<InstrumentFact> delivered(Instant at) {
    var facts = new ArrayList<InstrumentFact>();
    for (var instrument : deliveries.takeDue(at)) {
      var index = indexByCoin.get(instrument.underlying());
      if (index == null) {
        throw new IllegalStateException("chain must have an index per coin: " + instrument.id());
      }
      facts.add(new InstrumentFact.Delivered(instrument, index.price(), note(index, at)));
    }
    return facts;
  }

  private static String note(IndexPrice index, Instant at) {
    return index.observedAt().equals(at)
        ? "delivered at the index of that instant: " + NO_AVERAGE
        : "delivered at the last index known before, of " + index.observedAt() + ": " + NO_AVERAGE;
  }

  private SortedMap<Asset, Decimal> indexAmounts() {
    var amounts = new TreeMap<Asset, Decimal>();
    indexByCoin.forEach((coin, index) -> amounts.put(coin, index.price().amount()));
    return amounts;
  }

  /// The quote without its sides: its price is too old to deal on.
  private static Quote withdrawn(Quote quote) {
    return new Quote(
        quote.instrument(),
        quote.observedAt(),
        Optional.empty(),
        Optional.empty(),
        quote.mark(),
        quote.optionMark(),
        quote.assumptions().stream().filter(Assumption::isOfMark).toList());
  }
}
