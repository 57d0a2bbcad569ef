package org.ballast.hedging.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.ledger.Ledger;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.plan.SmallMarket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryPayoffTest {
  private static final long STRIKE = 80_000;

  /// The ledger rounds coins to 8 decimals, twice.
  private static final double LEDGER_ROUNDING = 2e-8;

  private static final double ROUNDING = 1e-9;

  /// What the ledger books at delivery, in USD.
  @ParameterizedTest
  @CsvSource({
    "PUT,1,40000",
    "PUT,-1,40000",
    "PUT,1,79950",
    "PUT,1,79990",
    "PUT,-1,79990",
    "PUT,1,90000",
    "CALL,1,40000",
    "CALL,1,80050",
    "CALL,-1,80050",
    "CALL,1,160000",
    "CALL,-1,160000"
  })
  void at_anySpot_isWhatTheLedgerDelivers(OptionType type, int sign, int spot) {
    var option = SeededChain.option(30, STRIKE, type);
    var held =
        new Position(
            SmallMarket.ACCOUNT,
            option,
            Quantity.parse(String.valueOf(sign), Asset.BTC),
            Optional.empty());
    var ledger =
        Ledger.from(new Portfolio(List.of(held), List.of(SmallMarket.cash(Asset.BTC, "0"))));
    ledger.deliver(option, Price.parse(String.valueOf(spot), Asset.USD));
    double coins =
        ledger.book().balance(SmallMarket.ACCOUNT, Asset.BTC).orElseThrow().amount().toDouble();

    assertThat(DeliveryPayoff.of(option).at(sign, spot))
        .isCloseTo(coins * spot, within(LEDGER_ROUNDING * spot));
  }

  @ParameterizedTest
  @EnumSource(OptionType.class)
  void kinks_betweenThem_valueIsStraight(OptionType type) {
    var payoff = DeliveryPayoff.of(SeededChain.option(30, STRIKE, type));
    var ends =
        DoubleStream.concat(
                DoubleStream.of(0, 4 * STRIKE),
                payoff.kinks().stream().mapToDouble(Double::doubleValue))
            .sorted()
            .toArray();

    assertThat(payoff.kinks()).hasSize(2);
    for (int sign : new int[] {1, -1}) {
      for (int i = 1; i < ends.length; i++) {
        double middle = payoff.at(sign, 0.5 * (ends[i - 1] + ends[i]));
        double mean = 0.5 * (payoff.at(sign, ends[i - 1]) + payoff.at(sign, ends[i]));
        assertThat(middle).as("%s %s", sign, ends[i]).isCloseTo(mean, within(ROUNDING * STRIKE));
      }
      double slope = (payoff.at(sign, 1e6) - payoff.at(sign, 9e5)) / 1e5;
      assertThat(payoff.slopeAtInfinity(sign)).isCloseTo(slope, within(ROUNDING));
    }
  }
}
