package org.ballast.quant.risk;

import java.util.List;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.quant.surface.VolSource;

/// Where the change in USD value of a book came from, between two snapshots, line by line.
///
/// A future or perpetual without an entry price counts from its first mark. Invariant: the terms of
/// a line add up to its `change`, the difference of two valuations, but for rounding.
public record BookAttribution(List<Line> lines) {
  /// One position, balance or flow. `instrument` is an identifier, `cash:ASSET` or `flow:ASSET`.
  /// Units: change in USD.
  public record Line(String instrument, Asset underlying, double change, PnlTerms terms) {}

  /// A snapshot and the volatilities its options are valued with.
  public record Observed(MarketSnapshot market, VolSource vols) {}

  public BookAttribution {
    lines = List.copyOf(lines);
  }

  /// The book is held unchanged from first to second; `flows` are the changes of its balances in
  /// between, valued at the second index. Throws: `BadInputException` where a position cannot be
  /// valued in both.
  public static BookAttribution between(
      Portfolio portfolio, Observed first, Observed second, List<CashBalance> flows) {
    return new BookAttributor(first, second).attribute(portfolio, flows);
  }

  /// The sum over all lines. Units: USD.
  public double change() {
    return lines.stream().mapToDouble(Line::change).sum();
  }

  /// The sum over all lines.
  public PnlTerms terms() {
    return lines.stream().map(Line::terms).reduce(PnlTerms.NONE, PnlTerms::plus);
  }
}
