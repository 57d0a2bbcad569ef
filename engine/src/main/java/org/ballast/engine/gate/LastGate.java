package org.ballast.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.market.MarketView;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.GreekBand;

/// Says whether an order may leave. It works out everything anew and refuses on doubt; nothing that
/// is not a number passes.
///
/// An order must lower R by itself. A leg of a whole package may raise it, when the package from
/// here on lowers R, each of its prefixes stays within the declared interim limits, and the day's
/// budget pays for all of it.
public final class LastGate {
  private final OrderRules rules;
  private final RiskRules risks;
  private final List<GreekBand> bands;
  private final MarketView market;

  public LastGate(Mandate mandate, MarketView market) {
    this.rules = new OrderRules(mandate.trade(), market);
    this.bands = GreekBand.of(mandate);
    this.risks = new RiskRules(bands);
    this.market = market;
  }

  public GateVerdict check(GateRequest request) {
    var order = request.order();
    var refused = rules.contract(request).or(() -> rules.steps(request));
    if (refused.isPresent()) {
      return refused.get();
    }
    var effect = OrderEffect.of(order, order.quantity().amount(), market);
    refused =
        rules
            .size(request, effect)
            .or(() -> rules.collar(request, effect))
            .or(() -> rules.rate(request))
            .or(() -> rules.cost(request, effect.costUsd()));
    return refused.isPresent() ? refused.get() : risk(request, effect);
  }

  private GateVerdict risk(GateRequest request, OrderEffect effect) {
    var pending = new ArrayList<double[]>();
    for (var other : request.pending()) {
      if (!isPriced(other)) {
        return new GateVerdict.Refused(
            "pending", other.intent().instrument().id() + " is pending and cannot be valued");
      }
      pending.add(OrderEffect.of(other.intent(), other.open(), market).onBands(bands));
    }
    var values = request.values();
    var onBands = effect.onBands(bands);
    var change = risks.riskChange(values, pending, onBands);
    var alone = risks.limits(values, pending, onBands, new TreeMap<>());
    if (alone.isEmpty() && change < 0) {
      var before = risks.risk(values);
      return new GateVerdict.Passed(effect.fairPrice(), before, before + change);
    }
    if (request.rest().isEmpty()) {
      return alone.orElseGet(
          () -> new GateVerdict.Refused("risk", "R must fall: change=" + change));
    }
    return wholePackage(request, effect, pending);
  }

  private GateVerdict wholePackage(GateRequest request, OrderEffect first, List<double[]> pending) {
    var values = request.values();
    var prefix = first.onBands(bands);
    var cost = first.costUsd();
    var refused = risks.limits(values, pending, prefix, request.interimLimits());
    for (var leg : request.rest()) {
      if (market.quote(leg.instrument().id()).isEmpty()) {
        return new GateVerdict.Refused("package", leg.instrument().id() + " is not quoted");
      }
      var effect = OrderEffect.of(leg, leg.quantity().amount(), market);
      prefix = RiskRules.sum(prefix, effect.onBands(bands));
      cost += effect.costUsd();
      refused = or(refused, risks.limits(values, pending, prefix, request.interimLimits()));
    }
    refused = or(refused, rules.cost(request, cost));
    var change = risks.riskChange(values, pending, prefix);
    if (refused.isEmpty() && change < 0) {
      var before = risks.risk(values);
      return new GateVerdict.Passed(
          first.fairPrice(),
          before,
          before + risks.riskChange(values, pending, first.onBands(bands)));
    }
    return refused.orElseGet(
        () -> new GateVerdict.Refused("package", "R must fall over the package: change=" + change));
  }

  private boolean isPriced(PendingOrder order) {
    var instrument = order.intent().instrument();
    return market.quote(instrument.id()).isPresent()
        && market.index(instrument.underlying()).isPresent();
  }

  private static Optional<GateVerdict.Refused> or(
      Optional<GateVerdict.Refused> first, Optional<GateVerdict.Refused> second) {
    return first.isPresent() ? first : second;
  }
}
