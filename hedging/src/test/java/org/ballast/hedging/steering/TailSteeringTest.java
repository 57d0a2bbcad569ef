package org.ballast.hedging.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.plan.BookAfter;
import org.ballast.hedging.plan.LotTrade;
import org.ballast.hedging.plan.SmallCase;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.quant.distribution.LossDistribution;
import org.ballast.quant.moves.FrozenScenarioSet;
import org.ballast.quant.surface.VolSource;
import org.ballast.quant.tail.TailValuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailSteeringTest {
  private static final int SCENARIOS = 300;

  /// Lots of a difference: so few that the tail does not change, so many that fees booked to 8
  /// decimals do not matter.
  private static final int LOTS = 1;

  /// Fees of one lot are booked to 8 decimals of 100,000 USD, and move by a few per cents.
  private static final double ROUNDING_USD = 1e-3;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void slopes_ofALot_areWhatTheMeasureMovesBy(long seed) {
    var sample = SmallCase.draw(seed);
    for (var set :
        List.of(SmallScenarios.of(seed, SCENARIOS), SmallScenarios.failing(seed, SCENARIOS))) {
      requireSlopes(sample, set);
    }
  }

  private static void requireSlopes(SmallCase sample, FrozenScenarioSet set) {
    var lots = lots(sample);
    var steering =
        new TailSteering(
            sample.market(),
            VolSource.MARK,
            sample.book(),
            List.of(new ShortfallTarget("half", set, 0.5, 1)),
            List.of());
    var at = steering.measure(sample.book(), 0);
    var slopes = at.slopes(0, lots);
    var tail =
        LossDistribution.of(
                TailValuer.of(sample.book(), sample.market(), VolSource.MARK)
                    .pnl(set.moves(), set.rule()))
            .tail(0.5);
    for (int j = 0; j < lots.size(); j++) {
      var after =
          BookAfter.of(sample.book(), List.of(times(lots.get(j).order(), LOTS)), sample.market());
      var gains =
          TailValuer.of(after, sample.market(), VolSource.MARK)
              .pnl(set.moves().select(tail.scenarios()), set.rule());
      double expected =
          -tail.mean(gains) - at.values().getFirst().value() + LOTS * lots.get(j).costUsd();
      assertThat(LOTS * slopes[j])
          .as("seed=" + sample.seed() + " set=" + set.name() + " lot=" + lots.get(j))
          .isCloseTo(expected, within(ROUNDING_USD));
    }
  }

  /// Convex: what a cut says of any other book is never more than is measured there.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void slopes_farAway_neverSayMoreThanIsMeasured(long seed) {
    var sample = SmallCase.draw(seed);
    var lots = lots(sample);
    var steering =
        new TailSteering(
            sample.market(),
            VolSource.MARK,
            sample.book(),
            List.of(new ShortfallTarget("tail", SmallScenarios.failing(seed, SCENARIOS), 0.95, 1)),
            List.of());
    var at = steering.measure(sample.book(), 0);
    var slopes = at.slopes(0, lots);
    for (int j = 0; j < lots.size(); j++) {
      for (int many : new int[] {1, 5, 20}) {
        var far =
            BookAfter.of(sample.book(), List.of(times(lots.get(j).order(), many)), sample.market());
        double measured =
            steering.measure(far, many * lots.get(j).costUsd()).values().getFirst().value();
        assertThat(at.values().getFirst().value() + many * slopes[j])
            .isLessThanOrEqualTo(measured + many * ROUNDING_USD);
      }
    }
  }

  @Test
  void shortfallTarget_setWithoutScenarios_isRefusedByName() {
    var empty = SmallScenarios.of(1, 0);

    assertThatThrownBy(() -> new ShortfallTarget("tail", empty, 0.99, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("must have scenarios");
  }

  static List<LotTrade> lots(SmallCase sample) {
    var lots = new ArrayList<LotTrade>();
    for (var quote : sample.quotes()) {
      for (var side : Side.values()) {
        var instrument = quote.instrument();
        var order =
            new OrderIntent(
                SmallMarket.ACCOUNT,
                instrument,
                side,
                new Quantity(instrument.terms().orElseThrow().lot(), instrument.quantityUnit()),
                (side == Side.BUY ? quote.ask() : quote.bid()).orElseThrow(),
                "a lot");
        lots.add(new LotTrade(order, 3, 0.1));
      }
    }
    return lots;
  }

  private static OrderIntent times(OrderIntent lot, long lots) {
    return new OrderIntent(
        lot.account(),
        lot.instrument(),
        lot.side(),
        new Quantity(lot.quantity().amount().times(Decimal.of(lots)), lot.quantity().unit()),
        lot.limitPrice(),
        lot.reason());
  }
}
