package org.ballast.app.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.surface.SmileSet;

/// Fits smiles to each snapshot and counts, in price, the two-sided quotes that enclose them.
final class SmileCheck {
  private static final double YEARS_MIN = 1 / 365.0;
  private static final int QUOTES_MIN = 8;

  /// Share of quotes inside, and weighted error in vol: one per snapshot.
  final List<Double> inside = new ArrayList<>();

  final List<Double> errors = new ArrayList<>();
  int slices;
  int slicesWithButterfly;
  int unfitted;

  void see(MarketSnapshot market) {
    var smiles = SmileSet.fit(market);
    var bySlice = new TreeMap<String, List<Quote>>();
    for (var quote : market.quotes()) {
      if (quote.status() == QuoteStatus.TWO_SIDED
          && quote.instrument() instanceof Option option
          && option.expiry().yearsFrom(market.asOf()) > YEARS_MIN) {
        bySlice
            .computeIfAbsent(option.underlying() + " " + option.expiry(), key -> new ArrayList<>())
            .add(quote);
      }
    }
    var enclosing = 0;
    var all = 0;
    var squares = 0.0;
    for (var quotes : bySlice.values()) {
      if (quotes.size() < QUOTES_MIN) {
        continue;
      }
      var first = (Option) quotes.getFirst().instrument();
      var fit = smiles.fit(first.underlying(), first.expiry());
      if (fit.isEmpty()) {
        unfitted++;
        continue;
      }
      slices++;
      slicesWithButterfly += fit.get().butterfly().isFree() ? 0 : 1;
      squares += fit.get().rmseVol() * fit.get().rmseVol() * quotes.size();
      all += quotes.size();
      enclosing += (int) quotes.stream().filter(quote -> isInside(smiles, market, quote)).count();
    }
    inside.add((double) enclosing / all);
    errors.add(Math.sqrt(squares / all));
  }

  void see(SmileCheck other) {
    inside.addAll(other.inside);
    errors.addAll(other.errors);
    slices += other.slices;
    slicesWithButterfly += other.slicesWithButterfly;
    unfitted += other.unfitted;
  }

  private static boolean isInside(SmileSet smiles, MarketSnapshot market, Quote quote) {
    var option = (Option) quote.instrument();
    var mark = quote.optionMark().orElseThrow();
    var years = option.expiry().yearsFrom(market.asOf());
    var price =
        InverseOption.priceCoin(
            option.type(),
            mark.underlyingPrice(),
            option.strike().toDouble(),
            years,
            smiles.impliedVol(option, mark, years));
    return price >= quote.bid().orElseThrow().toDouble()
        && price <= quote.ask().orElseThrow().toDouble();
  }
}
