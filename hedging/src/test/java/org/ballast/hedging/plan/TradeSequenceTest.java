package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.plan.TradeSequence.Leg;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

class TradeSequenceTest {
  private static final Quote CALL =
      SmallMarket.quoteAround(
          SmallMarket.option(Asset.BTC, 30, 100_000, OptionType.CALL), SmallMarket.VOL, 5);
  private static final Quote PERPETUAL =
      SmallMarket.perpetualQuote(
          SmallMarket.perpetual(Asset.BTC, "1000"), "99999.5", "100000.5", "100000");
  private static final long SEED = 20260315;
  private static final int CASES = 100;

  /// R is summed in another order by each permutation.
  private static final double ROUNDING = 1e-9;

  private static final MarketSnapshot MARKET = SmallMarket.of(CALL, PERPETUAL);

  @Test
  void order_legThatComesNearest_goesFirst() {
    var small = new Leg(candidate(PERPETUAL, Side.SELL), 10);
    var large = new Leg(candidate(PERPETUAL, Side.SELL), 90);

    assertThat(TradeSequence.order(List.of(small, large), bands("0.5", ""), longOneCoin()))
        .containsExactly(large, small);
  }

  @Test
  void order_gammaBoughtFirst_onlyWhereItBringsTheBookNearer() {
    var buyGamma = new Leg(candidate(CALL, Side.BUY), 20);
    var sellDelta = new Leg(candidate(PERPETUAL, Side.SELL), 200);
    var legs = List.of(buyGamma, sellDelta);

    assertThat(TradeSequence.order(legs, bands("0.5", "100"), longOneCoin()))
        .containsExactly(sellDelta, buyGamma);
    assertThat(TradeSequence.order(legs, bands("100", "0.001"), shortGamma()))
        .containsExactly(buyGamma, sellDelta);
  }

  @Test
  void order_equalLegs_keepTheOrderGiven() {
    var first = new Leg(candidate(PERPETUAL, Side.SELL), 50);
    var second = new Leg(candidate(PERPETUAL, Side.SELL), 50);

    var ordered = TradeSequence.order(List.of(first, second), bands("0.5", ""), longOneCoin());

    assertThat(ordered.getFirst()).isSameAs(first);
    assertThat(ordered.getLast()).isSameAs(second);
  }

  /// From 1 coin the smaller sale comes nearest, but only the larger one first leads through -0.9
  /// and 0.8 to -0.1.
  @Test
  void order_whereTheNearestFirstLegLeadsAway_fallsAtEachLeg() {
    var nearest = sell(90);
    var first = sell(190);
    var second = buy(170);

    assertThat(
            TradeSequence.order(List.of(nearest, first, second), bands("0.5", ""), longOneCoin()))
        .containsExactly(first, second, nearest);
  }

  @Test
  void order_randomLegs_noOrderHasASmallerRise() {
    var random = new CounterRandom(SEED, 1);
    for (var i = 0; i < CASES; i++) {
      var legs = new ArrayList<Leg>();
      for (var leg = 0; leg < 4; leg++) {
        var lots = (long) random.between(1, 120, 10L * i + leg);
        var isSell = random.uniform(10L * i + leg + 5) < 0.6;
        legs.add(isSell ? sell(lots) : buy(lots));
      }

      var ordered = TradeSequence.order(legs, bands("0.5", ""), longOneCoin());

      assertThat(ordered).as("case " + i).containsExactlyInAnyOrderElementsOf(legs);
      assertThat(largestRise(ordered)).as("case " + i).isEqualTo(leastRise(legs));
    }
  }

  @Test
  void order_moreLegsThanAreSearched_takesTheNearestEachTime() {
    var legs = new ArrayList<Leg>();
    for (var lots = 1; lots <= TradeSequence.LEGS_EXACT_MAX + 1; lots++) {
      legs.add(sell(lots));
    }

    assertThat(TradeSequence.order(legs, bands("0.5", ""), longOneCoin()))
        .extracting(Leg::lots)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static Leg sell(long lots) {
    return new Leg(candidate(PERPETUAL, Side.SELL), lots);
  }

  private static Leg buy(long lots) {
    return new Leg(candidate(PERPETUAL, Side.BUY), lots);
  }

  /// The largest rise of R by one leg; 0 where it never rises.
  private static double largestRise(List<Leg> legs) {
    var bands = bands("0.5", "");
    var measure = RiskMeasure.of(bands);
    var values = measure.values(longOneCoin());
    var rise = 0.0;
    for (var leg : legs) {
      var moved = leg.after(values, bands);
      rise = Math.max(rise, measure.risk(moved) - measure.risk(values));
      values = moved;
    }
    return Math.round(rise / ROUNDING) * ROUNDING;
  }

  /// The same of the best of all orders.
  private static double leastRise(List<Leg> legs) {
    return permutations(legs).stream()
        .mapToDouble(TradeSequenceTest::largestRise)
        .min()
        .orElseThrow();
  }

  private static List<List<Leg>> permutations(List<Leg> legs) {
    if (legs.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Leg>>();
    for (var i = 0; i < legs.size(); i++) {
      var rest = new ArrayList<>(legs);
      var first = rest.remove(i);
      for (var tail : permutations(rest)) {
        var order = new ArrayList<Leg>(List.of(first));
        order.addAll(tail);
        all.add(order);
      }
    }
    return all;
  }

  private static Candidate candidate(Quote quote, Side side) {
    var mandate = new SmallMandate().limit(Asset.BTC, "1", "", "").build();
    return new CandidateFactory(SmallMarket.context(MARKET, mandate, SmallMarket.book(List.of())))
        .of(quote, side)
        .orElseThrow();
  }

  private static List<GreekBand> bands(String delta, String gamma) {
    return GreekBand.of(new SmallMandate().limit(Asset.BTC, delta, gamma, "").build());
  }

  private static BookRisk longOneCoin() {
    return risk(PERPETUAL, "100000");
  }

  private static BookRisk shortGamma() {
    return risk(CALL, "-2");
  }

  private static BookRisk risk(Quote quote, String quantity) {
    var book = SmallMarket.book(List.of(SmallMarket.position(quote.instrument(), quantity)));
    return new BookValuer(MARKET, VolSource.MARK).value(book);
  }
}
