package org.ballast.backtest.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ballast.backtest.path.BookKind;
import org.ballast.backtest.path.Cycle;
import org.ballast.backtest.path.CycleRules;
import org.ballast.backtest.path.SeededHours;
import org.ballast.backtest.path.StudyBook;
import org.ballast.backtest.path.SyntheticCycles;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.policy.HedgePolicy;
import org.junit.jupiter.api.Test;

/// A study of a few short cycles on seeded hours.
final class PolicyStudyTest {
  private static final Duration TENOR = Duration.ofDays(7);
  private static final int HOURS = 24 * 30;
  private static final Decimal BAND = Decimal.parse("0.05");

  /// Cash is booked to 8 decimals of a coin.
  private static final double BOOKING = 1e-6;

  /// What a delivery takes of the payoff's underlying.
  private static final double DELIVERY_FEE_MAX = 0.00015;

  private static final List<PolicyEntry> POLICIES =
      List.of(
          new PolicyEntry("none", "", book -> new HedgePolicy.NoHedge(), BAND),
          interval(1),
          interval(24),
          new PolicyEntry("programme", "0.05", book -> new HedgePolicy.LeastCost(), BAND));

  private final List<Cycle> cycles =
      SyntheticCycles.of(
          SeededHours.of(11, HOURS),
          new CycleRules(
              List.of(Asset.BTC), List.of(BookKind.STRADDLE, BookKind.COVERED_CALL), TENOR, TENOR),
          SeededHours.rules());

  @Test
  void run_onAnyNumberOfThreads_isTheSame() {
    var one = new PolicyStudy(POLICIES, 1, text -> {}).run("test", cycles);
    var two = new PolicyStudy(POLICIES, 2, text -> {}).run("test", cycles);

    assertThat(cycles).hasSize(4);
    assertThat(one.desks()).isEqualTo(two.desks());
  }

  /// Premium less payoff, less what coins held beside it gained.
  @Test
  void run_withoutHedge_isThePremiumLessThePayoff() {
    var result = new PolicyStudy(POLICIES.subList(0, 1), 1, text -> {}).run("test", cycles);
    var desks = result.desks().getFirst().iterator();
    for (var cycle : cycles) {
      for (var book : cycle.books()) {
        var pnl = desks.next().days().stream().mapToDouble(DayRecord::pnl).sum();
        assertThat(pnl - expected(cycle, book))
            .as("%s to %s", book.kind(), cycle.expiry())
            .isBetween(-book.book().positions().size() * DELIVERY_FEE_MAX * 2, BOOKING);
      }
    }
  }

  @Test
  void run_hedgedMoreOften_costsMoreAndLeavesLessDelta() {
    var result = new PolicyStudy(POLICIES, 2, text -> {}).run("test", cycles);

    assertThat(sum(result, 0, DayRecord::cost)).isZero();
    assertThat(sum(result, 1, DayRecord::cost)).isGreaterThan(sum(result, 2, DayRecord::cost));
    assertThat(sum(result, 3, DayRecord::cost)).isLessThan(sum(result, 1, DayRecord::cost));
    ToDoubleFunction<DayRecord> open = day -> day.openDelta() * day.openDelta();
    assertThat(sum(result, 1, open)).isLessThan(sum(result, 2, open));
    assertThat(sum(result, 2, open)).isLessThan(sum(result, 0, open));
  }

  /// Every cost is fees and slippage of trades: at least the taker fee on what was dealt.
  @Test
  void run_costs_areAtLeastTheFeesOfTheTurnover() {
    var result = new PolicyStudy(POLICIES, 2, text -> {}).run("test", cycles);
    for (var policy : result.desks()) {
      for (var desk : policy) {
        for (var day : desk.days()) {
          assertThat(day.fees()).as("%s", day).isCloseTo(5e-4 * day.turnover(), within(BOOKING));
          assertThat(day.slippage()).as("%s", day).isGreaterThanOrEqualTo(0);
          assertThat(day.trades() == 0).as("%s", day).isEqualTo(day.turnover() == 0);
        }
      }
    }
  }

  private static PolicyEntry interval(int hours) {
    return new PolicyEntry(
        "fixed-interval",
        hours + "h",
        book -> new HedgePolicy.FixedInterval(Duration.ofHours(hours)),
        BAND);
  }

  private static double expected(Cycle cycle, StudyBook book) {
    var delivery = cycle.path().last().indexPrices().getFirst().price().toDouble();
    var value = 0.0;
    for (var cash : book.book().cash()) {
      value += cash.balance().amount().toDouble() * delivery;
    }
    for (var position : book.book().positions()) {
      value -= ((Option) position.instrument()).payoff(delivery) * delivery;
    }
    var start = book.coinsHeld() * book.notionalUsd();
    var held = book.coinsHeld() * (delivery - book.notionalUsd());
    return (value - start - held) / book.notionalUsd();
  }

  private static double sum(StudyResult result, int policy, ToDoubleFunction<DayRecord> figure) {
    return result.desks().get(policy).stream()
        .flatMap(desk -> desk.days().stream())
        .mapToDouble(figure)
        .sum();
  }
}
