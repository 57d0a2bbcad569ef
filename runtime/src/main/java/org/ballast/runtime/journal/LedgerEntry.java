package org.ballast.runtime.journal;

import java.util.Locale;

/// One line of a desk's ledger: what an event or its effects say, in words. It follows from the
/// journal and is kept with it for readers of SQL; it decides nothing.
///
/// `sequence` is the event's, `part` counts its entries, `at` is ISO-8601 UTC, `subject` the label
/// of a decision or an order, a limit or an account, and `entry` a JSON object in one line.
public record LedgerEntry(
    long sequence, int part, String at, Kind kind, String subject, String entry) {
  /// What an entry tells.
  public enum Kind {
    DECISION_BEGUN,
    PLAN_MADE,
    DECISION_ENDED,
    ORDER_PASSED,
    ORDER_REFUSED,
    ORDER_SENT,
    /// The order can trade no more: closed, rejected or withheld.
    ORDER_OVER,
    FILLED,
    CASH_BOOKED,
    LIMIT_BROKEN,
    LIMIT_HELD,
    MODE_CHANGED,
    WARNING;

    /// As tables and views write it: `decision-begun`.
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
