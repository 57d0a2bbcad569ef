package org.ballast.hedging.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Expiry;

/// Says why a quote cannot be dealt on: lots, ticks and fees unknown, too near to expiry, not
/// quoted on both sides around the mark, or off the known tick.
public final class QuoteCheck {
  private QuoteCheck() {}

  /// Empty where nothing is against it.
  public static Optional<String> reasonAgainst(
      Quote quote, Instant asOf, Duration minTimeToExpiry) {
    if (quote.instrument().terms().isEmpty()) {
      return Optional.of("lots, ticks and fees are unknown");
    }
    var expiry = expiry(quote.instrument());
    if (expiry.isPresent()
        && Duration.between(asOf, expiry.get().at()).compareTo(minTimeToExpiry) < 0) {
      return Optional.of("nearer to expiry than " + inWords(minTimeToExpiry));
    }
    return switch (quote.status()) {
      case EMPTY -> Optional.of("not quoted");
      case NO_BID -> Optional.of("no bid");
      case NO_ASK -> Optional.of("no ask");
      case CROSSED -> Optional.of("bid above ask");
      case TWO_SIDED ->
          quote.isMarkInside() ? offTick(quote) : Optional.of("mark outside bid and ask");
    };
  }

  private static Optional<String> offTick(Quote quote) {
    var ticks = quote.instrument().terms().orElseThrow().ticks();
    var isOnTick =
        ticks.isOnTick(quote.bid().orElseThrow().amount())
            && ticks.isOnTick(quote.ask().orElseThrow().amount());
    return isOnTick ? Optional.empty() : Optional.of("quoted off the known tick");
  }

  private static Optional<Expiry> expiry(Instrument instrument) {
    return switch (instrument) {
      case Option option -> Optional.of(option.expiry());
      case Future future -> Optional.of(future.expiry());
      case Perpetual perpetual -> Optional.empty();
      case Spot spot -> Optional.empty();
      case StakedAsset staked -> Optional.empty();
    };
  }

  private static String inWords(Duration duration) {
    return duration.toMinutes() % 60 == 0
        ? duration.toHours() + "h"
        : duration.toMinutes() + " min";
  }
}
