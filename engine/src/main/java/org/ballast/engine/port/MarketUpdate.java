package org.ballast.engine.port;

import java.util.List;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.Quote;

/// What changed in a market at one instant. Indices and quotes replace those of the same asset or
/// instrument; what is not named stays as it was, unless `isWholeMarket`: then what is not named is
/// gone. Units: atNs in nanoseconds UTC, never falling from update to update.
public record MarketUpdate(
    MarketReference reference,
    long atNs,
    boolean isWholeMarket,
    List<IndexPrice> indexPrices,
    List<Quote> quotes,
    List<InstrumentFact> facts,
    List<String> warnings) {
  public MarketUpdate {
    indexPrices = List.copyOf(indexPrices);
    quotes = List.copyOf(quotes);
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }
}
