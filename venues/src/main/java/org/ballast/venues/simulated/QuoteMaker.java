package org.ballast.venues.simulated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.quant.pricing.InverseOption;

/// Quotes of one coin's contracts at one instant. Bid and ask enclose the mark on ticks: an
/// option's half a vol point on each side, a future's one tick apart, both wider under stress.
final class QuoteMaker {
  private static final double HALF_SPREAD_VOL = 0.005;
  private static final double HALF_SPREAD_VOL_STRESS = 0.04;
  private static final double HALF_SPREAD_FUTURE_STRESS = 0.0008;
  private static final int MARK_DECIMALS = 6;
  private static final int VOL_DECIMALS = 4;
  private static final int FORWARD_DECIMALS = 2;

  private final Instant at;
  private final CoinLevels levels;
  private final DeliveryAverage average;
  private final SimulatedSurface surface;
  private final List<Quote> quotes = new ArrayList<>();

  private QuoteMaker(Instant at, CoinLevels levels, DeliveryAverage average) {
    this.at = at;
    this.levels = levels;
    this.average = average;
    this.surface = new SimulatedSurface(levels);
  }

  /// One quote for each listed contract.
  static List<Quote> quotes(
      Instant at, CoinLevels levels, DeliveryAverage average, SimulatedListing listing) {
    var maker = new QuoteMaker(at, levels, average);
    maker.addFuture(listing.perpetual(), levels.index() * (1 + levels.premium()));
    listing.expiries().forEach(maker::addExpiry);
    return maker.quotes;
  }

  private void addExpiry(ListedExpiry listed) {
    var years = listed.expiry().yearsFrom(at);
    var free = SimulatedListing.forward(levels, years);
    var forward = average.blended(free, listed.expiry(), at);
    listed.future().ifPresent(future -> addFuture(future, forward));
    var slice = surface.slice(years);
    var shown = Rounding.round(forward, FORWARD_DECIMALS);
    for (var pair : listed.strikes()) {
      var vol = SimulatedSurface.impliedVol(slice, pair.strike(), forward, years);
      var mark =
          new OptionMark(
              Rounding.round(vol, VOL_DECIMALS),
              shown,
              listed.underlyingName(),
              OptionalDouble.empty(),
              OptionalDouble.empty());
      addOption(pair.call(), pair.strike(), years, mark);
      addOption(pair.put(), pair.strike(), years, mark);
    }
  }

  private void addFuture(Instrument future, double value) {
    var ticks = future.terms().orElseThrow().ticks();
    var mark = Rounding.decimal(value, FORWARD_DECIMALS);
    var away = Rounding.decimal(levels.stress() * HALF_SPREAD_FUTURE_STRESS * value, 0);
    var bid = ticks.toTicksFloor(mark.minus(away));
    var ask = ticks.toTicksFloor(mark.plus(away)).plus(ticks.tickAt(mark));
    quotes.add(quote(future, Optional.of(bid), ask, mark, Optional.empty()));
  }

  private void addOption(Option option, double strike, double years, OptionMark mark) {
    var ticks = option.terms().orElseThrow().ticks();
    var half = HALF_SPREAD_VOL + HALF_SPREAD_VOL_STRESS * levels.stress();
    var vol = mark.impliedVol();
    var low = ticks.toTicksFloor(price(option, strike, years, mark, Math.max(0, vol - half)));
    var high = ticks.toTicksCeil(price(option, strike, years, mark, vol + half));
    quotes.add(
        quote(
            option,
            Optional.of(low).filter(bid -> bid.signum() > 0),
            high.isZero() ? ticks.tickAt(high) : high,
            price(option, strike, years, mark, vol),
            Optional.of(mark)));
  }

  private static Decimal price(
      Option option, double strike, double years, OptionMark mark, double vol) {
    var coins = InverseOption.priceCoin(option.type(), mark.underlyingPrice(), strike, years, vol);
    return Rounding.decimal(coins, MARK_DECIMALS);
  }

  private Quote quote(
      Instrument instrument,
      Optional<Decimal> bid,
      Decimal ask,
      Decimal mark,
      Optional<OptionMark> optionMark) {
    var unit = instrument.priceUnit();
    return new Quote(
        instrument,
        at,
        bid.map(price -> new Price(price, unit)),
        Optional.of(new Price(ask, unit)),
        new Price(mark, unit),
        optionMark,
        List.of());
  }
}
