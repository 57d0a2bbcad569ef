package org.ballast.venues.simulated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.quant.math.CounterRandom;

/// Everything of one coin: its path, what is listed on it, what befalls that.
final class CoinMarket {
  private static final int INDEX_DECIMALS = 2;
  private static final long LEVELS_PURPOSE = 0;
  private static final long COMMON_PURPOSE = 1;
  private static final long OWN_PURPOSE_FIRST = 100;

  private final CoinPath path;
  private final SimulatedListing listing;
  private final FundingAccrual funding;
  private final DeliveryAverage average = new DeliveryAverage();

  private CoinMarket(CoinPath path, SimulatedListing listing, Instant start) {
    this.path = path;
    this.listing = listing;
    this.funding = new FundingAccrual(listing.perpetual(), start);
  }

  /// The market of the coin at this place in [SimulatedCoin#ALL], its levels a few per cent around
  /// the coin's by the seed.
  static CoinMarket start(int place, long seed, Instant start) {
    var coin = SimulatedCoin.ALL.get(place);
    var random = new CounterRandom(seed, LEVELS_PURPOSE);
    var draw = place * 4L;
    var levels =
        new CoinLevels(
            coin.index() * random.between(0.95, 1.05, draw),
            coin.atTheMoneyVol() * random.between(0.9, 1.1, draw + 1),
            1,
            coin.basisRate() * random.between(0.5, 1.5, draw + 2),
            random.between(-0.0005, 0.0005, draw + 3),
            0);
    var common = new StepDraws(new CounterRandom(seed, COMMON_PURPOSE));
    var own = new StepDraws(new CounterRandom(seed, OWN_PURPOSE_FIRST + place));
    return new CoinMarket(new CoinPath(levels, common, own), new SimulatedListing(coin), start);
  }

  CoinLevels levels() {
    return path.levels();
  }

  Asset coin() {
    return listing.coin();
  }

  void advance(long step, double years, CrashShock shock) {
    path.advance(step, years, shock);
  }

  IndexPrice index(Instant now) {
    return new IndexPrice(coin(), indexPrice(), now);
  }

  /// Delivers what is due, pays funding, lists what is new.
  List<InstrumentFact> settle(Instant now) {
    var facts = new ArrayList<InstrumentFact>();
    average.observe(now, levels().index());
    for (var due : listing.deliver(now)) {
      facts.addAll(deliveries(due));
    }
    funding.advance(now, perpetualMark(), indexPrice()).ifPresent(facts::add);
    listing.list(now, levels());
    return facts;
  }

  List<Quote> quotes(Instant now) {
    return QuoteMaker.quotes(now, levels(), average, listing);
  }

  private List<InstrumentFact> deliveries(ListedExpiry due) {
    var price = average.price(due.expiry());
    var note = average.note(due.expiry());
    return due.instruments().stream()
        .<InstrumentFact>map(instrument -> new InstrumentFact.Delivered(instrument, price, note))
        .toList();
  }

  private Price indexPrice() {
    return new Price(Rounding.decimal(levels().index(), INDEX_DECIMALS), Asset.USD);
  }

  private Price perpetualMark() {
    var mark = levels().index() * (1 + levels().premium());
    return new Price(Rounding.decimal(mark, INDEX_DECIMALS), Asset.USD);
  }
}
