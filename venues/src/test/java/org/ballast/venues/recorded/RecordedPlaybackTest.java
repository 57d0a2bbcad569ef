package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.venues.recorded.SyntheticChain.HEADER;
import static org.ballast.venues.recorded.SyntheticChain.option;
import static org.ballast.venues.recorded.SyntheticChain.write;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Chains at 06:00 and 10:00 of 5 January and 09:00 of 6 January; hours to 08:00 of the 5th.
class RecordedPlaybackTest {
  private static final String CALL = "BTC-27MAR26-90000-C";
  private static final String EXPIRING = "BTC-5JAN26-88000-C";
  private static final String TOMORROWS = "BTC-6JAN26-88000-C";

  @TempDir private Path folder;

  @BeforeEach
  void writeThreeChains() {
    chain("20260105T060000", "90000", CALL, EXPIRING, TOMORROWS);
    chain("20260105T100000", "91000", CALL, TOMORROWS);
    chain("20260106T090000", "92000", CALL);
  }

  @Test
  void next_isInOrderOfTime() {
    var updates = updates(plan());

    assertThat(updates)
        .extracting(update -> at(update).toString())
        .containsExactly(
            "2026-01-05T06:00:00Z",
            "2026-01-05T07:00:00Z",
            "2026-01-05T08:00:00Z",
            "2026-01-05T10:00:00Z",
            "2026-01-06T08:00:00Z",
            "2026-01-06T09:00:00Z");
    assertThat(updates)
        .extracting(MarketUpdate::isWholeMarket)
        .containsExactly(true, false, false, true, false, true);
    assertThat(updates)
        .extracting(update -> update.reference().offset())
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void next_atAnHour_knowsTheCloseAndFundingOfTheHourThatEnded() {
    var hour = updates(plan()).get(1);

    assertThat(hour.indexPrices()).hasSize(1);
    assertThat(hour.indexPrices().getFirst().price()).hasToString("90700 USD");
    var perpetual = quote(hour, "BTC-PERPETUAL");
    assertThat(perpetual.mark()).hasToString("90650 USD");
    assertThat(perpetual.bid()).hasValueSatisfying(p -> assertThat(p).hasToString("90640.5 USD"));
    assertThat(perpetual.ask()).hasValueSatisfying(p -> assertThat(p).hasToString("90659.5 USD"));
    assertThat(perpetual.assumptions())
        .containsExactly(Assumption.MARK_FROM_HOURLY_CLOSE, Assumption.SPREAD, Assumption.SIZE);
    assertThat(hour.facts())
        .containsExactly(
            new InstrumentFact.FundingPaid(
                perpetual.instrument(),
                Decimal.parse("0.0007"),
                hour.indexPrices().getFirst().price()));
  }

  @Test
  void next_atAnHour_valuesOptionsAndQuotesNone() {
    var hour = updates(plan()).get(1);

    assertThat(quote(hour, CALL).status()).isEqualTo(QuoteStatus.EMPTY);
    assertThat(quote(hour, CALL).mark().toDouble()).isPositive();
    assertThat(quote(hour, "BTC-27MAR26").status()).isEqualTo(QuoteStatus.EMPTY);
  }

  @Test
  void next_atDeliveryOnAnHour_isOneUpdateAtTheIndexOfThatInstant() {
    var updates = updates(plan());
    var delivery = updates.get(2);

    assertThat(quote(delivery, EXPIRING).mark().toDouble())
        .isEqualTo(Math.round((90_800.0 - 88_000) / 90_800 * 1e8) / 1e8);
    var fact = delivered(delivery).getFirst();
    assertThat(fact.instrument().id().symbol()).isEqualTo(EXPIRING);
    assertThat(fact.deliveryPrice()).hasToString("90800 USD");
    assertThat(fact.note())
        .isEqualTo(
            "delivered at the index of that instant: the average over the last 30 minutes is not"
                + " recorded");
    assertThat(delivered(delivery)).hasSize(1);
    assertThat(updates.get(3).quotes())
        .noneMatch(quote -> quote.instrument().id().symbol().equals(EXPIRING));
  }

  @Test
  void next_atDeliveryWithoutAnHour_usesTheLastIndexKnownBefore() {
    var delivery = updates(plan()).get(4);

    assertThat(delivery.indexPrices()).isEmpty();
    var fact = delivered(delivery).getFirst();
    assertThat(fact.deliveryPrice()).hasToString("91000 USD");
    assertThat(fact.note())
        .startsWith("delivered at the last index known before, of 2026-01-05T10:00:00Z: ");
    assertThat(quote(delivery, "BTC-PERPETUAL").status()).isEqualTo(QuoteStatus.EMPTY);
    assertThat(quote(delivery, CALL).status()).isEqualTo(QuoteStatus.EMPTY);
  }

  @Test
  void next_afterTheLastHour_saysThatFundingIsUnknown() {
    var updates = updates(plan());

    assertThat(updates.get(0).facts()).isEmpty();
    for (var chain : List.of(updates.get(3), updates.get(5))) {
      assertThat(chain.facts())
          .containsExactly(
              new InstrumentFact.FundingUnknown(
                  quote(chain, "BTC-PERPETUAL").instrument(),
                  "funding is not recorded after 2026-01-05T08:00:00Z"));
    }
  }

  @Test
  void next_atAnHourWithoutARate_saysSo() {
    var seven = bar("2026-01-05T07:00:00Z", "90700", "90750");
    var silent = new HourlyBar(seven.start(), seven.index(), Optional.empty(), seven.close());
    var hour = updates(plan(), List.of(silent)).get(1);

    assertThat(hour.facts()).singleElement().isInstanceOf(InstrumentFact.FundingUnknown.class);
    assertThat(quote(hour, "BTC-PERPETUAL").assumptions()).contains(Assumption.MARK_FROM_INDEX);
  }

  @Test
  void next_withoutHours_stepsWithTheChainsAndDeliveries() {
    assertThat(updates(plan(), List.of()))
        .extracting(update -> at(update).toString())
        .containsExactly(
            "2026-01-05T06:00:00Z",
            "2026-01-05T08:00:00Z",
            "2026-01-05T10:00:00Z",
            "2026-01-06T08:00:00Z",
            "2026-01-06T09:00:00Z");
  }

  @Test
  void next_fromAStartBetweenChains_carriesTheOneBefore() {
    var start = Instant.parse("2026-01-05T07:00:00Z");
    var end = Instant.parse("2026-01-06T09:00:00Z");
    var updates = updates(plan().withTimes(start, end));

    assertThat(at(updates.getFirst())).isEqualTo(start);
    assertThat(updates.getFirst().facts()).as("funding before the start").isEmpty();
    assertThat(quote(updates.getFirst(), CALL).mark().toDouble()).isPositive();
    assertThat(updates.getFirst().reference().offset()).isZero();
    assertThat(at(updates.getLast())).isEqualTo("2026-01-06T08:00:00Z");
  }

  @Test
  void next_ofAnHourAndAChainAtOneInstant_hasTheHourFirst() {
    var updates = updates(plan(), List.of(bar("2026-01-05T10:00:00Z", "90990", "90990")));

    assertThat(updates.stream().map(update -> at(update).toString()).toList())
        .containsSubsequence("2026-01-05T10:00:00Z", "2026-01-05T10:00:00Z");
    assertThat(updates.get(2).isWholeMarket()).isFalse();
    assertThat(updates.get(3).isWholeMarket()).isTrue();
  }

  @Test
  void nextAtNs_isTheNextUpdatesAndThenTheEnd() {
    var playback = playback(plan(), hours());
    var count = 0;
    while (playback.nextAtNs() != Long.MAX_VALUE) {
      var expected = playback.nextAtNs();
      assertThat(playback.next().orElseThrow().atNs()).isEqualTo(expected);
      count++;
    }
    assertThat(count).isEqualTo(6);
    assertThat(playback.next()).isEmpty();
  }

  @Test
  void depthFor_isOneLevelAtTheSideThatTheLastUpdateQuoted() {
    var playback = playback(plan(), hours());
    var option = new InstrumentId("deribit", CALL);
    playback.next();

    var asks = playback.depthFor(option, Side.BUY);
    assertThat(asks).hasSize(1);
    assertThat(asks.getFirst().price()).hasToString("0.06 BTC");
    assertThat(asks.getFirst().quantity().unit()).isEqualTo(Asset.BTC);
    assertThat(playback.depthFor(option, Side.SELL).getFirst().price()).hasToString("0.05 BTC");
    playback.next();
    assertThat(playback.depthFor(option, Side.BUY)).isEmpty();
    assertThat(playback.depthFor(new InstrumentId("deribit", "BTC-PERPETUAL"), Side.BUY))
        .hasSize(1);
  }

  @Test
  void contentHash_changesWithFilesAndPlanOnly() {
    var hash = playback(plan(), hours()).contentHash();

    assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(playback(plan(), hours()).contentHash());
    assertThat(
            playback(plan().withPerpetualHalfSpread(Decimal.parse("0.0002")), hours())
                .contentHash())
        .isNotEqualTo(hash);
    chain("20260106T090000", "92001", CALL);
    assertThat(playback(plan(), hours()).contentHash()).isNotEqualTo(hash);
  }

  private RecordedPlaybackPlan plan() {
    return RecordedPlaybackPlan.of(folder);
  }

  private void chain(String second, String index, String... symbols) {
    var time =
        Instant.parse(second.replaceFirst("(....)(..)(..)T(..)(..)(..)", "$1-$2-$3T$4:$5:$6Z"));
    var lines = new ArrayList<String>(List.of(HEADER));
    for (var symbol : symbols) {
      lines.add(
          option(symbol, "BTC-27MAR26", "91000", index).replaceFirst("^[^,]*", time.toString()));
    }
    write(folder, "chain_snapshot_" + second + "Z.csv", lines.toArray(String[]::new));
  }

  private static List<HourlyBar> hours() {
    return List.of(
        bar("2026-01-05T06:00:00Z", "90010", "90650"),
        bar("2026-01-05T07:00:00Z", "90700", "90750"),
        bar("2026-01-05T08:00:00Z", "90800", "99999"));
  }

  /// The rate is the hour in ten-thousandths, so that a test can tell whose it is.
  private static HourlyBar bar(String start, String index, String close) {
    var rate = Decimal.parse("0.00" + start.substring(11, 13));
    return new HourlyBar(
        Instant.parse(start), Decimal.parse(index), Optional.of(rate), Decimal.parse(close));
  }

  private static RecordedPlayback playback(RecordedPlaybackPlan plan, List<HourlyBar> hours) {
    return PlaybackFiles.open(plan, new HourlyBarTable(Map.of(Asset.BTC, hours)));
  }

  private static List<MarketUpdate> updates(RecordedPlaybackPlan plan) {
    return updates(plan, hours());
  }

  private static List<MarketUpdate> updates(RecordedPlaybackPlan plan, List<HourlyBar> hours) {
    return PlayedUpdates.all(playback(plan, hours));
  }

  private static Instant at(MarketUpdate update) {
    return PlayedUpdates.at(update);
  }

  private static Quote quote(MarketUpdate update, String symbol) {
    return update.quotes().stream()
        .filter(quote -> quote.instrument().id().symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  private static List<InstrumentFact.Delivered> delivered(MarketUpdate update) {
    return update.facts().stream()
        .filter(InstrumentFact.Delivered.class::isInstance)
        .map(InstrumentFact.Delivered.class::cast)
        .toList();
  }
}
