package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ballast.domain.value.Asset;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;

class RecordedDataTest {
  /// A snapshot's name has the second in which its rows are stamped.
  private static final Duration NAME_GAP_MAX = Duration.ofSeconds(1);

  @Test
  void read_ofEveryRecordedSnapshot_hasBothCoins() {
    var market = RecordedMarket.open(SharedFiles.data("deribit-chain-6h"));
    var quotes = 0L;
    for (var entry : market.entries()) {
      var snapshot = market.read(entry);
      quotes += snapshot.quotes().size();

      assertThat(snapshot.quotes()).as("%s", entry).isNotEmpty();
      assertThat(snapshot.index(Asset.BTC)).as("%s", entry).isPresent();
      assertThat(snapshot.index(Asset.ETH)).as("%s", entry).isPresent();
      assertThat(Duration.between(entry.takenAt(), snapshot.asOf()))
          .as("%s as of %s", entry, snapshot.asOf())
          .isBetween(Duration.ZERO, NAME_GAP_MAX);
    }
    System.out.printf("read %d quotes of %d snapshots%n", quotes, market.entries().size());
  }
}
