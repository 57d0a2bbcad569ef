package org.ballast.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "deribit:BTC-27MAR26-90000-C",
        "hyperliquid:ETH",
        "lido:wstETH",
        "uniswap-v3:1/0x88e6a0c2ddd26feeb64f039a2c41296fcb3f5640",
        "deribit:XRP_USDC-27MAR26-0d625-C",
      })
  void parse_ofIdentifier_writesItBack(String text) {
    assertThat(InstrumentId.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "BTC-PERPETUAL",
        "deribit:",
        ":BTC",
        "Deribit:BTC",
        "1inch:BTC",
        "deribit:BTC PERP",
        "deribit:BTC:C",
        "deribit:BTC-*",
        " deribit:BTC"
      })
  void parse_ofAnythingElse_isRefusedWithItsText(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstrumentId.parse(text))
        .withMessage(
            "instrument must be venue:symbol, e.g. deribit:BTC-PERPETUAL: instrument=\""
                + text
                + "\"");
  }

  @Test
  void compareTo_isByVenueThenSymbol() {
    var id = new InstrumentId("deribit", "ETH");

    assertThat(id).isLessThan(new InstrumentId("hyperliquid", "BTC"));
    assertThat(id).isGreaterThan(new InstrumentId("deribit", "BTC"));
    assertThat(id).isEqualByComparingTo(InstrumentId.parse("deribit:ETH"));
  }
}
