package org.ballast.backtest.path;

import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;

/// One sale of options and the market until they are delivered.
public record Cycle(Asset coin, Expiry expiry, MarketPath path, List<StudyBook> books) {
  public Cycle {
    books = List.copyOf(books);
  }
}
