package org.ballast.hedging.plan;

import java.time.Instant;
import java.util.Optional;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.Mandate;

/// What it takes to trade an underlying in its cheapest tradable future or perpetual.
///
/// `oneWay` is half the quoted spread and the taker fee, as a fraction of the traded value: impact
/// beyond the best level is not in it. Units: lotCoins, of the least lot among all that are
/// tradable, in coin.
public record FutureCost(double oneWay, double lotCoins) {
  /// Empty where nothing is tradable, which is not free. `futures` may hold any quotes.
  public static Optional<FutureCost> cheapest(
      Iterable<Quote> futures, Asset underlying, Mandate mandate, Instant asOf) {
    var oneWay = Double.POSITIVE_INFINITY;
    var lotCoins = Double.POSITIVE_INFINITY;
    for (var quote : futures) {
      if (quote.instrument().underlying().equals(underlying)
          && isFuture(quote.instrument())
          && Universe.isTradable(quote, asOf, mandate)) {
        oneWay = Math.min(oneWay, oneWay(quote));
        lotCoins = Math.min(lotCoins, lotCoins(quote));
      }
    }
    return Double.isFinite(oneWay)
        ? Optional.of(new FutureCost(oneWay, lotCoins))
        : Optional.empty();
  }

  /// Whether an instrument trades delta alone.
  public static boolean isFuture(Instrument instrument) {
    return instrument instanceof Future || instrument instanceof Perpetual;
  }

  private static double oneWay(Quote quote) {
    var bid = quote.bid().orElseThrow().toDouble();
    var ask = quote.ask().orElseThrow().toDouble();
    var taker = quote.instrument().terms().orElseThrow().fees().takerRate().toDouble();
    return (ask - bid) / (2 * quote.mark().toDouble()) + taker;
  }

  private static double lotCoins(Quote quote) {
    var instrument = quote.instrument();
    return instrument
        .style()
        .coinSize(
            instrument.terms().orElseThrow().lot().toDouble(),
            instrument.contract().multiplier().toDouble(),
            quote.mark().toDouble());
  }
}
