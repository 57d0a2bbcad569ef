package org.ballast.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.market.MarketView;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.quant.surface.VolSource;

/// Says whether an order may leave. It works out everything anew and refuses on doubt; nothing that
/// is not a number passes.
///
/// An order must lower R by itself. A leg of a whole package may raise it, when the package ends
/// with less R than it began with, each of its prefixes from here on stays within the declared
/// interim limits, and the day's budget pays for the rest of it.
public final class LastGate {
  private final OrderRules rules;
  private final CapRules caps;
  private final RiskRules risks;
  private final ValuationRules valuations;
  private final List<GreekBand> bands;
  private final MarketView market;
  private final VolSource vols;

  /// The deltas of orders are taken with these volatilities, as those of the book are.
  public LastGate(Mandate mandate, MarketView market, VolSource vols) {
    this.rules = new OrderRules(mandate.trade(), market);
    this.caps = new CapRules(mandate.trade().caps(), market);
    this.bands = GreekBand.of(mandate);
    this.risks = new RiskRules(bands);
    this.valuations = new ValuationRules(market);
    this.market = market;
    this.vols = vols;
  }

  public GateVerdict check(GateRequest request) {
    var order = request.order();
    var refused = rules.contract(request).or(() -> rules.steps(request));
    if (refused.isPresent()) {
      return refused.get();
    }
    var effect = OrderEffect.of(order, order.quantity().amount(), market, vols);
    refused =
        rules
            .size(request, effect)
            .or(() -> rules.collar(request, effect))
            .or(() -> rules.rate(request))
            .or(() -> rules.cost(request, effect.costUsd()))
            .or(() -> caps.check(request, effect));
    return refused.isPresent() ? refused.get() : risk(request, effect);
  }

  private GateVerdict risk(GateRequest request, OrderEffect effect) {
    var pending = new ArrayList<double[]>();
    for (var other : request.pending()) {
      var refused = valuations.valuable("pending", other.intent().instrument());
      if (refused.isPresent()) {
        return refused.get();
      }
      pending.add(OrderEffect.of(other.intent(), other.open(), market, vols).onBands(bands));
    }
    var values = request.values();
    var onBands = effect.onBands(bands);
    var change = risks.riskChange(values, pending, onBands);
    var alone = risks.limits(values, pending, onBands, new TreeMap<>());
    if (alone.isEmpty() && change < 0) {
      var before = risks.risk(values);
      return new GateVerdict.Passed(effect.fairPrice(), before, before + change);
    }
    return request.whole().isPresent()
        ? wholePackage(request, request.whole().get(), effect, pending)
        : alone.orElseGet(() -> new GateVerdict.Refused("risk", "R must fall: change=" + change));
  }

  private GateVerdict wholePackage(
      GateRequest request, WholePackage whole, OrderEffect first, List<double[]> pending) {
    var values = request.values();
    var prefix = first.onBands(bands);
    var cost = first.costUsd();
    var refused = risks.limits(values, pending, prefix, whole.interimLimits());
    for (var leg : whole.rest()) {
      var unvalued = valuations.valuable("package", leg.instrument());
      if (unvalued.isPresent()) {
        return unvalued.get();
      }
      var effect = OrderEffect.of(leg, leg.quantity().amount(), market, vols);
      prefix = RiskRules.sum(prefix, effect.onBands(bands));
      cost += effect.costUsd();
      refused = or(refused, risks.limits(values, pending, prefix, whole.interimLimits()));
    }
    refused = or(refused, rules.cost(request, cost));
    var before = risks.risk(values);
    var end = before + risks.riskChange(values, pending, prefix);
    var bound = Math.max(before, whole.riskAtStart());
    if (refused.isEmpty() && end < bound) {
      return new GateVerdict.Passed(
          first.fairPrice(),
          before,
          before + risks.riskChange(values, pending, first.onBands(bands)));
    }
    return refused.orElseGet(
        () -> new GateVerdict.Refused("package", "R must end below " + bound + ": end=" + end));
  }

  private static Optional<GateVerdict.Refused> or(
      Optional<GateVerdict.Refused> first, Optional<GateVerdict.Refused> second) {
    return first.isPresent() ? first : second;
  }
}
