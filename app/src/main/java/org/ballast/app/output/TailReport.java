package org.ballast.app.output;

import java.util.List;
import org.ballast.quant.tail.BookTail;
import org.ballast.quant.tail.StandardStresses.StressPnl;

/// What a book can lose: in the standard stresses and a user's scenarios, in the distributions
/// asked for, and against the limits of the mandate.
public record TailReport(
    List<StressPnl> stresses,
    List<StressPnl> scenarios,
    List<BookTail> distributions,
    List<TailVerdict> limits) {
  /// Nothing was measured.
  public static final TailReport NONE = new TailReport(List.of(), List.of(), List.of(), List.of());

  public TailReport {
    stresses = List.copyOf(stresses);
    scenarios = List.copyOf(scenarios);
    distributions = List.copyOf(distributions);
    limits = List.copyOf(limits);
  }
}
