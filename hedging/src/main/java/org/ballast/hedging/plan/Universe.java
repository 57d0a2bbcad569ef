package org.ballast.hedging.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;

/// Which quotes a mandate lets be traded, and why the others are not.
///
/// Tradable is what is quoted on both sides with bid <= mark <= ask, is at least
/// `min_time_to_expiry` from expiry, has known lots, ticks and fees, and belongs to an underlying
/// that the mandate limits. Rejected is what is allowed by name but is not tradable.
record Universe(List<Quote> tradable, List<Rejection> rejected, List<String> warnings) {
  private static final int NEAREST_MAX = 3;
  private static final String FIELD = "trade.instruments";

  /// Throws: `BadInputException` for an exact name that the market does not know or quotes crossed,
  /// and where nothing at all is tradable.
  static Universe of(MarketSnapshot market, Mandate mandate) {
    var universe = ofWhatIsQuoted(market, mandate);
    var patterns = mandate.trade().instruments();
    for (var i = 0; i < patterns.size(); i++) {
      requireKnown(patterns.get(i), field(i), market);
    }
    if (universe.tradable().isEmpty()) {
      throw BadInputException.configuration(
          HedgePlanner.MANDATE_PLACE,
          "trade.instruments must name something tradable in "
              + market.source()
              + universe.rejected().stream().limit(1).map(Universe::inWords).findFirst().orElse(""),
          FIELD,
          patterns.toString());
    }
    return universe;
  }

  /// The same for a market that changes while a mandate stays: a name that is not quoted yet or any
  /// more is no fault, and neither is a moment in which nothing can be traded.
  static Universe ofWhatIsQuoted(MarketSnapshot market, Mandate mandate) {
    var tradable = new ArrayList<Quote>();
    var rejected = new ArrayList<Rejection>();
    for (var quote : market.quotes()) {
      var id = quote.instrument().id();
      if (mandate.trade().allows(id)) {
        var reason = reasonAgainst(quote, market.asOf(), mandate);
        reason.ifPresentOrElse(
            text -> rejected.add(new Rejection(id, text)), () -> tradable.add(quote));
      }
    }
    return new Universe(
        List.copyOf(tradable), List.copyOf(rejected), globsWithoutMatch(market, mandate));
  }

  /// Whether a quote could be dealt on under the mandate.
  static boolean isTradable(Quote quote, Instant asOf, Mandate mandate) {
    return mandate.trade().allows(quote.instrument().id())
        && reasonAgainst(quote, asOf, mandate).isEmpty();
  }

  private static Optional<String> reasonAgainst(Quote quote, Instant asOf, Mandate mandate) {
    var minTimeToExpiry = mandate.trade().minTimeToExpiry();
    var underlying = quote.instrument().underlying();
    if (mandate.limitsOf(underlying).isEmpty()) {
      return Optional.of("the mandate limits nothing in " + underlying);
    }
    return QuoteCheck.reasonAgainst(quote, asOf, minTimeToExpiry);
  }

  private static List<String> globsWithoutMatch(MarketSnapshot market, Mandate mandate) {
    var warnings = new ArrayList<String>();
    var patterns = mandate.trade().instruments();
    for (var i = 0; i < patterns.size(); i++) {
      var pattern = patterns.get(i);
      if (!pattern.isExact() && matches(pattern, market).isEmpty()) {
        warnings.add(field(i) + ": " + pattern + " matches nothing in " + market.source());
      }
    }
    return List.copyOf(warnings);
  }

  /// An exact name must be quoted, and soundly.
  private static void requireKnown(InstrumentPattern pattern, String field, MarketSnapshot market) {
    if (!pattern.isExact()) {
      return;
    }
    var matches = matches(pattern, market);
    if (matches.isEmpty()) {
      var known =
          market.quotes().stream().map(quote -> quote.instrument().id().toString()).toList();
      throw BadInputException.configuration(
          HedgePlanner.MANDATE_PLACE,
          "instrument must be one the market quotes (nearest: "
              + String.join(", ", NearestName.of(pattern.toString(), known, NEAREST_MAX))
              + ")",
          field,
          pattern.toString());
    }
    if (matches.getFirst().status() == QuoteStatus.CROSSED) {
      throw BadInputException.data(
          market.source(),
          "market must not be crossed where the mandate trades by name",
          "instrument",
          pattern.toString());
    }
  }

  private static List<Quote> matches(InstrumentPattern pattern, MarketSnapshot market) {
    return market.quotes().stream()
        .filter(quote -> pattern.matches(quote.instrument().id()))
        .toList();
  }

  private static String field(int index) {
    return FIELD + "[" + index + "]";
  }

  private static String inWords(Rejection rejection) {
    return " (" + rejection.instrument() + ": " + rejection.reason() + ")";
  }
}
