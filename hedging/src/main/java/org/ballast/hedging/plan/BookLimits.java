package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.portfolio.Portfolio;

/// Limits on a book as a whole, such as what it may lose, that only a full measurement knows.
///
/// A plan steers by them through cuts: what a limit comes to at a point, and by how much one more
/// lot of each trade moves it there. Deterministic: the same book and cost give the same bits.
public interface BookLimits {
  /// No limits.
  BookLimits NONE = (book, paidUsd) -> MeasuredBook.NONE;

  /// A book that cost `paidUsd` to reach. Throws: `BadInputException` where a limit cannot be
  /// measured.
  MeasuredBook measure(Portfolio book, double paidUsd);

  /// All limits of several, in their order.
  static BookLimits all(List<BookLimits> parts) {
    var limits = List.copyOf(parts);
    return (book, paidUsd) -> {
      var measured = new ArrayList<MeasuredBook>();
      limits.forEach(part -> measured.add(part.measure(book, paidUsd)));
      return new MeasuredParts(measured);
    };
  }
}
