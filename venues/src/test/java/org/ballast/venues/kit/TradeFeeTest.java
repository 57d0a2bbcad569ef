package org.ballast.venues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.FeeSchedule;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.TickSchedule;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeFeeTest {
  @ParameterizedTest
  @CsvSource({
    // 0.03 % of the coins, where 12.5 % of the price is more.
    "2.5, 0.0415, 0.00075",
    // 12.5 % of 0.0010 is 0.000125 a coin.
    "2.5, 0.0010, 0.0003125",
    // Both agree at 0.0024.
    "1, 0.0024, 0.0003",
    "0.1, 0.0001, 0.00000125"
  })
  void taker_ofACoinOption_isTheRateOrTheCap(String quantity, String price, String fee) {
    assertThat(taker(option(PayoffStyle.INVERSE), quantity, price)).isEqualTo(fee + " BTC");
  }

  @ParameterizedTest
  @CsvSource({
    // 0.05 % of 10 / 88000.5 = 5.68178...e-8 rounds up.
    "10, 88000.5, 0.00000006",
    // 0.05 % of 150000 / 91234.5 = 0.000822057...
    "150000, 91234.5, 0.00082206",
    // 0.05 % of 100000 / 80000 is 0.000625 exactly.
    "100000, 80000, 0.000625"
  })
  void taker_ofAnInversePerpetual_isOnItsCoins(String quantity, String price, String fee) {
    assertThat(taker(perpetual(PayoffStyle.INVERSE, "0"), quantity, price)).isEqualTo(fee + " BTC");
  }

  @Test
  void taker_ofALinearPerpetual_isOnItsNotional() {
    // 0.05 % of 0.25 BTC at 88000.5.
    assertThat(taker(perpetual(PayoffStyle.LINEAR, "0"), "0.25", "88000.5"))
        .isEqualTo("11.0000625 USDC");
  }

  @Test
  void maker_withANegativeRate_isARebate() {
    var fee =
        TradeFee.maker(
            perpetual(PayoffStyle.INVERSE, "-0.0001"), Decimal.of(80_000), Decimal.of(80_000));

    assertThat(fee).hasToString("-0.0001 BTC");
  }

  @Test
  void taker_ofAnOptionInDollars_isRefused() {
    var option = option(PayoffStyle.LINEAR);

    assertThat(TradeFee.isKnownFor(option)).isFalse();
    assertThatThrownBy(() -> taker(option, "1", "500"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("coin-settled");
  }

  private static String taker(Instrument instrument, String quantity, String price) {
    return TradeFee.taker(instrument, Decimal.parse(quantity), Decimal.parse(price)).toString();
  }

  private static Option option(PayoffStyle style) {
    return new Option(
        contract("BTC-27MAR26-90000-C", style, fees("0.0003", "0.0003", "0.125")),
        OptionType.CALL,
        Decimal.of(90_000),
        SampleContracts.EXPIRY);
  }

  private static Perpetual perpetual(PayoffStyle style, String makerRate) {
    return new Perpetual(contract("BTC-PERPETUAL", style, fees(makerRate, "0.0005", "1")));
  }

  private static Contract contract(String symbol, PayoffStyle style, FeeSchedule fees) {
    var dollar = style == PayoffStyle.INVERSE ? Asset.USD : Asset.USDC;
    return new Contract(
        new InstrumentId("deribit", symbol),
        Asset.BTC,
        dollar,
        style == PayoffStyle.INVERSE ? Asset.BTC : dollar,
        style,
        Decimal.ONE,
        Optional.of(
            new TradingTerms(
                LocalDate.of(2026, 1, 1),
                TickSchedule.flat(Decimal.parse("0.0001")),
                Decimal.parse("0.1"),
                fees)));
  }

  private static FeeSchedule fees(String maker, String taker, String cap) {
    return new FeeSchedule(Decimal.parse(maker), Decimal.parse(taker), Decimal.parse(cap));
  }
}
