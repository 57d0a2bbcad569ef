package org.ballast.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.SampleContracts.contract;

import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
  @ParameterizedTest
  @CsvSource({
    "INVERSE, USD, USD, an inverse contract settles in its base",
    "LINEAR, USDC, USD, a linear contract settles in its quote",
    "LINEAR, USD, BTC, a linear contract settles in its quote",
    "QUANTO, USD, USD, a quanto contract settles in a third asset",
    "QUANTO, USD, BTC, a quanto contract settles in a third asset",
  })
  void new_ofStyleThatContradictsSettlement_isRefused(
      PayoffStyle style, String quote, String settlement, String rule) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> contract("X", new Asset(quote), new Asset(settlement), style, Decimal.ONE))
        .withMessageStartingWith(rule);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void new_ofMultiplierNotPositive_isRefused(String multiplier) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            contract("X", Asset.USD, Asset.USD, PayoffStyle.LINEAR, Decimal.parse(multiplier)))
        .withMessage("multiplier must be positive: multiplier=" + multiplier);
  }

  @Test
  void units_ofInverseContracts_areDollarsExceptForOptions() {
    assertThat(SampleContracts.perpetual().quantityUnit()).isEqualTo(Asset.USD);
    assertThat(SampleContracts.future().quantityUnit()).isEqualTo(Asset.USD);
    assertThat(SampleContracts.future().priceUnit()).isEqualTo(Asset.USD);
    var option = SampleContracts.inverseOption(OptionType.CALL, Decimal.of(90_000));
    assertThat(option.quantityUnit()).isEqualTo(Asset.BTC);
    assertThat(option.priceUnit()).isEqualTo(Asset.BTC);
  }

  @Test
  void units_ofLinearContracts_areTheCoinAndItsQuote() {
    var linear = contract("BTC_USDC", Asset.USDC, Asset.USDC, PayoffStyle.LINEAR, Decimal.ONE);

    assertThat(new Perpetual(linear).quantityUnit()).isEqualTo(Asset.BTC);
    assertThat(new Future(linear, SampleContracts.EXPIRY).quantityUnit()).isEqualTo(Asset.BTC);
    assertThat(new Perpetual(linear).priceUnit()).isEqualTo(Asset.USDC);
  }

  @Test
  void underlying_ofStakedAsset_isTheCoinItFollows() {
    var token = contract("stETH", Asset.USD, Asset.USD, PayoffStyle.LINEAR, Decimal.ONE);

    assertThat(new StakedAsset(token, Asset.ETH).underlying()).isEqualTo(Asset.ETH);
    assertThat(new Spot(token).underlying()).isEqualTo(Asset.BTC);
  }

  @ParameterizedTest
  @CsvSource({"0", "-0.1"})
  void newTerms_ofLotNotPositive_isRefused(String lot) {
    var terms = SampleContracts.perpetual().terms().orElseThrow();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new TradingTerms(terms.asOf(), terms.ticks(), Decimal.parse(lot), terms.fees()))
        .withMessage("lot must be positive: lot=" + lot);
  }
}
