package org.ballast.engine.desk;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.OrderRate;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.TriggerRule;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.hedging.policy.SamplePolicies;
import org.ballast.quant.math.CounterRandom;

/// Desks drawn by seed: long and short books, wide and narrow bands, with and without limits on
/// gamma and vega, order sizes and rates.
final class NoisyDesk {
  private static final Account ACCOUNT = new Account("deribit", "main");

  private final CounterRandom random;
  private long draw;

  private NoisyDesk(long seed) {
    this.random = new CounterRandom(seed, 3);
  }

  static DeskConfiguration of(long seed) {
    var desk = new NoisyDesk(seed);
    var book = desk.book();
    return new DeskConfiguration(
        "noisy-" + seed, book, desk.mandate(), AccountChoice.from(book), policy(seed));
  }

  /// Whether nothing but a broken limit of the mandate leads to a decision.
  static boolean asksAtLimitsOnly(HedgePolicy policy) {
    return switch (policy) {
      case HedgePolicy.NoHedge _, HedgePolicy.DeltaBand _, HedgePolicy.LeastCost _ -> true;
      case HedgePolicy.Programme _,
          HedgePolicy.FixedInterval _,
          HedgePolicy.Leland _,
          HedgePolicy.VolMove _,
          HedgePolicy.WhalleyWilmott _,
          HedgePolicy.Zakamouline _ ->
          false;
    };
  }

  private static HedgePolicy policy(long seed) {
    var policies = SamplePolicies.trading();
    return policies.get((int) Math.floorMod(seed, (long) policies.size()));
  }

  private Portfolio book() {
    var positions = new ArrayList<Position>();
    for (var instrument : NoisyPrices.instruments()) {
      if (random.uniform(draw++) < 0.6) {
        var isOption = instrument instanceof Option;
        var scale = isOption ? 1 : 20_000;
        var lot = instrument.terms().orElseThrow().lot();
        var amount = amount(scale * random.between(-20, 20, draw++)).roundDown(lot);
        var entry =
            isOption ? Optional.<Price>empty() : Optional.of(new Price(amount(89_000), Asset.USD));
        if (!amount.isZero()) {
          positions.add(
              new Position(
                  ACCOUNT, instrument, new Quantity(amount, instrument.quantityUnit()), entry));
        }
      }
    }
    var cash =
        new CashBalance(ACCOUNT, new Money(amount(random.between(0, 40, draw++)), Asset.BTC));
    return new Portfolio(positions, List.of(cash));
  }

  private Mandate mandate() {
    var limits =
        new UnderlyingLimits(
            Asset.BTC,
            Optional.of(amount(random.between(0.1, 2, draw++))),
            sometimes(0.05, 1),
            sometimes(200, 4_000),
            Optional.empty());
    var target =
        random.uniform(draw++) < 0.5 ? new HedgeTarget.UsdNeutral() : new HedgeTarget.CoinNeutral();
    var trade =
        new TradeRules(
            List.of(InstrumentPattern.parse("deribit:BTC-*")),
            Optional.empty(),
            sometimes(100_000, 1_000_000).map(amount -> new Money(amount, Asset.USD)),
            new TreeMap<>(),
            Duration.ofHours(24),
            random.uniform(draw++) < 0.3
                ? Optional.of(new OrderRate(20, Duration.ofMinutes(1)))
                : Optional.empty());
    return new Mandate(Asset.USD, target, List.of(limits), trade, new TriggerRule.BandBreach());
  }

  private Optional<Decimal> sometimes(double low, double high) {
    var isSet = random.uniform(draw++) < 0.5;
    var value = amount(random.between(low, high, draw++));
    return isSet ? Optional.of(value) : Optional.empty();
  }

  private static Decimal amount(double value) {
    return Decimal.fromDouble(value, 4, RoundingMode.HALF_EVEN);
  }
}
