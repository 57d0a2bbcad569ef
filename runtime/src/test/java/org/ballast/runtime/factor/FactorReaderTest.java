package org.ballast.runtime.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.testkit.SharedFiles;
import org.ballast.venues.recorded.RecordedHours;
import org.junit.jupiter.api.Test;

class FactorReaderTest {
  private static final Instant LATE = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant EARLY = Instant.parse("2022-01-01T00:00:00Z");
  private static final Duration LONG_GAP = Duration.ofDays(30);

  @Test
  void read_recordedHours_haveEveryKnownHourAndLeaveGapsUnknown() {
    var said = new ArrayList<String>();
    var history = FactorReader.read(source(List.of(Asset.BTC, Asset.ETH), LATE), said::add);
    var btc = history.coin(Asset.BTC).orElseThrow();
    var bars = RecordedHours.open(hours()).read(Asset.BTC, Instant.EPOCH, LATE);

    assertThat(btc.indexPrices().knownCount()).isEqualTo(bars.size());
    for (var bar : bars) {
      var step = step(history, bar.start());
      assertThat(btc.indexPrices().at(step)).isEqualTo(bar.index().toDouble());
    }
    var spanned = Duration.between(bars.getFirst().start(), bars.getLast().start());
    if (spanned.minus(Duration.ofHours(bars.size())).compareTo(LONG_GAP) > 0) {
      assertThat(btc.indexPrices().knownCount()).isLessThan(history.size());
    }
    assertThat(btc.skews().knownCount()).isZero();
    assertThat(said).contains("reading the hours of BTC");
  }

  @Test
  void read_asOfAnEarlierTime_knowsNothingLater() {
    var early = FactorReader.read(source(List.of(Asset.BTC), EARLY), step -> {});
    var whole = FactorReader.read(source(List.of(Asset.BTC), LATE), step -> {});

    assertThat(early.at(early.size() - 1)).isBefore(EARLY);
    assertThat(early.size()).isLessThan(whole.size());
    var known = early.coin(Asset.BTC).orElseThrow();
    var all = whole.coin(Asset.BTC).orElseThrow();
    for (var step = 0; step < early.size(); step++) {
      assertThat(known.indexPrices().isKnown(step)).isEqualTo(all.indexPrices().isKnown(step));
      assertThat(known.atmVols().isKnown(step)).isEqualTo(all.atmVols().isKnown(step));
      if (known.indexPrices().isKnown(step)) {
        assertThat(known.indexPrices().at(step)).isEqualTo(all.indexPrices().at(step));
      }
    }
  }

  @Test
  void read_chains_giveVolatilitySkewAndSlope() {
    var chains = SharedFiles.data("deribit-chain-6h");
    var asOf = Instant.parse("2026-01-08T00:00:00Z");
    var source =
        new HistorySource(hours(), Optional.of(chains), List.of(Asset.BTC, Asset.ETH), asOf);
    var history = FactorReader.read(source, step -> {});

    for (var coin : history.coins()) {
      assertThat(coin.skews().knownCount()).as("%s", coin.coin()).isGreaterThan(10);
      for (var step = 0; step < history.size(); step++) {
        if (coin.skews().isKnown(step)) {
          assertThat(coin.atmVols().at(step)).isBetween(0.2, 1.5);
          assertThat(coin.skews().at(step)).isBetween(-1.0, 0.5);
          assertThat(coin.termSlopes().at(step)).isBetween(-1.0, 1.0);
        }
      }
    }
  }

  @Test
  void read_coinWithoutHours_isRefused() {
    var missing = source(List.of(new Asset("SOL")), LATE);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> FactorReader.read(missing, step -> {}))
        .withMessageContaining("history must have the hours of every coin of the book")
        .withMessageContaining("coin=\"SOL\"");
  }

  @Test
  void nearestHour_roundsHalfUp() {
    assertThat(HistoryGrid.nearestHour(Instant.parse("2026-01-01T09:29:59Z")))
        .isEqualTo(Instant.parse("2026-01-01T09:00:00Z"));
    assertThat(HistoryGrid.nearestHour(Instant.parse("2026-01-01T09:30:00Z")))
        .isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
  }

  private static HistorySource source(List<Asset> coins, Instant asOf) {
    return new HistorySource(hours(), Optional.empty(), coins, asOf);
  }

  private static Path hours() {
    return SharedFiles.data(RecordedHours.FOLDER);
  }

  private static int step(FactorHistory history, Instant hour) {
    return (int) Duration.between(history.start(), hour).dividedBy(history.step());
  }
}
