package org.ballast.app.output;

import java.util.Locale;
import java.util.stream.Collectors;
import org.ballast.quant.hazard.FailurePremium;

/// The premium of possible failures as a table for people.
final class FailureTable {
  private static final double DAYS_PER_YEAR = 365;
  private static final double PERCENT = 100;

  private FailureTable() {}

  /// `valueUsd` is the mark of the whole book.
  static String of(FailurePremium premium, double valueUsd) {
    return "\nFailure premium, as of "
        + premium.model().asOf()
        + ", holdings without expiry for "
        + Figures.fixed(premium.model().horizonYears() * DAYS_PER_YEAR, 0)
        + " days\n"
        + sources(premium)
        + "by underlying: "
        + premium.byUnderlying().entrySet().stream()
            .map(entry -> entry.getKey() + " " + Figures.whole(entry.getValue()))
            .collect(Collectors.joining(", "))
        + "\ntotal in USD: premium "
        + Figures.whole(premium.totalUsd())
        + ", value less premium "
        + Figures.whole(valueUsd - premium.totalUsd())
        + "; equity, deltas, gamma, vega and theta above are those of claims that may fail\n";
  }

  private static String sources(FailurePremium premium) {
    var table =
        new Table()
            .words("source", "kind", "covers")
            .figures("hazard %/y", "recovery %", "exposure USD", "USD/y", "premium USD");
    for (var loss : premium.bySource()) {
      var source = loss.source();
      table.row(
          source.name(),
          source.kind().name().toLowerCase(Locale.ROOT),
          String.join(" ", source.subjects()),
          Figures.fixed(source.terms().hazard().at(0) * PERCENT, 2),
          Figures.fixed(source.terms().recovery() * PERCENT, 0),
          Figures.whole(loss.exposureUsd()),
          Figures.whole(loss.perYearUsd()),
          Figures.whole(loss.premiumUsd()));
    }
    return table.toString();
  }
}
