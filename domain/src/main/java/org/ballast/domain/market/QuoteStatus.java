package org.ballast.domain.market;

/// Which sides of a quote can be dealt on.
public enum QuoteStatus {
  TWO_SIDED,
  NO_BID,
  NO_ASK,
  EMPTY,
  /// Bid above ask: the book is broken and nothing is dealt on it.
  CROSSED
}
