package org.ballast.hedging.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.plan.HedgePlanner;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

class ProtectionPlannerTest {
  private static final double VOL = 0.6;
  private static final int NEAR = 40;
  private static final int FAR = 100;
  private static final long[] STRIKES = {
    50_000, 60_000, 70_000, 80_000, 90_000, 100_000, 110_000, 120_000, 140_000, 160_000
  };
  private static final StructureKind[] ALL = StructureKind.values();

  @Test
  void plan_floorWithinBudget_isTheCheapestThatKeepsTheRise() {
    var plan = plan("10", 0.75, 0.05, 0, NEAR, Optional.empty(), ALL);

    assertThat(plan.status()).isEqualTo(ProtectionPlan.Status.MET);
    var found = plan.recommended().orElseThrow();
    assertThat(found.kind().keepsUpside()).isTrue();
    assertThat(found.expiry().at()).isEqualTo(day(NEAR));
    assertThat(found.costUsd()).isLessThanOrEqualTo(plan.budgetUsd());
    assertThat(found.keptRise()).isBetween(0.95, 1.0);
    assertThat(found.rolls()).isEqualTo(new RollPlan.NotNeeded());
    assertThat(found.costPerYear()).isCloseTo(found.costShare() * 365.0 / NEAR, within(1e-9));
  }

  @Test
  void plan_noBudget_isTheCollarAndSaysWhatThePutWouldCost() {
    var plan = plan("10", 0.8, 0, 0, NEAR, Optional.empty(), ALL);

    assertThat(plan.status()).isEqualTo(ProtectionPlan.Status.MET);
    assertThat(plan.recommended().orElseThrow().kind()).isEqualTo(StructureKind.COLLAR);
    assertThat(plan.answers().getFirst())
        .isInstanceOfSatisfying(
            Protection.Impossible.class,
            answer -> assertThat(answer.neededUsd().orElseThrow()).isPositive());
  }

  @Test
  void plan_budgetTooSmall_fallsShortByWhatIsMissing() {
    var plan = plan("10", 0.9, 0.01, 0, NEAR, Optional.empty(), StructureKind.PUT);

    assertThat(plan.status()).isEqualTo(ProtectionPlan.Status.FALLS_SHORT);
    assertThat(plan.answers().getFirst())
        .isInstanceOfSatisfying(
            Protection.FallsShort.class,
            answer -> {
              assertThat(answer.missingUsd())
                  .isCloseTo(plan.floorUsd() - answer.structure().leastAfter().usd(), within(1e-6));
              assertThat(answer.neededUsd().orElseThrow()).isGreaterThan(plan.budgetUsd());
            });
  }

  @Test
  void plan_floorHeldAsItIs_tradesNothing() {
    var plan = plan("10", 0.3, 0.05, 0.4, NEAR, Optional.empty(), ALL);

    assertThat(plan.status()).isEqualTo(ProtectionPlan.Status.HELD);
    assertThat(plan.answers()).isEmpty();
    assertThat(plan.recommended()).isEmpty();
  }

  @Test
  void plan_breakEvens_areWhereBothAreWorthTheSame() {
    for (var answer : plan("10", 0.8, 0.2, 0.4, NEAR, Optional.empty(), ALL).answers()) {
      if (answer instanceof Protection.Met(var found)) {
        assertThat(found.breakEvens()).as("%s", found.kind()).isNotEmpty();
        for (double spot : found.breakEvens()) {
          assertThat(found.after().at(spot))
              .as("%s at %s", found.kind(), spot)
              .isCloseTo(found.before().at(spot), within(1e-4));
        }
      }
    }
  }

  @Test
  void plan_untilBetweenExpiries_takesTheNextOne() {
    var plan = plan("10", 0.8, 0.2, 0, NEAR + 1, Optional.empty(), StructureKind.PUT);

    assertThat(plan.recommended().orElseThrow().expiry().at()).isEqualTo(day(FAR));
  }

