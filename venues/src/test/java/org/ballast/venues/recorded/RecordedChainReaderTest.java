package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.venues.recorded.SyntheticChain.HEADER;
import static org.ballast.venues.recorded.SyntheticChain.NAME;
import static org.ballast.venues.recorded.SyntheticChain.ROW;
import static org.ballast.venues.recorded.SyntheticChain.gzip;
import static org.ballast.venues.recorded.SyntheticChain.option;
import static org.ballast.venues.recorded.SyntheticChain.row;
import static org.ballast.venues.recorded.SyntheticChain.text;
import static org.ballast.venues.recorded.SyntheticChain.write;
import static org.ballast.venues.recorded.SyntheticChain.writeBytes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedChainReaderTest {
  private static final String CALL = "BTC-27MAR26-90000-C";

  @TempDir private Path folder;

  @Test
  void read_ofOption_hasWhatItsRowSays() {
    var quote = quote(read(ROW), CALL);

    assertThat(quote.bid()).hasValueSatisfying(bid -> assertThat(bid).hasToString("0.05 BTC"));
    assertThat(quote.ask()).hasValueSatisfying(ask -> assertThat(ask).hasToString("0.06 BTC"));
    assertThat(quote.mark()).hasToString("0.055 BTC");
    assertThat(quote.observedAt()).isEqualTo("2026-01-05T06:00:00.500Z");
    assertThat(quote.assumptions()).containsExactly(Assumption.SIZE);
    var mark = quote.optionMark().orElseThrow();
    assertThat(mark.impliedVol()).isEqualTo(0.5);
    assertThat(mark.underlyingPrice()).isEqualTo(91_000.5);
    assertThat(mark.underlyingName()).isEqualTo("BTC-27MAR26");
    assertThat(mark.venueDelta()).isEqualTo(OptionalDouble.of(0.52));
    assertThat(mark.venueVega()).isEqualTo(OptionalDouble.of(150.5));
  }

  @Test
  void read_ofSidesThatNobodyQuotes_areEmpty() {
    assertThat(quote(read(row(ChainColumn.BID_PRICE, "")), CALL).status())
        .isEqualTo(QuoteStatus.NO_BID);
    assertThat(quote(read(row(ChainColumn.BID_PRICE, "0.0")), CALL).status())
        .isEqualTo(QuoteStatus.NO_BID);
    assertThat(quote(read(row(ChainColumn.ASK_PRICE, "0")), CALL).status())
        .isEqualTo(QuoteStatus.NO_ASK);
  }

  @Test
  void read_ofCrossedQuote_saysSo() {
    assertThat(quote(read(row(ChainColumn.BID_PRICE, "0.07")), CALL).status())
        .isEqualTo(QuoteStatus.CROSSED);
  }

  @Test
  void read_ofAbsentGreeks_areEmpty() {
    var mark = quote(read(row(ChainColumn.DELTA, "")), CALL).optionMark().orElseThrow();

    assertThat(mark.venueDelta()).isEmpty();
    assertThat(mark.venueVega()).isPresent();
  }

  @Test
  void read_ofNumbersAsProgramsWriteThem_isTheirDouble() {
    var vol = quote(read(row(ChainColumn.IMPLIED_VOLATILITY, "0.0081299999999999999")), CALL);
    var delta = quote(read(row(ChainColumn.DELTA, "-1.2345678901234567e-05")), CALL);

    assertThat(vol.optionMark().orElseThrow().impliedVol()).isEqualTo(0.00813);
    assertThat(delta.optionMark().orElseThrow().venueDelta())
        .isEqualTo(OptionalDouble.of(-1.2345678901234568e-05));
  }

  @Test
  void read_ofSeveralRows_isAsOfTheLatestAndAgesTheOthers() {
    var later =
        option("BTC-27MAR26-95000-C", "BTC-27MAR26", "91000", "90000")
            .replace("06:00:00.500000+00:00", "08:00:45+02:00");
    var market = read(ROW, later);

    assertThat(market.asOf()).isEqualTo("2026-01-05T06:00:45Z");
    assertThat(market.age(quote(market, CALL))).isEqualTo(Duration.ofMillis(44_500));
    assertThat(market.source()).isEqualTo(NAME);
  }

  @Test
  void index_isTheLowerMedianOfTheRowsOfACoin() {
    var market =
        read(
            option("BTC-27MAR26-90000-C", "SYN.X", "91000", "90003"),
            option("BTC-27MAR26-91000-C", "SYN.X", "91000", "90001"),
            option("BTC-27MAR26-92000-C", "SYN.X", "91000", "90002"),
            option("BTC-27MAR26-93000-C", "SYN.X", "91000", "99999"),
            option("ETH-27MAR26-3000-C", "SYN.Y", "3000", "2950.5"));

    assertThat(market.index(Asset.BTC).map(IndexPrice::price))
        .hasValueSatisfying(price -> assertThat(price).hasToString("90002 USD"));
    assertThat(market.index(Asset.ETH).map(IndexPrice::price))
        .hasValueSatisfying(price -> assertThat(price).hasToString("2950.5 USD"));
  }

  @Test
  void future_isMarkedAtTheMedianOfItsOptionsUnderlyingAndHasNoQuotes() {
    var market =
        read(
            option("BTC-27MAR26-90000-C", "BTC-27MAR26", "91002", "90000"),
            option("BTC-27MAR26-91000-C", "BTC-27MAR26", "91001", "90000"),
            option("BTC-27MAR26-92000-C", "BTC-27MAR26", "91009", "90000"),
            option("BTC-30JAN26-92000-C", "SYN.BTC-30JAN26", "90100", "90000"));
    var future = quote(market, "BTC-27MAR26");

    assertThat(future.mark()).hasToString("91002 USD");
    assertThat(future.status()).isEqualTo(QuoteStatus.EMPTY);
    assertThat(market.quote(new InstrumentId("deribit", "BTC-30JAN26"))).isEmpty();
    assertThat(market.quotes()).hasSize(6);
  }

  @Test
  void perpetual_withoutARecording_isMarkedAtTheIndexAndSaysSo() {
    var market = read(ROW);
    var perpetual = quote(market, "BTC-PERPETUAL");

    assertThat(perpetual.mark()).hasToString("90000.25 USD");
    assertThat(perpetual.observedAt()).isEqualTo(Instant.parse("2026-01-05T06:00:00.500Z"));
    assertThat(perpetual.assumptions()).contains(Assumption.MARK_FROM_INDEX, Assumption.SPREAD);
  }

  @Test
  void perpetual_atAnIndexOfManyDigits_hasASpreadOnTicks() {
    var perpetual = quote(read(row(ChainColumn.INDEX_PRICE, "71234.56789012345")), "BTC-PERPETUAL");

    assertThat(perpetual.bid()).hasValueSatisfying(bid -> assertThat(bid).hasToString("71227 USD"));
    assertThat(perpetual.ask()).hasValueSatisfying(ask -> assertThat(ask).hasToString("71242 USD"));
  }

  @Test
  void read_ofGzippedAndPlainFile_isTheSame() {
    var plain = read(ROW);
    writeBytes(folder, NAME + ".gz", gzip(text(HEADER, ROW)));
    var gzipped = RecordedMarket.open(folder.resolve(NAME + ".gz")).readLast();

    assertThat(gzipped.asOf()).isEqualTo(plain.asOf());
    assertThat(gzipped.quotes()).containsExactlyElementsOf(plain.quotes());
  }

  private MarketSnapshot read(String... rows) {
    return RecordedMarket.open(write(folder, NAME, HEADER, String.join("\n", rows))).readLast();
  }

  private static Quote quote(MarketSnapshot market, String symbol) {
    return market.quote(new InstrumentId("deribit", symbol)).orElseThrow();
  }
}
