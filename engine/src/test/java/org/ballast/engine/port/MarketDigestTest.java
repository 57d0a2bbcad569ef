package org.ballast.engine.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;

class MarketDigestTest {
  /// Of `whole()`; it changes only with the format of journals.
  private static final long GOLDEN = 4153912439796561371L;

  private static final Instant AT = Instant.parse("2026-01-15T12:00:00Z");
  private static final Instrument PERPETUAL = SampleContracts.perpetual();
  private static final Instrument OPTION =
      SampleContracts.inverseOption(OptionType.CALL, Decimal.of(90_000));
  private static final OptionMark MARK =
      new OptionMark(0.5, 90_000, "BTC", OptionalDouble.of(0.5), OptionalDouble.empty());
  private static final Quote QUOTE =
      quote(OPTION, AT, "0.04", "0.05", "0.045", Optional.of(MARK), List.of(Assumption.SIZE));
  private static final IndexPrice INDEX = index(Asset.BTC, "90000", AT);

  @Test
  void of_whole_isGolden() {
    assertThat(MarketDigest.of(whole())).isEqualTo(GOLDEN);
  }

  @Test
  void of_anotherReference_isTheSame() {
    var elsewhere =
        new MarketUpdate(
            new MarketReference("copy", "cd".repeat(32), 9),
            whole().atNs(),
            whole().isWholeMarket(),
            whole().indexPrices(),
            whole().quotes(),
            whole().facts(),
            whole().warnings());

    assertThat(MarketDigest.of(elsewhere)).isEqualTo(MarketDigest.of(whole()));
  }

  @Test
  void of_anyOtherContent_differs() {
    var updates = new ArrayList<MarketUpdate>();
    updates.add(whole());
    updates.add(update(2, true, List.of(INDEX), List.of(QUOTE), List.of(), List.of("w")));
    updates.add(update(1, false, List.of(INDEX), List.of(QUOTE), List.of(), List.of("w")));
    updates.add(update(1, true, List.of(), List.of(QUOTE), List.of(), List.of("w")));
    updates.add(update(1, true, List.of(INDEX), List.of(), List.of(), List.of("w")));
    updates.add(update(1, true, List.of(INDEX), List.of(QUOTE), List.of(), List.of("v")));
    updates.add(update(1, true, List.of(INDEX), List.of(QUOTE), List.of(), List.of()));
    otherIndices().forEach(index -> updates.add(withIndex(index)));
    otherQuotes().forEach(quote -> updates.add(withQuote(quote)));
    facts().forEach(fact -> updates.add(withFact(fact)));

    assertThat(updates).extracting(MarketDigest::of).doesNotHaveDuplicates();
  }

  private static List<IndexPrice> otherIndices() {
    return List.of(
        index(Asset.ETH, "90000", AT),
        index(Asset.BTC, "90000.01", AT),
        index(Asset.BTC, "90000", AT.plusNanos(1)));
  }

  private static List<Quote> otherQuotes() {
    var mark = Optional.of(MARK);
    var size = List.of(Assumption.SIZE);
    var call = SampleContracts.inverseOption(OptionType.CALL, Decimal.of(90_001));
    var vol = new OptionMark(0.51, 90_000, "BTC", OptionalDouble.of(0.5), OptionalDouble.empty());
    var forward =
        new OptionMark(0.5, 90_001, "BTC", OptionalDouble.of(0.5), OptionalDouble.empty());
    var vega = new OptionMark(0.5, 90_000, "BTC", OptionalDouble.empty(), OptionalDouble.of(0.5));
    return List.of(
        quote(call, AT, "0.04", "0.05", "0.045", mark, size),
        quote(OPTION, AT.plusNanos(1), "0.04", "0.05", "0.045", mark, size),
        quote(OPTION, AT, "", "0.05", "0.045", mark, size),
        quote(OPTION, AT, "0.05", "", "0.045", mark, size),
        quote(OPTION, AT, "0.041", "0.05", "0.045", mark, size),
        quote(OPTION, AT, "0.04", "0.051", "0.045", mark, size),
        quote(OPTION, AT, "0.04", "0.05", "0.046", mark, size),
        quote(OPTION, AT, "0.04", "0.05", "0.045", Optional.empty(), size),
        quote(OPTION, AT, "0.04", "0.05", "0.045", Optional.of(vol), size),
        quote(OPTION, AT, "0.04", "0.05", "0.045", Optional.of(forward), size),
        quote(OPTION, AT, "0.04", "0.05", "0.045", Optional.of(vega), size),
        quote(OPTION, AT, "0.04", "0.05", "0.045", mark, List.of()),
        quote(OPTION, AT, "0.04", "0.05", "0.045", mark, List.of(Assumption.SPREAD)));
  }

  private static List<InstrumentFact> facts() {
    var price = Price.parse("90000", Asset.USD);
    return List.of(
        new InstrumentFact.Delivered(PERPETUAL, price, ""),
        new InstrumentFact.Delivered(OPTION, price, ""),
        new InstrumentFact.Delivered(OPTION, price, "assumed"),
        new InstrumentFact.FundingPaid(PERPETUAL, Decimal.ONE, price),
        new InstrumentFact.FundingPaid(PERPETUAL, Decimal.ZERO, price),
        new InstrumentFact.FundingUnknown(PERPETUAL, ""),
        new InstrumentFact.FundingUnknown(PERPETUAL, "not recorded"),
        new InstrumentFact.FundingUnknown(SampleContracts.future(), ""),
        new InstrumentFact.FundingUnknown(SampleContracts.spot(), ""));
  }

  private static MarketUpdate whole() {
    return withQuote(QUOTE);
  }

  private static MarketUpdate withIndex(IndexPrice index) {
    return update(1, true, List.of(index), List.of(QUOTE), List.of(), List.of("w"));
  }

  private static MarketUpdate withQuote(Quote quote) {
    return update(1, true, List.of(INDEX), List.of(quote), List.of(), List.of("w"));
  }

  private static MarketUpdate withFact(InstrumentFact fact) {
    return update(1, true, List.of(INDEX), List.of(QUOTE), List.of(fact), List.of("w"));
  }

  private static MarketUpdate update(
      long atNs,
      boolean isWholeMarket,
      List<IndexPrice> indexPrices,
      List<Quote> quotes,
      List<InstrumentFact> facts,
      List<String> warnings) {
    var reference = new MarketReference("sim:1", "ab".repeat(32), 0);
    return new MarketUpdate(reference, atNs, isWholeMarket, indexPrices, quotes, facts, warnings);
  }

  private static IndexPrice index(Asset asset, String price, Instant at) {
    return new IndexPrice(asset, Price.parse(price, Asset.USD), at);
  }

  /// An empty text is a side that nobody quotes.
  private static Quote quote(
      Instrument option,
      Instant at,
      String bid,
      String ask,
      String mark,
      Optional<OptionMark> optionMark,
      List<Assumption> assumptions) {
    return new Quote(
        option, at, side(bid), side(ask), Price.parse(mark, Asset.BTC), optionMark, assumptions);
  }

  private static Optional<Price> side(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Price.parse(text, Asset.BTC));
  }
}
