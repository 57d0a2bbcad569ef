package org.ballast.hedging.plan;

import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.portfolio.Portfolio;

/// Holds a finished plan against the caps that its search had to keep. Throws:
/// `IllegalStateException` where one is not kept, a defect of ours.
record CapCheck(PlanContext context) {
  /// What fees and rounding may make of a bound, as a share.
  private static final double ROUNDING = 1e-6;

  void require(List<PlannedTrade> trades, Portfolio after, OptionalDouble turnoverUsd) {
    var before = new HeldNotional(context.portfolio(), context.market());
    var end = new HeldNotional(after, context.market());
    if (turnoverUsd.isPresent()) {
      requireWithin("trade.max_turnover", turnover(trades, before), turnoverUsd.getAsDouble());
    }
    VenueCaps.of(context)
        .bounds()
        .forEach(
            (venue, bound) -> requireWithin(VenueCaps.NAME + venue, end.grossUsd(venue), bound));
    for (var trade : trades) {
      requirePosition(trade, before, end);
    }
  }

  private static double turnover(List<PlannedTrade> trades, HeldNotional held) {
    return trades.stream()
        .map(PlannedTrade::order)
        .mapToDouble(order -> held.usd(order.instrument(), order.quantity().amount()))
        .sum();
  }

  private void requirePosition(PlannedTrade trade, HeldNotional before, HeldNotional end) {
    var instrument = trade.order().instrument();
    var cap = context.mandate().trade().caps().maxPositionCoins().get(instrument.underlying());
    if (cap != null) {
      requireWithin(
          "trade.max_position." + instrument.underlying(),
          Math.abs(end.held(instrument)),
          Math.max(cap.toDouble(), Math.abs(before.held(instrument))));
    }
  }

  private static void requireWithin(String cap, double value, double bound) {
    if (!(value <= bound * (1 + ROUNDING))) {
      throw new IllegalStateException(
          "a plan must keep its caps: cap=" + cap + " value=" + value + " bound=" + bound);
    }
  }
}
