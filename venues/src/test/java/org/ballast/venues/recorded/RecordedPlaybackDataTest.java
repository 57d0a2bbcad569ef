package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;

/// Walks through the whole recording once and checks what must hold at every step.
class RecordedPlaybackDataTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final HashMap<InstrumentId, Instant> expiryOfListed = new HashMap<>();
  private final HashSet<InstrumentId> delivered = new HashSet<>();
  private Instant lastAt = Instant.EPOCH;
  private Instant lastFunding = Instant.EPOCH;
  private boolean isFundingUnknown;
  private int chains;

  @Test
  void updates_ofTheWholeRecording_keepTheirPromises() {
    var folder = SharedFiles.data("deribit-chain-6h");
    SharedFiles.data(RecordedHours.FOLDER);
    var recorded = RecordedMarket.open(folder);

    PlayedUpdates.stream(RecordedPlayback.open(RecordedPlaybackPlan.of(folder)))
        .forEach(this::check);

    assertThat(chains).isEqualTo(recorded.entries().size());
    assertThat(isFundingUnknown).isTrue();
    expiryOfListed.forEach((id, expiry) ->
        assertThat(delivered.contains(id))
            .as("%s of %s delivered by %s", id, expiry, lastAt)
            .isEqualTo(!expiry.isAfter(lastAt)));
  }

  private void check(MarketUpdate update) {
    var at = PlayedUpdates.at(update);
    assertThat(at).isAfter(lastAt);
    lastAt = at;
    chains += update.isWholeMarket() ? 1 : 0;
    for (var quote : update.quotes()) {
      check(update, quote, at);
    }
    for (var fact : update.facts()) {
      check(fact, at);
    }
  }

  private void check(MarketUpdate update, Quote quote, Instant at) {
    var id = quote.instrument().id();
    if (delivered.contains(id)) {
      fail("%s quoted after delivery at %s", id, at);
    }
    Deliveries.expiry(quote.instrument()).ifPresent(expiry -> expiryOfListed.put(id, expiry.at()));
    if (quote.instrument() instanceof Perpetual) {
      checkPerpetual(quote);
    } else if (quote.status() != QuoteStatus.EMPTY
        && !(quote.instrument() instanceof Option && update.isWholeMarket())) {
      fail("%s quoted at %s", id, at);
    }
  }

  private static void checkPerpetual(Quote quote) {
    assertThat(quote.assumptions()).anyMatch(Assumption::isOfMark);
    if (quote.status() != QuoteStatus.EMPTY) {
      assertThat(quote.isMarkInside()).isTrue();
      assertThat(quote.assumptions()).contains(Assumption.SPREAD, Assumption.SIZE);
    }
  }

  private void check(InstrumentFact fact, Instant at) {
    Instrument instrument = fact.instrument();
    switch (fact) {
      case InstrumentFact.Delivered delivery -> {
        assertThat(delivered.add(instrument.id())).as("%s twice", instrument.id()).isTrue();
        assertThat(expiryOfListed.get(instrument.id())).isEqualTo(at);
      }
      case InstrumentFact.FundingPaid paid -> {
        assertThat(isFundingUnknown).as("funding is known again at %s", at).isFalse();
        lastFunding = at;
      }
      case InstrumentFact.FundingUnknown unknown -> {
        assertThat(at).isAfter(lastFunding.plus(HOUR));
        isFundingUnknown = true;
      }
    }
  }
}
