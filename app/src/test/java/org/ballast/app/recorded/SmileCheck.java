package org.ballast.app.recorded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.surface.SmileSet;
import org.ballast.quant.surface.VolSurface;

/// Fits surfaces to each snapshot and counts, in price, the two-sided quotes that enclose them.
final class SmileCheck {
  private static final double YEARS_MIN = 1 / 365.0;
  private static final int QUOTES_MIN = 8;

  /// What the smiles of one coin in one snapshot fit.
  ///
  /// Units: inside is the share of quotes that enclose their smile; error is in vol, weighted.
  record Outcome(String coin, Instant at, double inside, double error) {}

  final List<Outcome> outcomes = new ArrayList<>();
  final List<String> arbitrages = new ArrayList<>();
  int slices;
  int unfitted;

  void see(MarketSnapshot market) {
    var smiles = SmileSet.fit(market);
    for (var asset : market.indexPrices().stream().map(IndexPrice::asset).toList()) {
      var quotes = quotesByExpiry(market, asset);
      smiles
          .surface(asset)
          .ifPresentOrElse(
              surface -> see(market, smiles, asset, surface, quotes),
              () -> unfitted += quotes.size());
    }
  }

  void see(SmileCheck other) {
    outcomes.addAll(other.outcomes);
    arbitrages.addAll(other.arbitrages);
    slices += other.slices;
    unfitted += other.unfitted;
  }

  private void see(
      MarketSnapshot market,
      SmileSet smiles,
      Asset asset,
      VolSurface surface,
      TreeMap<Expiry, List<Quote>> quotesByExpiry) {
    for (var fit : surface.fits()) {
      if (!fit.isArbitrageFree()) {
        arbitrages.add(asset + " " + market.asOf() + " " + fit);
      }
    }
    var enclosing = 0;
    var all = 0;
    var squares = 0.0;
    for (var slice : quotesByExpiry.entrySet()) {
      var quotes = slice.getValue();
      var fit = surface.fit(slice.getKey());
      if (fit.isEmpty()) {
        unfitted++;
        continue;
      }
      slices++;
      squares += fit.get().rmseVol() * fit.get().rmseVol() * quotes.size();
      all += quotes.size();
      enclosing += (int) quotes.stream().filter(quote -> isInside(smiles, market, quote)).count();
    }
    outcomes.add(
        new Outcome(
            asset.code(), market.asOf(), (double) enclosing / all, Math.sqrt(squares / all)));
  }

  /// The two-sided quotes of each expiry that counts.
  private static TreeMap<Expiry, List<Quote>> quotesByExpiry(MarketSnapshot market, Asset asset) {
    var byExpiry = new TreeMap<Expiry, List<Quote>>();
    for (var quote : market.quotes()) {
      if (quote.status() == QuoteStatus.TWO_SIDED
          && quote.instrument() instanceof Option option
          && option.underlying().equals(asset)
          && option.expiry().yearsFrom(market.asOf()) > YEARS_MIN) {
        byExpiry.computeIfAbsent(option.expiry(), key -> new ArrayList<>()).add(quote);
      }
    }
    byExpiry.values().removeIf(quotes -> quotes.size() < QUOTES_MIN);
    return byExpiry;
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