  /// A flat surface, so that every roll is Black's formula at its ends.
  @Test
  void plan_untilBeyondTheLastExpiry_isRolledAtTheSurfaceOfToday() {
    var plan = plan("10", 0.8, 0.2, 0, 250, Optional.empty(), StructureKind.PUT);
    var found = plan.recommended().orElseThrow();

    assertThat(found.expiry().at()).isEqualTo(day(FAR));
    assertThat(plan.notes()).anyMatch(note -> note.contains("no put is listed at or after"));
    var leg = found.legs().getFirst();
    assertThat(found.rolls())
        .isInstanceOfSatisfying(
            RollPlan.Rolls.class,
            rolls -> {
              var first = rolls.rolls().getFirst();
              assertThat(rolls.rolls().getLast().to().at()).isEqualTo(day(250));
              assertThat(Duration.between(first.at(), day(FAR)))
                  .isBetween(RollRule.DEFAULT.timeLeft(), Duration.ofDays(FAR));
              double coins = leg.order().quantity().toDouble();
              double years = Duration.between(first.at(), day(FAR)).toDays() / 365.0;
              double ahead = Duration.between(first.at(), first.to().at()).toDays() / 365.0;
              double closed = coins * black(leg.strike(), years);
              double opened = coins * black(leg.strike(), ahead);
              // Quotes are rounded to ticks, and the surface is fitted to them.
              assertThat(first.closedUsd()).isCloseTo(closed, within(0.02 * closed + 500));
              assertThat(first.openedUsd()).isCloseTo(opened, within(0.02 * opened + 500));
              assertThat(first.dealingUsd()).isPositive();
            });
  }

  @Test
  void plan_stresses_areLowerLossesInAFall() {
    var found =
        plan("10", 0.8, 0.2, 0, NEAR, Optional.empty(), StructureKind.PUT)
            .recommended()
            .orElseThrow();

    assertThat(found.stresses()).extracting(StressChange::name).doesNotHaveDuplicates();
    for (var stress : found.stresses()) {
      if (stress.name().startsWith("spot -")) {
        assertThat(stress.after()).as(stress.name()).isGreaterThan(stress.before());
      }
    }
  }

  /// A second form: the legs at their marks, moved and aged by the formula.
  @Test
  void plan_stressHalfWay_isTheLegsRevalued() {
    var found =
        plan("10", 0.8, 0.2, 0, NEAR, Optional.empty(), StructureKind.PUT)
            .recommended()
            .orElseThrow();
    var leg = found.legs().getFirst();
    double coins = leg.order().quantity().toDouble();
    double spot = 0.5 * SmallMarket.BTC_INDEX;
    double put = coins * Black76.price(OptionType.PUT, spot, leg.strike(), NEAR / 730.0, VOL, 1);
    double expected = (10 - found.costCoins()) * spot + put - 10 * SmallMarket.BTC_INDEX;

    var stress =
        found.stresses().stream()
            .filter(change -> change.name().equals("spot -50 % after " + NEAR / 2 + "d"))
            .findFirst()
            .orElseThrow();
    assertThat(stress.after()).isCloseTo(expected, within(60.0));
    assertThat(stress.before()).isCloseTo(-5 * SmallMarket.BTC_INDEX, within(1e-6));
  }

  @Test
  void plan_mandate_limitsWhatIsDealt() {
    var rules = rules("deribit:BTC-*-80000-P", Optional.of(Decimal.of(4)));
    var plan = plan("10", 0.8, 0.2, 0, NEAR, Optional.of(rules), StructureKind.PUT);

    var found = plan.recommended().orElseThrow();
    assertThat(found.legs().getFirst().strike()).isEqualTo(80_000);
    assertThat(found.legs().getFirst().order().quantity().toDouble()).isLessThanOrEqualTo(4);
    assertThat(plan.rejected()).anyMatch(rejection -> rejection.reason().contains("mandate"));
  }

