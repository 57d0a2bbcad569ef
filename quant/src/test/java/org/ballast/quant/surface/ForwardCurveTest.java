package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Price;
import org.junit.jupiter.api.Test;

final class ForwardCurveTest {
  private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
  private static final Expiry NEAR = new Expiry(Instant.parse("2026-04-01T08:00:00Z"));
  private static final Expiry FAR = new Expiry(Instant.parse("2026-07-01T08:00:00Z"));

  @Test
  void of_listedFuture_isItsMark() {
    var forward = only(future(NEAR, "101000"), option(NEAR, OptionType.CALL, "0.05", "0.06"));
    assertThat(forward.value()).isEqualTo(101_000);
    assertThat(forward.origin()).isEqualTo(Forward.Origin.LISTED_FUTURE);
  }

  @Test
  void of_noFuture_isTheVenuesSynthetic() {
    var forward = only(future(FAR, "104000"), option(NEAR, OptionType.CALL, "0.05", "0.06"));
    assertThat(forward.value()).isEqualTo(100_500);
    assertThat(forward.origin()).isEqualTo(Forward.Origin.VENUE_SYNTHETIC);
  }

  @Test
  void of_noMarkEither_isLogLinearInTime() {
    var bare = withoutMark(option(NEAR, OptionType.CALL, "0.05", "0.06"));
    var forward = only(future(FAR, "104000"), bare);
    var share = NEAR.yearsFrom(NOW) / FAR.yearsFrom(NOW);
    assertThat(forward.origin()).isEqualTo(Forward.Origin.INTERPOLATED);
    assertThat(forward.value()).isCloseTo(100_000 * Math.pow(1.04, share), within(1e-6));
  }

  @Test
  void of_pair_boundsTheForwardByItsDealablePrices() {
    var forward =
        only(
            option(NEAR, OptionType.CALL, "0.050", "0.055"),
            option(NEAR, OptionType.PUT, "0.040", "0.046"));
    assertThat(forward.parityMin().orElseThrow()).isCloseTo(100_000 / (1 - 0.004), within(1e-6));
    assertThat(forward.parityMax().orElseThrow()).isCloseTo(100_000 / (1 - 0.015), within(1e-6));
    assertThat(forward.isInsideParity()).isTrue();
    assertThat(forward.isParityEmpty()).isFalse();
  }

  @Test
  void of_pairThatExcludesTheForward_isOutsideParity() {
    var forward =
        only(
            option(NEAR, OptionType.CALL, "0.050", "0.055"),
            option(NEAR, OptionType.PUT, "0.020", "0.026"));
    assertThat(forward.isInsideParity()).isFalse();
  }

  @Test
  void of_assetWithoutIndex_isEmpty() {
    assertThat(ForwardCurve.of(market(List.of(future(NEAR, "101000"))), Asset.ETH)).isEmpty();
  }

  private static Forward only(Quote... quotes) {
    var forwards = ForwardCurve.of(market(List.of(quotes)), Asset.BTC);
    assertThat(forwards).hasSize(1);
    return forwards.getFirst();
  }

  private static MarketSnapshot market(List<Quote> quotes) {
    var index = new IndexPrice(Asset.BTC, Price.parse("100000", Asset.USD), NOW);
    return MarketSnapshot.of(NOW, "test", List.of(index), new ArrayList<>(quotes), List.of());
  }

  private static Quote future(Expiry expiry, String mark) {
    return quote(
        new Future(contract("F" + expiry.at().toEpochMilli()), expiry),
        Optional.empty(),
        Optional.empty(),
        mark,
        Optional.empty());
  }

  private static Quote option(Expiry expiry, OptionType type, String bid, String ask) {
    return quote(
        new Option(contract("O" + type), type, Decimal.of(100_000), expiry),
        Optional.of(Price.parse(bid, Asset.BTC)),
        Optional.of(Price.parse(ask, Asset.BTC)),
        bid,
        Optional.of(
            new OptionMark(0.5, 100_500, "SYN", OptionalDouble.empty(), OptionalDouble.empty())));
  }

  private static Quote withoutMark(Quote quote) {
    return quote(
        quote.instrument(),
        quote.bid(),
        quote.ask(),
        quote.mark().amount().toString(),
        Optional.empty());
  }

  private static Quote quote(
      Instrument instrument,
      Optional<Price> bid,
      Optional<Price> ask,
      String mark,
      Optional<OptionMark> optionMark) {
    return new Quote(
        instrument,
        NOW,
        bid,
        ask,
        Price.parse(mark, instrument.priceUnit()),
        optionMark,
        List.of());
  }

  private static Contract contract(String symbol) {
    return new Contract(
        new InstrumentId("test", symbol),
        Asset.BTC,
        Asset.USD,
        Asset.BTC,
        PayoffStyle.INVERSE,
        Decimal.ONE,
        Optional.empty());
  }
}
