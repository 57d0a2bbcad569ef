package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.venues.recorded.SyntheticChain.write;

import java.nio.file.Path;
import java.time.Instant;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.venues.deribit.DeribitSymbolCodec;
import org.ballast.venues.deribit.DeribitTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerpetualRecordingTest {
  private static final DeribitSymbolCodec SYMBOLS = new DeribitSymbolCodec(DeribitTerms.shipped());
  private static final String HEADER =
      "instrument_name,candle_found,candle_open_time_ms,candle_open,candle_close";
  private static final Instant OPENED = Instant.parse("2026-01-05T06:00:00Z");

  @TempDir private Path folder;

  @Test
  void quote_withinACandle_isItsOpenAndNothingLater() {
    record("BTC-PERPETUAL,True," + OPENED.toEpochMilli() + ",90100.5,99999");
    var quote = quote(OPENED.plusMillis(1));

    assertThat(quote.mark()).hasToString("90100.5 USD");
    assertThat(quote.observedAt()).isEqualTo(OPENED);
    assertThat(quote.assumptions())
        .containsExactly(Assumption.MARK_FROM_CANDLE, Assumption.SPREAD, Assumption.SIZE);
  }

  @Test
  void quote_beforeACandleOpens_doesNotLookAhead() {
    record(candle(OPENED, "90100.5"), candle(OPENED.plusSeconds(60), "99999"));

    assertThat(quote(OPENED).mark()).hasToString("90100.5 USD");
    assertThat(quote(OPENED.plusMillis(59_999)).mark()).hasToString("90100.5 USD");
    assertThat(quote(OPENED.plusSeconds(60)).mark()).hasToString("99999 USD");
    assertThat(quote(OPENED.minusMillis(1)).assumptions()).contains(Assumption.MARK_FROM_INDEX);
  }

  @Test
  void quote_ofStaleCandle_isMarkedAtTheIndex() {
    record(candle(OPENED, "90100.5"));
    var last = OPENED.plus(PerpetualRecording.AGE_MAX);

    assertThat(quote(last).assumptions()).contains(Assumption.MARK_FROM_CANDLE);
    var stale = quote(last.plusMillis(1));
    assertThat(stale.assumptions())
        .containsExactly(Assumption.MARK_FROM_INDEX, Assumption.SPREAD, Assumption.SIZE);
    assertThat(stale.mark()).hasToString("90000 USD");
  }

  @Test
  void quote_ofAnotherCoinsCandle_isMarkedAtTheIndex() {
    record(candle(OPENED, "3000").replace("BTC", "ETH"));

    assertThat(quote(OPENED).assumptions()).contains(Assumption.MARK_FROM_INDEX);
  }

  @Test
  void quote_ofCandleNotFound_isMarkedAtTheIndex() {
    record("BTC-PERPETUAL,False,,,");

    assertThat(quote(OPENED).assumptions()).contains(Assumption.MARK_FROM_INDEX);
  }

  @ParameterizedTest
  @CsvSource({
    "90000, 89991, 90009",
    "90000.5, 89991, 90010",
    "89999.5, 89990.5, 90008.5",
    "71234.56789012345, 71227, 71242",
  })
  void quote_hasABasisPointOnEachSideOutToTicks(String mark, String bid, String ask) {
    record(candle(OPENED, mark));
    var quote = quote(OPENED);

    assertThat(quote.bid().map(Price::amount)).contains(Decimal.parse(bid));
    assertThat(quote.ask().map(Price::amount)).contains(Decimal.parse(ask));
    assertThat(quote.isMarkInside()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "True, 0, 90000, candle_open_time_ms, 0, positive and decimal",
    "True, x, 90000, candle_open_time_ms, x, positive and decimal",
    "True, 1767592800000, NaN, candle_open, NaN, positive and decimal",
    "True, 1767592800000, -1, candle_open, -1, positive and decimal",
    "True, 1767592800000, '', candle_open, '', positive and decimal",
  })
  void beside_aBadNumber_isRefusedByLine(
      String found, String time, String open, String field, String value, String rule) {
    record(candle(OPENED, "1"), String.join(",", "BTC-PERPETUAL", found, time, open, ""));

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(this::recording)
        .withMessage(
            "perpetual_futures_prices.csv:3: number must be %s: %s=\"%s\"", rule, field, value);
  }

  @Test
  void beside_aWordThatIsNeitherTrueNorFalse_isRefusedByLine() {
    record("BTC-PERPETUAL,yes,1767592800000,90000,");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(this::recording)
        .withMessage(
            "perpetual_futures_prices.csv:2: field must be True or False: candle_found=\"yes\"");
  }

  private void record(String... rows) {
    write(folder, PerpetualRecording.FILE_NAME, HEADER, String.join("\n", rows));
  }

  private static String candle(Instant opened, String open) {
    return "BTC-PERPETUAL,True," + opened.toEpochMilli() + "," + open + ",1";
  }

  private PerpetualRecording recording() {
    return PerpetualRecording.beside(folder, SYMBOLS, AssumedSpread.DEFAULT);
  }

  private Quote quote(Instant asOf) {
    var price = Price.parse("90000", Asset.USD);
    return recording().quote(new IndexPrice(Asset.BTC, price, asOf), asOf);
  }
}
