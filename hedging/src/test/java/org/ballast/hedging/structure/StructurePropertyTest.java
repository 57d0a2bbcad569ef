package org.ballast.hedging.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.order.Side;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every structure keeps to, on seeded chains, worked out anew from its legs.
class StructurePropertyTest {
  private static final int GRID = 2_000;

  /// Relative: sums of some ten terms.
  private static final double ROUNDING = 1e-9;

  /// Relative: how far the least on the grid may lie above the least of all.
  private static final double GRID_MISS = 1e-5;

  private static final double COINS = 12.7;

  private static final long[] STRIKES = {
    40_000, 50_000, 60_000, 70_000, 80_000, 85_000, 90_000, 95_000, 100_000, 110_000, 120_000,
    140_000, 170_000, 220_000
  };

  record Case(long seed, double floor, double budget, double downTo) {}

  static Stream<Case> cases() {
    return LongStream.rangeClosed(1, 40)
        .mapToObj(seed -> {
          var random = new CounterRandom(seed, 23);
          double downTo = seed % 3 == 0 ? random.between(0.2, 0.7, 3) : 0;
          return new Case(seed, random.between(0.5, 0.95, 1), random.between(0, 0.15, 2), downTo);
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void plan_everyStructure_holdsWhatItSays(Case given) {
    var chain = SeededChain.of(given.seed(), String.valueOf(COINS), STRIKES);
    var plan = chain.plan(given.floor(), given.budget(), given.downTo(), StructureKind.values());

    if (plan.status() == ProtectionPlan.Status.HELD) {
      assertThat(given.downTo()).as("%s", given).isGreaterThanOrEqualTo(given.floor());
      return;
    }
    assertThat(plan.answers()).hasSize(StructureKind.values().length);
    for (var answer : plan.answers()) {
      switch (answer) {
        case Protection.Met(var structure) -> {
          assertThat(least(structure, given.downTo() * SeededChain.INDEX))
              .as("%s %s", given, structure.legs())
              .isGreaterThanOrEqualTo(plan.floorUsd() * (1 - ROUNDING));
          requireSound(structure, plan, given);
        }
        case Protection.FallsShort(var structure, var missing, var needed) -> {
          double least = least(structure, given.downTo() * SeededChain.INDEX);
          assertThat(least).as("%s", given).isGreaterThan(plan.leastHeld().usd());
          assertThat(plan.floorUsd() - missing)
              .as("%s %s %s", given, structure.leastAfter(), structure.legs())
              .isBetween(least * (1 - GRID_MISS), least * (1 + ROUNDING));
          needed.ifPresent(usd -> assertThat(usd).as("%s", given).isGreaterThan(plan.budgetUsd()));
          requireSound(structure, plan, given);
        }
        case Protection.Impossible(_, var reason, _) ->
            assertThat(reason).as("%s", given).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ladder_neverCostsMoreThanTheBestPutOrSpread(Case given) {
    var chain = SeededChain.of(given.seed(), String.valueOf(COINS), STRIKES);
    var plan =
        chain.plan(
            given.floor(),
            given.budget(),
            given.downTo(),
            StructureKind.PUT,
            StructureKind.PUT_SPREAD,
            StructureKind.LADDER);

    double simplest = Double.POSITIVE_INFINITY;
    double ladder = Double.POSITIVE_INFINITY;
    for (var answer : plan.answers()) {
      if (answer instanceof Protection.Met(var structure)) {
        ladder = answer.kind() == StructureKind.LADDER ? structure.costUsd() : ladder;
        simplest =
            answer.kind() == StructureKind.LADDER
                ? simplest
                : Math.min(simplest, structure.costUsd());
      }
    }
    if (simplest < Double.POSITIVE_INFINITY) {
      assertThat(ladder).as("%s", given).isLessThanOrEqualTo(simplest * (1 + ROUNDING));
    }
  }

  private static void requireSound(ExplainedStructure structure, ProtectionPlan plan, Case given) {
    var context = given + " " + structure.legs();
    var names = new TreeSet<String>();
    double bought = 0;
    double soldCalls = 0;
    for (var leg : structure.legs()) {
      var order = leg.order();
      assertThat(names.add(order.instrument().id().toString())).as(context).isTrue();
      double lots = order.quantity().toDouble() / SeededChain.LOT;
      assertThat(Math.abs(lots - Math.rint(lots))).as(context).isLessThan(ROUNDING);
      bought += order.side() == Side.BUY ? order.quantity().toDouble() : 0;
      soldCalls +=
          order.instrument() instanceof Option option && option.type() == OptionType.CALL
              ? order.quantity().toDouble()
              : 0;
    }
    assertThat(bought).as(context).isLessThanOrEqualTo(COINS + SeededChain.LOT);
    assertThat(soldCalls).as(context).isLessThanOrEqualTo(COINS);
    assertThat(structure.costUsd())
        .as(context)
        .isLessThanOrEqualTo(plan.budgetUsd() * (1 + ROUNDING) + ROUNDING);
    if (structure.kind().keepsUpside()) {
      assertThat(structure.costUsd()).as(context).isPositive();
    } else {
      requireZeroCost(structure, context);
    }
  }

  /// It costs nothing, and brings less than a lot of the calls sold or of the put bought.
  private static void requireZeroCost(ExplainedStructure structure, String context) {
    var call = structure.legs().getLast();
    double lots = call.order().quantity().toDouble() / SeededChain.LOT;
    double perLot = -call.premiumUsd() / lots;
    assertThat(structure.costUsd()).as(context).isLessThanOrEqualTo(ROUNDING);
    if (structure.leastAfter().usd() > 0 && lots > 1) {
      var put = structure.legs().getFirst();
      double perPutLot = put.premiumUsd() / (put.order().quantity().toDouble() / SeededChain.LOT);
      assertThat(structure.costUsd()).as(context).isGreaterThan(-perLot - perPutLot - ROUNDING);
    }
  }

  /// On a dense grid, at every strike, and a little to either side of it.
  private static double least(ExplainedStructure structure, double from) {
    var spots = new ArrayList<Double>();
    for (int i = 0; i <= GRID; i++) {
      spots.add(4.0 * SeededChain.INDEX * i / GRID);
    }
    for (var leg : structure.legs()) {
      spots.addAll(List.of(leg.strike() * 0.9985, leg.strike() * 0.99985, leg.strike()));
      spots.addAll(List.of(leg.strike() * 1.00015, leg.strike() * 1.0015));
    }
    spots.add(from);
    spots.add(1e9);
    return spots.stream()
        .filter(spot -> spot >= from)
        .mapToDouble(spot -> SeededChain.worth(COINS, structure.legs(), spot))
        .min()
        .orElseThrow();
  }
}
