package org.ballast.runtime.history;

import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.engine.port.MarketUpdate;

/// Whether the last update that spoke of options quoted any on both sides.
final class QuotedOptions {
  private boolean isQuoted;

  void observe(MarketUpdate update) {
    var isSpokenOf = false;
    for (var quote : update.quotes()) {
      if (quote.instrument() instanceof Option) {
        isSpokenOf = true;
        if (quote.status() == QuoteStatus.TWO_SIDED) {
          isQuoted = true;
          return;
        }
      }
    }
    if (isSpokenOf) {
      isQuoted = false;
    }
  }

  boolean isQuoted() {
    return isQuoted;
  }
}
