package org.ballast.domain.market;

/// A part of a quote that was not observed. Whatever rests on one is shown with it.
public enum Assumption {
  /// Bid and ask are the recorded price and a configured half-spread.
  SPREAD("spread assumed around the recorded price"),
  /// The mark is the open of a one-minute candle, not the venue's mark.
  MARK_FROM_CANDLE("mark is a one-minute candle's open"),
  /// The mark is the index, for want of a recorded price.
  MARK_FROM_INDEX("mark is the index: no price was recorded"),
  /// The sizes behind bid and ask are unknown.
  SIZE("sizes are not recorded");

  private final String text;

  Assumption(String text) {
    this.text = text;
  }

  /// True where the value of a position rests on it, and not only the cost of a trade.
  public boolean isOfMark() {
    return this == MARK_FROM_CANDLE || this == MARK_FROM_INDEX;
  }

  /// What is assumed, in words for people.
  public String text() {
    return text;
  }
}
