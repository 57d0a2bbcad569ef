package org.ballast.engine.order;

/// Where an order stands, by evidence of its venue. Nothing but evidence ends one.
public enum OrderState {
  /// Its Submit was given out; the venue has said nothing yet.
  SENT,
  /// The venue has it, and nothing of it has traded.
  OPEN,
  /// Some of it has traded, and the rest may.
  PARTIAL,
  /// A cancel was asked for; until the venue says more it is as good as open.
  CANCELLING,
  /// Nobody knows: it may be resting, traded, or never have arrived. The venue is asked.
  UNKNOWN,
  /// The venue closed it and counts trades of it that have not been reported yet.
  CLOSING,
  /// All of it has traded.
  FILLED,
  /// It is over, with less than all of it traded.
  CLOSED,
  /// The venue refused it, and nothing of it can trade.
  REJECTED,
  /// It never reached the venue, and no longer can.
  DEAD;

  /// Whether nothing more is to come of the order.
  public boolean isOver() {
    return switch (this) {
      case SENT, OPEN, PARTIAL, CANCELLING, UNKNOWN, CLOSING -> false;
      case FILLED, CLOSED, REJECTED, DEAD -> true;
    };
  }
}
