package org.ballast.venues.deribit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Locale;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeribitSymbolCodecTest {
  private static final DeribitSymbolCodec CODEC = new DeribitSymbolCodec(DeribitTerms.shipped());

  /// Its numbers have other digits than ours.
  private static final Locale EGYPT = Locale.forLanguageTag("ar-EG-u-nu-arab");

  @Test
  void parse_ofInverseOption_knowsWhatItIs() {
    var option = (Option) parse("BTC-27MAR26-90000-C");

    assertThat(option.type()).isEqualTo(OptionType.CALL);
    assertThat(option.strike()).isEqualTo(Decimal.of(90_000));
    assertThat(option.expiry()).hasToString("2026-03-27T08:00:00Z");
    assertThat(option.style()).isEqualTo(PayoffStyle.INVERSE);
    assertThat(option.priceUnit()).isEqualTo(Asset.BTC);
    assertThat(option.quantityUnit()).isEqualTo(Asset.BTC);
    assertThat(option.id()).hasToString("deribit:BTC-27MAR26-90000-C");
    assertThat(option.terms()).isPresent();
  }

  @Test
  void parse_ofLinearOption_settlesInItsQuote() {
    var option = (Option) parse("XRP_USDC-5JUN26-0d625-P");

    assertThat(option.type()).isEqualTo(OptionType.PUT);
    assertThat(option.strike()).isEqualTo(Decimal.parse("0.625"));
    assertThat(option.expiry()).hasToString("2026-06-05T08:00:00Z");
    assertThat(option.style()).isEqualTo(PayoffStyle.LINEAR);
    assertThat(option.priceUnit()).isEqualTo(Asset.USDC);
    assertThat(option.underlying()).isEqualTo(new Asset("XRP"));
    assertThat(option.terms()).isEmpty();
  }

  @Test
  void parse_ofFuturesPerpetualsAndSpot_tellsThemApart() {
    assertThat(parse("BTC-PERPETUAL")).isInstanceOf(Perpetual.class);
    assertThat(parse("BTC-PERPETUAL").quantityUnit()).isEqualTo(Asset.USD);
    assertThat(parse("SOL_USDC-PERPETUAL").style()).isEqualTo(PayoffStyle.LINEAR);
    assertThat(((Future) parse("ETH-1JAN27")).expiry()).hasToString("2027-01-01T08:00:00Z");
    assertThat(parse("BTC_USDC")).isInstanceOf(Spot.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BTC-PERPETUAL",
        "SOL_USDC-PERPETUAL",
        "BTC-27MAR26",
        "BTC-1JAN26",
        "BTC-29FEB28",
        "SOL_USDC-27MAR26",
        "BTC-27MAR26-90000-C",
        "ETH-9JAN26-3400-P",
        "SOL_USDC-4AUG26-1250-P",
        "XRP_USDC-5JUN26-0d625-C",
        "XRP_USDC-5JUN26-1d05-P",
        "BTC_USDC",
      })
  void format_ofWhatWasParsed_isTheSymbol(String symbol) {
    assertThat(DeribitSymbolCodec.format(parse(symbol))).isEqualTo(symbol);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "BTC",
        "btc-perpetual",
        "BTC-27mar26-90000-C",
        "BTC-31FEB26",
        "BTC-29FEB26-90000-C",
        "BTC-32JAN26",
        "BTC-0JAN26",
        "BTC-01JAN26",
        "BTC-27XYZ26",
        "BTC-27MAR2026",
        "BTC-27MAR26-0-C",
        "BTC-27MAR26-0d0-C",
        "BTC-27MAR26-090000-C",
        "BTC-27MAR26-0d50-C",
        "BTC-27MAR26-90000d0-C",
        "BTC-27MAR26-9e4-C",
        "BTC-27MAR26--90000-C",
        "BTC-27MAR26-90000.5-C",
        "BTC-27MAR26-90000",
        "BTC-27MAR26-90000-X",
        "BTC-27MAR26-90000-CALL",
        "BTC-27MAR26-C",
        "BTC--90000-C",
        "-27MAR26-90000-C",
        "BTC_-27MAR26",
        "BTC-27MAR26-90000-C ",
        "BTC-27MAR26-90000-C\n",
        "BTC-PERPETUAL-90000-C",
        "BTC-CS-25DEC26-70000_75000",
        "BTC-FS-25SEP26_PERP",
        "SYN.BTC-30JAN26",
      })
  void parse_ofMalformedSymbol_isEmpty(String symbol) {
    assertThat(CODEC.parse(symbol)).isEmpty();
  }

  @Test
  void format_inALocaleOfOtherDigits_isTheSameSymbol() {
    var before = Locale.getDefault();
    Locale.setDefault(EGYPT);
    try {
      assertThat(DeribitSymbolCodec.format(parse("BTC-27MAR26"))).isEqualTo("BTC-27MAR26");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void parse_ofCoinWithoutTerms_isHeldButNotTraded() {
    assertThat(parse("SOL-PERPETUAL").terms()).isEmpty();
    assertThat(parse("SOL-27MAR26-150-C").terms()).isEmpty();
    assertThatNoException().isThrownBy(() -> parse("SOL-27MAR26"));
  }

  private static Instrument parse(String symbol) {
    return CODEC
        .parse(symbol)
        .orElseThrow(() -> new AssertionError("symbol must parse: " + symbol));
  }
}
