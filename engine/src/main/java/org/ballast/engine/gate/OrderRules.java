package org.ballast.engine.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.hedging.mandate.TradeRules;

/// The rules that an order must keep whatever the book holds: what is traded, at which price, how
/// much of it, how often.
final class OrderRules {
  /// A quote older than this is not dealt on.
  static final Duration QUOTE_AGE_MAX = Duration.ofMinutes(10);

  /// What was observed later than this after now is not believed: some clock is wrong.
  static final Duration CLOCK_AHEAD_MAX = Duration.ofSeconds(5);

  /// How far a limit may lie on the wrong side of the fair value: a share of a future's price.
  static final double FUTURE_COLLAR = 0.02;

  /// The same for an option: a share of its price, or so many coins where that is more.
  static final double OPTION_COLLAR = 0.5;

  static final double OPTION_COLLAR_COINS = 0.005;

  /// Rounding error allowed in comparisons of sizes, as a share.
  private static final double ROUNDING = 1e-9;

  private final TradeRules rules;
  private final MarketView market;
  private final ValuationRules valuations;

  OrderRules(TradeRules rules, MarketView market) {
    this.rules = rules;
    this.market = market;
    this.valuations = new ValuationRules(market);
  }

  /// Whether the instrument may be dealt in now, by the market's own listing of it.
  Optional<GateVerdict.Refused> contract(GateRequest request) {
    var instrument = request.order().instrument();
    var id = instrument.id();
    if (!rules.allows(id)) {
      return refused("allow-list", id + " is not among " + rules.instruments());
    }
    return valuations
        .valuable("quote", instrument)
        .or(() -> expiry(instrument, request.nowNs()))
        .or(() -> quote(market.quote(id).orElseThrow(), request.nowNs()))
        .or(() -> index(instrument.underlying(), request.nowNs()))
        .or(() -> index(instrument.contract().settlement(), request.nowNs()));
  }

  /// Whether price and quantity are in the venue's steps as it lists them now, and the order knows
  /// the instrument as it is. [#contract] must have passed.
  Optional<GateVerdict.Refused> steps(GateRequest request) {
    var order = request.order();
    var listed = market.quote(order.instrument().id()).orElseThrow().instrument();
    if (listed.terms().isEmpty()) {
      return refused("listing", listed.id() + " is listed without terms");
    }
    var terms = listed.terms().get();
    if (!terms.ticks().isOnTick(order.limitPrice().amount())) {
      return refused("tick", order.limitPrice() + " is off the ticks " + terms.ticks().steps());
    }
    if (!order.quantity().amount().isMultipleOf(terms.lot())) {
      return refused("lot", order.quantity() + " is not in whole lots of " + terms.lot());
    }
    return listed.equals(order.instrument())
        ? Optional.empty()
        : refused("listing", listed.id() + " is listed otherwise than the order has it");
  }

  Optional<GateVerdict.Refused> size(GateRequest request, OrderEffect effect) {
    var notionalMax = rules.maxOrder().map(limit -> limit.amount().toDouble());
    if (notionalMax.isPresent() && !isWithin(effect.notionalUsd(), notionalMax.get())) {
      return refused("max-order", effect.notionalUsd() + " USD above " + notionalMax.get());
    }
    var share = request.ordered().toDouble() / request.order().quantity().toDouble();
    var coins = effect.coins() * (1 + share);
    var coinsMax =
        Optional.ofNullable(rules.maxTradeCoins().get(effect.underlying()))
            .map(limit -> limit.toDouble());
    if (coinsMax.isPresent() && !isWithin(coins, coinsMax.get())) {
      return refused("max-trade", coins + " " + effect.underlying() + " above " + coinsMax.get());
    }
    return Optional.empty();
  }

  Optional<GateVerdict.Refused> collar(GateRequest request, OrderEffect effect) {
    var order = request.order();
    var limit = order.limitPrice().toDouble();
    var fair = effect.fairPrice();
    var givenAway = order.side().sign() * (limit - fair);
    var bound =
        order.instrument() instanceof Option
            ? Math.max(OPTION_COLLAR * fair, OPTION_COLLAR_COINS)
            : FUTURE_COLLAR * fair;
    return givenAway <= bound
        ? Optional.empty()
        : refused(
            "price-collar", limit + " is more than " + bound + " worse than the value " + fair);
  }

  Optional<GateVerdict.Refused> rate(GateRequest request) {
    if (rules.maxRate().isEmpty()) {
      return Optional.empty();
    }
    var rate = rules.maxRate().get();
    var since = request.nowNs() - rate.per().toNanos();
    var sent = request.sentNs().stream().filter(atNs -> atNs > since).count();
    return sent < rate.orders()
        ? Optional.empty()
        : refused("order-rate", sent + " orders in " + rate.per() + ", at most " + rate.orders());
  }

  Optional<GateVerdict.Refused> cost(GateRequest request, double costUsd) {
    var costMax = rules.maxCostPerDay().map(limit -> limit.amount().toDouble());
    var total = request.spentTodayUsd() + costUsd;
    return costMax.isEmpty() || isWithin(total, costMax.get())
        ? Optional.empty()
        : refused("max-cost", total + " USD in the day above " + costMax.get());
  }

  private Optional<GateVerdict.Refused> expiry(Instrument instrument, long nowNs) {
    var expiry = expiryOf(instrument);
    if (expiry.isEmpty()) {
      return Optional.empty();
    }
    var left = Duration.between(instant(nowNs), expiry.get().at());
    return left.isPositive() && left.compareTo(rules.minTimeToExpiry()) >= 0
        ? Optional.empty()
        : refused("expiry", left + " to expiry, at least " + rules.minTimeToExpiry());
  }

  private static Optional<Expiry> expiryOf(Instrument instrument) {
    return switch (instrument) {
      case Option option -> Optional.of(option.expiry());
      case Future future -> Optional.of(future.expiry());
      case Perpetual _, Spot _, StakedAsset _ -> Optional.empty();
    };
  }

  private static Optional<GateVerdict.Refused> quote(Quote quote, long nowNs) {
    var id = quote.instrument().id();
    if (quote.status() != QuoteStatus.TWO_SIDED) {
      return refused("quote", id + " is " + quote.status());
    }
    return age("quote-age", id.toString(), quote.observedAt(), nowNs);
  }

  private Optional<GateVerdict.Refused> index(Asset asset, long nowNs) {
    return market
        .index(asset)
        .flatMap(index -> age("index-age", "index of " + asset, index.observedAt(), nowNs));
  }

  private static Optional<GateVerdict.Refused> age(
      String rule, String what, Instant observedAt, long nowNs) {
    var age = Duration.between(observedAt, instant(nowNs));
    if (age.plus(CLOCK_AHEAD_MAX).isNegative()) {
      return refused(rule, what + " is of " + observedAt + ", after now");
    }
    return age.compareTo(QUOTE_AGE_MAX) <= 0
        ? Optional.empty()
        : refused(rule, what + " is " + age + " old, at most " + QUOTE_AGE_MAX);
  }

  /// NaN is within nothing.
  private static boolean isWithin(double value, double bound) {
    return value <= bound * (1 + ROUNDING);
  }

  private static Instant instant(long atNs) {
    return Instant.EPOCH.plusNanos(atNs);
  }

  private static Optional<GateVerdict.Refused> refused(String rule, String detail) {
    return Optional.of(new GateVerdict.Refused(rule, detail));
  }
}
