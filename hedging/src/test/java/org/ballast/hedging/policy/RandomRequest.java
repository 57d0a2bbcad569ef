package org.ballast.hedging.policy;

import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.SmallCase;
import org.ballast.hedging.plan.SmallMandate;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.surface.VolSource;

/// Seeded books and markets of a few contracts under mandates tight and wide, and what the books
/// are after a proposal.
final class RandomRequest {
  static final double MAX_ORDER_USD = 20_000;

  private static final double DELTA = 0.08;
  private static final double GAMMA = 0.004;
  private static final double VEGA = 25;

  private RandomRequest() {}

  static ProposalRequest draw(long seed, HedgePolicy policy) {
    var random = new CounterRandom(seed, 11);
    var small = SmallCase.draw(seed);
    return new ProposalRequest(
        policy,
        small.market(),
        small.book(),
        mandate(random),
        AccountChoice.from(small.book()),
        random.between(0, 1, 20) < 0.5,
        random.between(0, 1, 21) < 0.7
            ? OptionalDouble.empty()
            : OptionalDouble.of(random.between(0, 200, 22)));
  }

  /// The same without a budget and without a limit on one plan's trade.
  static ProposalRequest unhindered(ProposalRequest request) {
    var trade = request.mandate().trade();
    var mandate = request.mandate();
    return new ProposalRequest(
        request.policy(),
        request.market(),
        request.book(),
        new Mandate(
            mandate.numeraire(),
            mandate.target(),
            mandate.underlyings(),
            new TradeRules(
                trade.instruments(),
                trade.maxCostPerDay(),
                trade.maxOrder(),
                new TreeMap<>(),
                trade.minTimeToExpiry())),
        request.accounts(),
        request.isRecentring(),
        OptionalDouble.empty());
  }

  /// The same desk with these orders filled.
  static ProposalRequest after(ProposalRequest request, List<OrderIntent> orders) {
    return new ProposalRequest(
        request.policy(),
        request.market(),
        bookAfter(request, orders),
        request.mandate(),
        request.accounts(),
        request.isRecentring(),
        request.budgetUsd());
  }

  static BookState state(ProposalRequest request) {
    return BookState.of(
        GreekBand.of(request.mandate()),
        new BookValuer(request.market(), VolSource.MARK).value(request.book()));
  }

  private static Portfolio bookAfter(ProposalRequest request, List<OrderIntent> orders) {
    return SmallMarket.filled(request.book(), orders, request.market());
  }

  private static Mandate mandate(CounterRandom random) {
    return new SmallMandate()
        .limit(
            Asset.BTC,
            width(DELTA * random.between(0.5, 4, 10)),
            random.between(0, 1, 11) < 0.2 ? "" : width(GAMMA * random.between(0.5, 4, 12)),
            random.between(0, 1, 13) < 0.2 ? "" : width(VEGA * random.between(0.5, 4, 14)))
        .target(
            random.between(0, 1, 15) < 0.5
                ? new HedgeTarget.UsdNeutral()
                : new HedgeTarget.CoinNeutral())
        .maxTrade(Asset.BTC, SmallCase.MAX_TRADE)
        .maxOrder(Decimal.of((long) MAX_ORDER_USD).toString())
        .build();
  }

  private static String width(double value) {
    return Decimal.fromDouble(value, 6, RoundingMode.UP).toString();
  }
}
