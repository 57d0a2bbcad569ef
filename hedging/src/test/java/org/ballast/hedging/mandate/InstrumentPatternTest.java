package org.ballast.hedging.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.ballast.domain.instrument.InstrumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentPatternTest {
  private static final long SEED = 20260301;
  private static final int CASES = 20_000;

  @ParameterizedTest
  @CsvSource({
    "deribit:BTC-PERPETUAL, deribit:BTC-PERPETUAL, true",
    "deribit:BTC-PERPETUAL, deribit:ETH-PERPETUAL, false",
    "deribit:BTC-PERPETUAL, hyperliquid:BTC-PERPETUAL, false",
    "deribit:BTC-PERP, deribit:BTC-PERPETUAL, false",
    "deribit:btc-perpetual, deribit:BTC-PERPETUAL, false",
    "deribit:BTC-*-*-C, deribit:BTC-27MAR26-90000-C, true",
    "deribit:BTC-*-*-C, deribit:BTC-27MAR26-90000-P, false",
    "deribit:BTC-*-*-*, deribit:BTC-27MAR26, false",
    "deribit:BTC-*-*-*, deribit:BTC-PERPETUAL, false",
    "deribit:BTC-*, deribit:BTC-27MAR26-90000-P, true",
    "deribit:BTC-*, deribit:BTC-, true",
    "deribit:*, deribit:anything, true",
    "deribit:*, hyperliquid:anything, false",
    "deribit:BTC-??MAR26, deribit:BTC-27MAR26, true",
    "deribit:BTC-??MAR26, deribit:BTC-7MAR26, false",
    "deribit:a*b*c, deribit:aXbXbXcXc, true",
    "deribit:a.c, deribit:abc, false"
  })
  void matches_globOrExact_isAsTheTableSays(String pattern, String id, boolean expected) {
    assertThat(InstrumentPattern.parse(pattern).matches(InstrumentId.parse(id)))
        .isEqualTo(expected);
  }

  @Test
  void matches_randomGlobs_agreesWithARegularExpression() {
    var random = new SplittableRandom(SEED);
    for (var i = 0; i < CASES; i++) {
      var glob = word(random, "ab-*?", 7);
      var symbol = word(random, "ab-", 9);
      var regex = Pattern.compile(glob.replace("*", ".*").replace("?", "."));

      assertThat(new InstrumentPattern("v", glob).matches(new InstrumentId("v", symbol)))
          .as("glob=%s symbol=%s seed=%d", glob, symbol, SEED)
          .isEqualTo(regex.matcher(symbol).matches());
    }
  }

  @Test
  void isExact_withoutWildcards_isTrue() {
    assertThat(InstrumentPattern.parse("deribit:BTC-PERPETUAL").isExact()).isTrue();
    assertThat(InstrumentPattern.parse("deribit:BTC-*").isExact()).isFalse();
    assertThat(InstrumentPattern.parse("deribit:BTC-?").isExact()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "BTC-PERPETUAL",
        "Deribit:BTC-PERPETUAL",
        "DERIBIT:BTC",
        "*:BTC",
        ":BTC",
        "deribit:",
        "deribit:BTC PERPETUAL",
        "deribit:a:b",
        "deribit:[ab]"
      })
  void parse_malformed_isRefused(String text) {
    assertThatThrownBy(() -> InstrumentPattern.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "instrument must be venue:symbol, * and ? allowed in the symbol: instrument=\""
                + text
                + "\"");
  }

  @Test
  void toString_ofParsed_isTheText() {
    assertThat(InstrumentPattern.parse("deribit:BTC-*-*-C")).hasToString("deribit:BTC-*-*-C");
  }

  private static String word(SplittableRandom random, String letters, int lengthMax) {
    var length = random.nextInt(1, lengthMax + 1);
    var word = new StringBuilder();
    for (var i = 0; i < length; i++) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }
}
