package org.ballast.quant.volindex;

import java.util.OptionalDouble;
import org.ballast.quant.internal.Check;

/// The best bid and ask of an option with its venue's mark. Units: one currency for all three.
public record OptionQuote(OptionalDouble bid, OptionalDouble ask, double mark) {
  /// A middle this far above the mark belongs to an ask that nobody means.
  private static final double MIDDLE_OVER_MARK_MAX = 1.5;

  public OptionQuote {
    bid.ifPresent(price -> Check.nonNegative("bid", price));
    ask.ifPresent(price -> Check.nonNegative("ask", price));
    Check.nonNegative("mark", mark);
  }

  /// The price that the index takes: the middle, or the mark where there is no ask or the middle
  /// lies far above it. Empty where nobody bids.
  public OptionalDouble price() {
    if (bid.orElse(0) == 0) {
      return OptionalDouble.empty();
    }
    if (ask.orElse(0) == 0) {
      return OptionalDouble.of(mark);
    }
    double middle = (ask.getAsDouble() + bid.getAsDouble()) / 2;
    return OptionalDouble.of(middle < MIDDLE_OVER_MARK_MAX * mark ? middle : mark);
  }
}
