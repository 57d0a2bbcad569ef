package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ballast.venues.recorded.SyntheticChain.HEADER;
import static org.ballast.venues.recorded.SyntheticChain.NAME;
import static org.ballast.venues.recorded.SyntheticChain.option;
import static org.ballast.venues.recorded.SyntheticChain.write;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldMarketTest {
  private static final String CALL_90 = "BTC-27MAR26-90000-C";
  private static final String CALL_100 = "BTC-27MAR26-100000-C";
  private static final String FUTURE = "BTC-27MAR26";
  private static final Instant EXPIRY = Instant.parse("2026-03-27T08:00:00Z");
  private static final double MARK_ROUNDING = 0.5e-8;

  /// Two roundings of the forward and one square root.
  private static final double VOL_ROUNDING = 1e-14;

  @TempDir private Path folder;
  private MarketSnapshot chain;

  @BeforeEach
  void readAChainOfTwoStrikes() {
    write(
        folder,
        NAME,
        HEADER,
        option(CALL_90, FUTURE, "91000", "90000").replace(",0.5,0.52", ",0.4,0.52"),
        option(CALL_100, FUTURE, "91000", "90000").replace(",0.5,0.52", ",0.6,0.52"));
    chain = RecordedMarket.open(folder).readLast();
  }

  @Test
  void carriedTo_theSnapshotItself_hasEachRecordedVolAndForward() {
    for (var quote : new HeldMarket(chain).carriedTo(chain.asOf(), index("90000"))) {
      var recorded = chain.quote(quote.instrument().id()).orElseThrow();
      recorded
          .optionMark()
          .ifPresent(mark -> {
            assertThat(vol(quote)).isEqualTo(mark.impliedVol());
            assertThat(forward(quote)).isEqualTo(mark.underlyingPrice());
          });
    }
  }

  @Test
  void carriedTo_aLaterHour_isTheHandComputation() {
    var at = Instant.parse("2026-01-05T10:00:00Z");
    var quote = quote(at, "94500", CALL_100);
    // The forward moves with the index, 91,000 * 94,500 / 90,000, and the smile with the forward.
    var forward = 95_550.0;
    var k90 = Math.log(90_000.0 / 91_000);
    var k100 = Math.log(100_000.0 / 91_000);
    var weight = (Math.log(100_000 / forward) - k90) / (k100 - k90);
    var vol = Math.sqrt(0.16 + weight * (0.36 - 0.16));
    var years = Duration.between(at, EXPIRY).toMillis() / 31_536_000_000.0;

    assertThat(forward(quote)).isCloseTo(forward, within(1e-9));
    assertThat(vol(quote)).isCloseTo(vol, within(VOL_ROUNDING));
    assertThat(quote.mark().toDouble())
        .isCloseTo(
            InverseOption.priceCoin(OptionType.CALL, forward, 100_000, years, vol),
            within(MARK_ROUNDING));
  }

  @Test
  void carriedTo_aLaterHourAtTheSameIndex_losesTimeValueAndKeepsTheVol() {
    var at = Instant.parse("2026-01-05T10:00:00Z");
    var now = quote(chain.asOf(), "90000", CALL_90);
    var later = quote(at, "90000", CALL_90);

    assertThat(vol(later)).isEqualTo(vol(now));
    assertThat(later.mark().toDouble()).isLessThan(now.mark().toDouble());
  }

  @Test
  void carriedTo_delivery_isThePayoffAtTheIndex() {
    var quote = quote(EXPIRY, "100000", CALL_90);

    assertThat(quote.mark()).hasToString("0.1 BTC");
    assertThat(forward(quote)).isEqualTo(100_000);
    assertThat(quote(EXPIRY, "100000", CALL_100).mark()).hasToString("0 BTC");
    assertThat(quote(EXPIRY, "100000", FUTURE).mark()).hasToString("100000 USD");
  }

  @Test
  void carriedTo_afterDelivery_isGone() {
    assertThat(carried(EXPIRY.plusMillis(1), "100000")).isEmpty();
  }

  @Test
  void carriedTo_anyHour_isFlaggedOldAndNotQuoted() {
    var quotes = carried(Instant.parse("2026-01-05T10:00:00Z"), "94500");

    assertThat(quotes).hasSize(3);
    for (var quote : quotes) {
      assertThat(quote.status()).isEqualTo(QuoteStatus.EMPTY);
      assertThat(quote.observedAt()).isEqualTo(chain.asOf());
      assertThat(quote.assumptions())
          .containsExactly(
              quote.instrument() instanceof Option
                  ? Assumption.MARK_FROM_HELD_SMILE
                  : Assumption.MARK_FROM_HELD_BASIS);
    }
    assertThat(quote(Instant.parse("2026-01-05T10:00:00Z"), "94500", FUTURE).mark())
        .hasToString("95550 USD");
  }

  @Test
  void carriedTo_recordedSnapshots_hasEveryRecordedVol() {
    var market = RecordedMarket.open(SharedFiles.data("deribit-chain-6h"));
    for (var i = 0; i < market.entries().size(); i += 40) {
      var snapshot = market.read(market.entries().get(i));
      var index = new TreeMap<Asset, Decimal>();
      snapshot.indexPrices().forEach(price -> index.put(price.asset(), price.price().amount()));
      for (var quote : new HeldMarket(snapshot).carriedTo(snapshot.asOf(), index)) {
        var recorded = snapshot.quote(quote.instrument().id()).orElseThrow();
        assertThat(quote.optionMark().map(mark -> mark.impliedVol()))
            .as("%s %s", snapshot.source(), quote.instrument().id())
            .isEqualTo(recorded.optionMark().map(mark -> mark.impliedVol()));
      }
    }
  }

  private List<Quote> carried(Instant at, String index) {
    return new HeldMarket(chain).carriedTo(at, index(index));
  }

  private Quote quote(Instant at, String index, String symbol) {
    return carried(at, index).stream()
        .filter(quote -> quote.instrument().id().symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  private static SortedMap<Asset, Decimal> index(String price) {
    return new TreeMap<>(Map.of(Asset.BTC, Decimal.parse(price)));
  }

  private static double vol(Quote quote) {
    return quote.optionMark().orElseThrow().impliedVol();
  }

  private static double forward(Quote quote) {
    return quote.optionMark().orElseThrow().underlyingPrice();
  }
}
