package org.ballast.domain.market;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.value.Price;

/// What was observed of one instrument. A side that nobody quotes is empty, never zero.
public record Quote(
    Instrument instrument,
    Instant observedAt,
    Optional<Price> bid,
    Optional<Price> ask,
    Price mark,
    Optional<OptionMark> optionMark,
    List<Assumption> assumptions) {
  public Quote {
    assumptions = List.copyOf(assumptions);
    requirePrice(instrument, "mark", mark);
    bid.ifPresent(price -> requirePrice(instrument, "bid", price));
    ask.ifPresent(price -> requirePrice(instrument, "ask", price));
  }

  public QuoteStatus status() {
    if (bid.isEmpty()) {
      return ask.isEmpty() ? QuoteStatus.EMPTY : QuoteStatus.NO_BID;
    }
    if (ask.isEmpty()) {
      return QuoteStatus.NO_ASK;
    }
    return bid.get().amount().compareTo(ask.get().amount()) > 0
        ? QuoteStatus.CROSSED
        : QuoteStatus.TWO_SIDED;
  }

  /// True where both sides are quoted and bid <= mark <= ask.
  public boolean isMarkInside() {
    return status() == QuoteStatus.TWO_SIDED
        && bid.orElseThrow().amount().compareTo(mark.amount()) <= 0
        && ask.orElseThrow().amount().compareTo(mark.amount()) >= 0;
  }

  private static void requirePrice(Instrument instrument, String name, Price price) {
    if (price.amount().signum() < 0 || !price.quote().equals(instrument.priceUnit())) {
      throw new IllegalArgumentException(
          name
              + " must be non-negative and in "
              + instrument.priceUnit()
              + ": instrument="
              + instrument.id()
              + " "
              + name
              + "="
              + price);
    }
  }
}
