package org.ballast.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;

/// Quotes of some options, one after the other without end. Each option has two that differ in the
/// volatility of its mark, told by turns, so that every quote is a change.
final class QuoteTurns {
  private static final double VOL_CHANGE = 0.01;

  private final List<List<Quote>> turns = new ArrayList<>();
  private int next;

  /// The options of a market that are chosen.
  static QuoteTurns of(MarketSnapshot market, Predicate<InstrumentId> chosen) {
    return new QuoteTurns(
        market.quotes().stream()
            .filter(quote -> quote.instrument() instanceof Option)
            .filter(quote -> chosen.test(quote.instrument().id()))
            .toList());
  }

  private QuoteTurns(List<Quote> quotes) {
    quotes.forEach(quote -> turns.add(List.of(withOtherVol(quote))));
    quotes.forEach(quote -> turns.add(List.of(quote)));
  }

  List<Quote> next() {
    var quotes = turns.get(next);
    next = next + 1 == turns.size() ? 0 : next + 1;
    return quotes;
  }

  /// The n-th of them, counted from 0.
  List<Quote> at(long n) {
    return turns.get((int) (n % turns.size()));
  }

  private static Quote withOtherVol(Quote quote) {
    var mark = quote.optionMark().orElseThrow();
    var other =
        new OptionMark(
            mark.impliedVol() + VOL_CHANGE,
            mark.underlyingPrice(),
            mark.underlyingName(),
            mark.venueDelta(),
            mark.venueVega());
    return new Quote(
        quote.instrument(),
        quote.observedAt(),
        quote.bid(),
        quote.ask(),
        quote.mark(),
        Optional.of(other),
        quote.assumptions());
  }
}
