package org.ballast.domain.market;

/// A part of a quote that was not observed. Whatever rests on one is shown with it.
public enum Assumption {
  /// Bid and ask are the recorded price and a configured half-spread.
  SPREAD("spread assumed around the recorded price"),
  /// The mark is the open of a one-minute candle, not the venue's mark.
  MARK_FROM_CANDLE("mark is a one-minute candle's open"),
  /// The mark is the index, for want of a recorded price.
  MARK_FROM_INDEX("mark is the index: no price was recorded"),
  /// The mark is the last trade of the hour that ended at the instant, not the venue's mark.
  MARK_FROM_HOURLY_CLOSE("mark is the close of the hour that just ended"),
  /// The mark is Black-76 with the last recorded smile at the forward moved with the index.
  MARK_FROM_HELD_SMILE("mark is the last recorded smile carried with the index"),
  /// The mark is the index times the last recorded ratio of the future to it.
  MARK_FROM_HELD_BASIS("mark is the last recorded basis carried with the index"),
  /// The mark is Black-76 with a volatility made of a recorded level and an estimated shape.
  MARK_SYNTHETIC("mark is synthetic: a volatility index and an estimated smile"),
  /// The sizes behind bid and ask are unknown.
  SIZE("sizes are not recorded");

  private final String text;

  Assumption(String text) {
    this.text = text;
  }

  /// True where the value of a position rests on it, and not only the cost of a trade.
  public boolean isOfMark() {
    return switch (this) {
      case MARK_FROM_CANDLE,
          MARK_FROM_INDEX,
          MARK_FROM_HOURLY_CLOSE,
          MARK_FROM_HELD_SMILE,
          MARK_FROM_HELD_BASIS,
          MARK_SYNTHETIC ->
          true;
      case SPREAD, SIZE -> false;
    };
  }

  /// What is assumed, in words for people.
  public String text() {
    return text;
  }
}