  @Test
  void plan_mandateWithoutOptions_isConfiguration() {
    var rules = rules("deribit:BTC-PERPETUAL", Optional.empty());

    assertThatThrownBy(() -> plan("10", 0.8, 0.2, 0, NEAR, Optional.of(rules), ALL))
        .isInstanceOfSatisfying(
            BadInputException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(BadInputException.Kind.CONFIGURATION);
              assertThat(refused.place()).isEqualTo(HedgePlanner.MANDATE_PLACE);
            });
  }

  @Test
  void plan_maxOrderAndMaxCost_areSaid() {
    var rules =
        new TradeRules(
            List.of(InstrumentPattern.parse("deribit:BTC-*")),
            Optional.of(new Money(Decimal.ONE, Asset.USD)),
            Optional.of(new Money(Decimal.of(300_000), Asset.USD)),
            new TreeMap<>(),
            Duration.ofDays(1));
    var found =
        plan("10", 0.8, 0.2, 0, NEAR, Optional.of(rules), StructureKind.PUT)
            .recommended()
            .orElseThrow();

    assertThat(found.notes())
        .anyMatch(note -> note.contains("max_cost"))
        .anyMatch(note -> note.contains("orders by the mandate's max_order"));
  }

  @Test
  void plan_shortHolding_isRefused() {
    var perpetual = SmallMarket.perpetual(Asset.BTC, "10");
    var book =
        SmallMarket.book(
            List.of(SmallMarket.position(perpetual, "-1500000", "100000")),
            SmallMarket.cash(Asset.BTC, "10"));

    assertThatThrownBy(() -> plan(book, 0.8, 0.2, 0, NEAR, Optional.empty(), ALL))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("holding must gain when spot rises");
  }

  private static ProtectionPlan plan(
      String coins,
      double floor,
      double budget,
      double downTo,
      int days,
      Optional<TradeRules> rules,
      StructureKind... kinds) {
    return plan(SeededChain.coins(coins), floor, budget, downTo, days, rules, kinds);
  }

  private static ProtectionPlan plan(
      Portfolio book,
      double floor,
      double budget,
      double downTo,
      int days,
      Optional<TradeRules> rules,
      StructureKind... kinds) {
    var market = market();
    return new ProtectionPlanner(
            market, VolSource.MARK, rules, AccountChoice.from(book), RollRule.DEFAULT)
        .plan(
            Holding.of(Asset.BTC, book, market, VolSource.MARK),
            new ProtectionTarget(floor, budget, downTo, day(days)),
            List.of(kinds),
            step -> {});
  }

  private static TradeRules rules(String pattern, Optional<Decimal> maxTrade) {
    var limits = new TreeMap<Asset, Decimal>();
    maxTrade.ifPresent(limit -> limits.put(Asset.BTC, limit));
    return new TradeRules(
        List.of(InstrumentPattern.parse(pattern)),
        Optional.empty(),
        Optional.empty(),
        limits,
        Duration.ofDays(1));
  }

  private static double black(double strike, double years) {
    return Black76.price(OptionType.PUT, SmallMarket.BTC_INDEX, strike, years, VOL, 1);
  }

  private static Instant day(int days) {
    return SmallMarket.AS_OF.plus(Duration.ofDays(days));
  }

  private static MarketSnapshot market() {
    var quotes = new ArrayList<Quote>();
    for (int days : new int[] {NEAR, FAR}) {
      for (long strike : STRIKES) {
        for (var type : OptionType.values()) {
          var option = SeededChain.option(days, strike, type);
          double ticks = SmallMarket.priceCoin(option, VOL) / 0.0001;
          quotes.add(SmallMarket.quoteAround(option, VOL, (int) Math.min(4, ticks / 4)));
        }
      }
    }
    var perpetual = SmallMarket.perpetual(Asset.BTC, "10");
    quotes.add(SmallMarket.perpetualQuote(perpetual, "99990", "100010", "100000"));
    return SmallMarket.of(quotes.toArray(Quote[]::new));
  }
}
