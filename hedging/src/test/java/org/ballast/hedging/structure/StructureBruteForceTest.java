package org.ballast.hedging.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Structures on chains so small that every combination of lots can be tried.
class StructureBruteForceTest {
  private static final long[] STRIKES = {70_000, 80_000, 90_000, 100_000, 110_000, 130_000};
  private static final double COINS = 0.6;
  private static final int LOTS_MAX = 6;

  /// Of the search for ladders, 0.05 %, and the rounding of sums.
  private static final double GAP = 0.0006;

  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void put_isTheCheapestOfAll(long seed) {
    var chain = chain(seed);
    double floor = floor(seed);
    double best = cheapest(chain, floor, 1);

    requireCost(chain.plan(floor, 0.9, 0, StructureKind.PUT), best, ROUNDING, seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void ladder_isAtLeastAsCheapAsAllThatAreBought(long seed) {
    var chain = chain(seed);
    double floor = floor(seed);
    double best = cheapest(chain, floor, STRIKES.length);
    var plan = chain.plan(floor, 0.9, 0, StructureKind.LADDER);

    if (best < Double.POSITIVE_INFINITY) {
      var found = plan.recommended().orElseThrow();
      var isBought = found.legs().stream().allMatch(leg -> leg.order().side() == Side.BUY);
      assertThat(plan.status().isMet()).as("seed=%s", seed).isTrue();
      assertThat(found.costUsd())
          .as("seed=%s", seed)
          .isBetween(isBought ? best * (1 - ROUNDING) : 0, best * (1 + GAP));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void put_shortOfBudget_hasTheHighestFloorOfAll(long seed) {
    var chain = chain(seed);
    double budget = 0.004 * seed;
    double best = highest(chain, budget, 1);
    var plan = chain.plan(0.99, budget, 0, StructureKind.PUT);

    requireLeast(plan, best, ROUNDING, seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ladder_shortOfBudget_hasAtLeastTheFloorOfAllThatAreBought(long seed) {
    var chain = chain(seed);
    double budget = 0.004 * seed;
    double best = highest(chain, budget, STRIKES.length);
    var plan = chain.plan(0.99, budget, 0, StructureKind.LADDER);

    if (best > plan.leastHeld().usd()) {
      assertThat(plan.recommended().orElseThrow().leastAfter().usd())
          .as("seed=%s", seed)
          .isGreaterThanOrEqualTo(best - 2 * GAP * plan.floorUsd());
    }
  }

  /// The highest call, and of it the fewest lots, that pay for a put that holds the floor.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void collar_sellsTheHighestCallAndTheFewest(long seed) {
    var chain = chain(seed);
    double floor = floor(seed);
    double strike = 0;
    int calls = 0;
    for (int call = STRIKES.length - 1; call >= 0 && strike == 0; call--) {
      for (int lots = 1; lots <= LOTS_MAX && strike == 0; lots++) {
        if (STRIKES[call] > SeededChain.INDEX && paysForSomePut(chain, floor, call, lots)) {
          strike = STRIKES[call];
          calls = lots;
        }
      }
    }
    var plan = chain.plan(floor, 0, 0, StructureKind.COLLAR);

    assertThat(plan.status().isMet()).as("seed=%s", seed).isEqualTo(strike > 0);
    if (strike > 0) {
      var sold = plan.recommended().orElseThrow().legs().getLast();
      assertThat(sold.strike()).as("seed=%s", seed).isEqualTo(strike);
      assertThat(Math.round(sold.order().quantity().toDouble() / SeededChain.LOT))
          .as("seed=%s", seed)
          .isEqualTo(calls);
    }
  }

  private static boolean paysForSomePut(SeededChain chain, double floor, int call, int calls) {
    for (int put = 0; put < call; put++) {
      for (int lots = 1; lots <= LOTS_MAX; lots++) {
        var legs =
            List.of(
                leg(chain, put, OptionType.PUT, Side.BUY, lots),
                leg(chain, call, OptionType.CALL, Side.SELL, calls));
        if (cost(legs) <= ROUNDING && least(legs) >= floorUsd(floor)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void requireCost(ProtectionPlan plan, double best, double gap, long seed) {
    assertThat(plan.status().isMet())
        .as("seed=%s best=%s", seed, best)
        .isEqualTo(best < Double.POSITIVE_INFINITY);
    plan.recommended()
        .filter(found -> plan.status().isMet())
        .ifPresent(found ->
            assertThat(found.costUsd())
                .as("seed=%s", seed)
                .isBetween(best * (1 - ROUNDING), best * (1 + gap)));
  }

  private static void requireLeast(ProtectionPlan plan, double best, double gap, long seed) {
    var found = plan.recommended();
    if (best <= plan.leastHeld().usd()) {
      assertThat(found).as("seed=%s", seed).isEmpty();
    } else {
      assertThat(found.orElseThrow().leastAfter().usd())
          .as("seed=%s", seed)
          .isBetween(best - gap * plan.floorUsd(), best * (1 + ROUNDING));
    }
  }

  /// Over all combinations of so many different puts at most.
  private static double cheapest(SeededChain chain, double floor, int putsMax) {
    var best = new double[] {Double.POSITIVE_INFINITY};
    each(
        chain,
        putsMax,
        legs -> {
          if (least(legs) >= floorUsd(floor)) {
            best[0] = Math.min(best[0], cost(legs));
          }
        });
    return best[0];
  }

  private static double highest(SeededChain chain, double budget, int putsMax) {
    var best = new double[] {Double.NEGATIVE_INFINITY};
    each(
        chain,
        putsMax,
        legs -> {
          if (cost(legs) <= budget * COINS * SeededChain.INDEX) {
            best[0] = Math.max(best[0], least(legs));
          }
        });
    return best[0];
  }

  private static double floorUsd(double floor) {
    return floor * COINS * SeededChain.INDEX * (1 - ROUNDING);
  }

  private static void each(SeededChain chain, int putsMax, Consumer<List<ProtectionLeg>> trying) {
    extend(chain, 0, putsMax, LOTS_MAX, new ArrayList<>(), trying);
  }

  private static void extend(
      SeededChain chain,
      int put,
      int putsLeft,
      int lotsLeft,
      List<ProtectionLeg> legs,
      Consumer<List<ProtectionLeg>> trying) {
    if (put == STRIKES.length) {
      trying.accept(legs);
      return;
    }
    extend(chain, put + 1, putsLeft, lotsLeft, legs, trying);
    for (int lots = 1; putsLeft > 0 && lots <= lotsLeft; lots++) {
      var more = new ArrayList<>(legs);
      more.add(leg(chain, put, OptionType.PUT, Side.BUY, lots));
      extend(chain, put + 1, putsLeft - 1, lotsLeft - lots, more, trying);
    }
  }

  private static ProtectionLeg leg(
      SeededChain chain, int strike, OptionType type, Side side, int lots) {
    var option = SeededChain.option(chain.days(), STRIKES[strike], type);
    var quote = chain.market().quote(option.id()).orElseThrow();
    var deal = (side == Side.BUY ? quote.ask() : quote.bid()).orElseThrow();
    var quantity = Decimal.fromDouble(lots * SeededChain.LOT, 1, RoundingMode.HALF_EVEN);
    var order =
        new OrderIntent(
            SmallMarket.ACCOUNT,
            (Option) quote.instrument(),
            side,
            new Quantity(quantity, Asset.BTC),
            deal,
            "tried");
    return new ProtectionLeg(order, STRIKES[strike], 0, 0, 0, 0, 0, List.of());
  }

  /// Premium and fees in USD at the index.
  private static double cost(List<ProtectionLeg> legs) {
    double coins = 0;
    for (var leg : legs) {
      double price = leg.order().limitPrice().toDouble();
      double quantity = leg.order().signedQuantity().toDouble();
      coins += quantity * price + Math.abs(quantity) * Math.min(0.0003, SeededChain.CAP * price);
    }
    return coins * SeededChain.INDEX;
  }

  private static double least(List<ProtectionLeg> legs) {
    double least = SeededChain.worth(COINS, legs, 0);
    for (double strike : STRIKES) {
      for (double spot :
          new double[] {
            strike,
            SeededChain.CAP * strike / (SeededChain.CAP + SeededChain.DELIVERY_RATE),
            SeededChain.CAP * strike / (SeededChain.CAP - SeededChain.DELIVERY_RATE),
            1e9
          }) {
        least = Math.min(least, SeededChain.worth(COINS, legs, spot));
      }
    }
    return least;
  }

  private static double floor(long seed) {
    return new CounterRandom(seed, 31).between(0.6, 0.97, 0);
  }

  private static SeededChain chain(long seed) {
    return SeededChain.of(seed, String.valueOf(COINS), STRIKES);
  }
}
