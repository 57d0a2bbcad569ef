package org.ballast.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.venues.simulated.SimulatedChain;

/// The workload of the benchmarks: a short-gamma book of every third option in a simulated market.
record DemoDesk(MarketSnapshot market, Portfolio portfolio, Mandate mandate) {
  static final long SEED = 42;

  private static final Account ACCOUNT = new Account("deribit", "main");
  private static final int STRIDE = 3;

  static DemoDesk create() {
    var market = SimulatedChain.snapshot(SEED);
    var positions = new ArrayList<Position>();
    var counter = 0;
    for (var quote : market.quotes()) {
      if (quote.instrument() instanceof Option option && counter++ % STRIDE == 0) {
        var lot = option.terms().orElseThrow().lot();
        var lots = Decimal.of(counter % 2 == 0 ? 2 : -3);
        positions.add(
            new Position(
                ACCOUNT,
                option,
                new Quantity(lot.times(lots), option.quantityUnit()),
                Optional.empty()));
      }
    }
    var cash =
        List.of(
            new CashBalance(ACCOUNT, new Money(Decimal.of(10), Asset.BTC)),
            new CashBalance(ACCOUNT, new Money(Decimal.of(100), Asset.ETH)));
    return new DemoDesk(market, new Portfolio(positions, cash), usdNeutral());
  }

  private static Mandate usdNeutral() {
    var rules =
        new TradeRules(
            List.of(InstrumentPattern.parse("deribit:*")),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(),
            TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT);
    return new Mandate(
        Asset.USD,
        new HedgeTarget.UsdNeutral(),
        List.of(limits(Asset.BTC, "0.5", "0.1", "500"), limits(Asset.ETH, "5", "2", "500")),
        rules);
  }

  static UnderlyingLimits limits(Asset asset, String delta, String gamma, String vega) {
    return new UnderlyingLimits(
        asset,
        Optional.of(Decimal.parse(delta)),
        Optional.of(Decimal.parse(gamma)),
        Optional.of(Decimal.parse(vega)),
        Optional.empty());
  }
}
