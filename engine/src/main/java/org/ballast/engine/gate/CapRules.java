package org.ballast.engine.gate;

import java.util.Optional;
import java.util.stream.Stream;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.mandate.TradeCaps;
import org.ballast.hedging.plan.HeldNotional;

/// The caps on what orders may build up: a position, a venue, the turnover of a day.
///
/// What is pending counts in full where it makes things worse. What is beyond a cap already may be
/// made smaller. Quoted sizes are not known here.
final class CapRules {
  /// Rounding error allowed in comparisons of sizes, as a share.
  private static final double ROUNDING = 1e-9;

  private final TradeCaps caps;
  private final MarketView market;
  private final ValuationRules valuations;

  CapRules(TradeCaps caps, MarketView market) {
    this.caps = caps;
    this.market = market;
    this.valuations = new ValuationRules(market);
  }

  /// [OrderRules#contract] must have passed.
  Optional<GateVerdict.Refused> check(GateRequest request, OrderEffect effect) {
    if (caps.equals(TradeCaps.NONE)) {
      return Optional.empty();
    }
    return unvalued(request)
        .or(() -> turnover(request, effect))
        .or(() -> position(request, effect))
        .or(() -> venue(request, effect));
  }

  /// What is pending or held and cannot be told in USD might be beyond any cap.
  private Optional<GateVerdict.Refused> unvalued(GateRequest request) {
    var pending = request.pending().stream().map(order -> order.intent().instrument());
    var held =
        request.held().positions().stream()
            .map(Position::instrument)
            .filter(instrument -> instrument.terms().isPresent());
    return Stream.concat(pending, held)
        .map(instrument -> valuations.valuable("caps", instrument))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<GateVerdict.Refused> turnover(GateRequest request, OrderEffect effect) {
    if (caps.maxTurnoverPerDay().isEmpty()) {
      return Optional.empty();
    }
    var limit = caps.maxTurnoverPerDay().get().amount().toDouble();
    var total = request.turnoverTodayUsd() + effect.notionalUsd();
    for (var pending : request.pending()) {
      var intent = pending.intent();
      total += notional(request).usd(intent.instrument(), pending.open());
    }
    return isWithin(total, limit)
        ? Optional.empty()
        : refused("max-turnover", total + " USD in the day above " + limit);
  }

  private Optional<GateVerdict.Refused> position(GateRequest request, OrderEffect effect) {
    var limit = caps.maxPositionCoins().get(effect.underlying());
    if (limit == null) {
      return Optional.empty();
    }
    var order = request.order();
    var sign = order.side().sign();
    var before = sign * held(request, order.instrument()) + pendingCoins(request, order);
    var after = before + effect.coins();
    return isWithin(after, limit.toDouble())
        ? Optional.empty()
        : refused("max-position", after + " " + effect.underlying() + " above " + limit);
  }

  private Optional<GateVerdict.Refused> venue(GateRequest request, OrderEffect effect) {
    var order = request.order();
    var venue = order.instrument().id().venue();
    var cap = caps.maxVenue().get(venue);
    if (cap == null) {
      return Optional.empty();
    }
    var limit = cap.amount().toDouble();
    var gross = notional(request).grossUsd(venue);
    var open = request.pending();
    var after =
        gross
            + addedUsd(
                request, order, order.quantity().amount(), effect.notionalUsd(), open.size());
    for (var i = 0; i < open.size(); i++) {
      var intent = open.get(i).intent();
      if (intent.instrument().id().venue().equals(venue)) {
        var usd = notional(request).usd(intent.instrument(), open.get(i).open());
        after += Math.max(0, addedUsd(request, intent, open.get(i).open(), usd, i));
      }
    }
    return isWithin(after, limit) || after <= gross
        ? Optional.empty()
        : refused("max-venue", venue + " at " + after + " USD above " + limit);
  }

  /// What an order adds to all that is held at its venue: it closes first, after the `earlier`
  /// first pending orders of its side, so that no two close the same coins. Units: USD.
  private static double addedUsd(
      GateRequest request, OrderIntent order, Decimal quantity, double notionalUsd, int earlier) {
    var closed =
        request.pending().stream()
            .limit(earlier)
            .filter(pending -> pending.intent().account().equals(order.account()))
            .filter(pending -> pending.intent().side() == order.side())
            .filter(pending -> pending.intent().instrument().id().equals(order.instrument().id()))
            .mapToDouble(pending -> pending.open().toDouble())
            .sum();
    var before = order.side() == Side.BUY ? closed : -closed;
    var held = before + heldContracts(request, order);
    var signed = (order.side() == Side.BUY ? quantity : quantity.negate()).toDouble();
    return (Math.abs(held + signed) - Math.abs(held)) / Math.abs(signed) * notionalUsd;
  }

  private static double heldContracts(GateRequest request, OrderIntent order) {
    return request.held().positions().stream()
        .filter(position -> position.account().equals(order.account()))
        .filter(position -> position.instrument().id().equals(order.instrument().id()))
        .mapToDouble(position -> position.quantity().toDouble())
        .sum();
  }

  private double held(GateRequest request, Instrument instrument) {
    return notional(request).held(instrument);
  }

  /// Coins that pending orders of the same side may add. Units: coin.
  private double pendingCoins(GateRequest request, OrderIntent order) {
    var held = notional(request);
    return request.pending().stream()
        .filter(pending -> pending.intent().side() == order.side())
        .filter(pending -> pending.intent().instrument().id().equals(order.instrument().id()))
        .mapToDouble(pending -> held.coins(order.instrument(), pending.open()))
        .sum();
  }

  private HeldNotional notional(GateRequest request) {
    return new HeldNotional(request.held(), market);
  }

  /// NaN is within nothing.
  private static boolean isWithin(double value, double bound) {
    return value <= bound * (1 + ROUNDING);
  }

  private static Optional<GateVerdict.Refused> refused(String rule, String detail) {
    return Optional.of(new GateVerdict.Refused(rule, detail));
  }
}
