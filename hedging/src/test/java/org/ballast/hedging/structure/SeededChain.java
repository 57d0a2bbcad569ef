package org.ballast.hedging.structure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.FeeSchedule;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.TickSchedule;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.surface.VolSource;

/// A seeded chain on BTC at 100,000 USD with a skew and uneven spreads, delivery fees as a venue
/// takes them, and coins to protect.
record SeededChain(long seed, int days, MarketSnapshot market, Portfolio book) {
  static final double INDEX = SmallMarket.BTC_INDEX;
  static final double DELIVERY_RATE = 0.00015;
  static final double CAP = 0.125;
  static final double LOT = 0.1;

  private static final double TICK = 0.0001;

  private static final TradingTerms TERMS =
      new TradingTerms(
          LocalDate.of(2026, 1, 1),
          TickSchedule.flat(Decimal.parse("0.0001")),
          Decimal.parse("0.1"),
          new FeeSchedule(
              Decimal.ZERO,
              Decimal.parse("0.0003"),
              Decimal.parse("0.125"),
              Decimal.parse("0.00015")));

  /// Strikes of puts and calls alike; `coins` held in a wallet.
  static SeededChain of(long seed, String coins, long... strikes) {
    var random = new CounterRandom(seed, 17);
    int days = (int) random.between(20, 200, 0);
    double atm = random.between(0.4, 0.9, 1);
    double skew = random.between(-0.35, 0.05, 2);
    var quotes = new ArrayList<Quote>();
    for (int i = 0; i < strikes.length; i++) {
      double vol = Math.max(0.2, atm + skew * (strikes[i] / INDEX - 1));
      for (var type : OptionType.values()) {
        var option = option(days, strikes[i], type);
        double ticks = SmallMarket.priceCoin(option, vol) / TICK;
        double drawn = random.between(1, 25, 10 + 2L * i + (type == OptionType.PUT ? 1 : 0));
        quotes.add(SmallMarket.quoteAround(option, vol, (int) Math.min(drawn, ticks / 4)));
      }
    }
    return new SeededChain(seed, days, SmallMarket.of(quotes.toArray(Quote[]::new)), coins(coins));
  }

  static Portfolio coins(String amount) {
    var coin = new Spot(Contract.held(new InstrumentId("wallet", "BTC")));
    return new Portfolio(
        List.of(
            new Position(
                new Account("wallet", "main"),
                coin,
                Quantity.parse(amount, Asset.BTC),
                Optional.empty())),
        List.of());
  }

  static Option option(int days, long strike, OptionType type) {
    return SmallMarket.option(Asset.BTC, days, strike, type, Optional.of(TERMS));
  }

  Expiry expiry() {
    return new Expiry(SmallMarket.AS_OF.plus(Duration.ofDays(days)));
  }

  Holding holding() {
    return Holding.of(Asset.BTC, book, market, VolSource.MARK);
  }

  ProtectionPlan plan(double floor, double budget, double downTo, StructureKind... kinds) {
    return new ProtectionPlanner(
            market, VolSource.MARK, Optional.empty(), AccountChoice.from(book), RollRule.DEFAULT)
        .plan(
            holding(),
            new ProtectionTarget(floor, budget, downTo, expiry().at()),
            List.of(kinds),
            step -> {});
  }

  /// Worth of coins with legs at a delivery price, worked out from the contract's rules alone: what
  /// is paid in coin, what each option pays, and what its delivery costs.
  static double worth(double coins, List<ProtectionLeg> legs, double spot) {
    double held = coins;
    double usd = 0;
    for (var leg : legs) {
      var option = (Option) leg.order().instrument();
      double quantity = leg.order().signedQuantity().toDouble();
      double price = leg.order().limitPrice().toDouble();
      held -= quantity * price + Math.abs(quantity) * Math.min(0.0003, CAP * price);
      double paid = spot == 0 ? option.strike().toDouble() : spot * option.payoff(spot);
      double atZero = option.type() == OptionType.PUT ? paid : 0;
      double payoff = spot == 0 ? atZero : paid;
      usd += quantity * payoff - Math.abs(quantity) * Math.min(DELIVERY_RATE * spot, CAP * payoff);
    }
    return held * spot + usd;
  }
}
