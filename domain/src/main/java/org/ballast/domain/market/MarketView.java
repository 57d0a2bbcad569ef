package org.ballast.domain.market;

import java.time.Instant;
import java.util.Optional;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;

/// The market as a valuation reads it, one instrument at a time.
public interface MarketView {
  Instant asOf();

  /// Where the observations come from, in words for people.
  String source();

  Optional<IndexPrice> index(Asset asset);

  Optional<Quote> quote(InstrumentId id);

  /// What a staked token redeems; empty where nobody said, which is not one.
  default Optional<StakedRate> stakedRate(InstrumentId id) {
    return Optional.empty();
  }
}
