package org.ballast.quant.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;

/// The forwards of one underlying, one per option expiry, each cross-checked by put-call parity.
public final class ForwardCurve {
  private final Asset underlying;
  private final double index;
  private final MarketSnapshot market;
  private final TreeMap<Expiry, Double> futures = new TreeMap<>();
  private final TreeMap<Expiry, List<Quote>> options = new TreeMap<>();

  private ForwardCurve(Asset underlying, double index, MarketSnapshot market) {
    this.underlying = underlying;
    this.index = index;
    this.market = market;
    for (var quote : market.quotes()) {
      if (quote.instrument().underlying().equals(underlying)
          && quote.instrument().style() == PayoffStyle.INVERSE) {
        switch (quote.instrument()) {
          case Future future when !future.expiry().isExpired(market.asOf()) ->
              futures.put(future.expiry(), quote.mark().toDouble());
          case Option option ->
              options.computeIfAbsent(option.expiry(), key -> new ArrayList<>()).add(quote);
          default -> {}
        }
      }
    }
  }

  /// Forwards of every option expiry that is still to come, earliest first; empty without an index.
  public static List<Forward> of(MarketSnapshot market, Asset underlying) {
    var observed = market.index(underlying);
    if (observed.isEmpty()) {
      return List.of();
    }
    var curve = new ForwardCurve(underlying, observed.get().price().toDouble(), market);
    return curve.options.keySet().stream()
        .filter(expiry -> !expiry.isExpired(market.asOf()))
        .map(curve::forward)
        .toList();
  }

  private Forward forward(Expiry expiry) {
    var bounds = parityBounds(options.getOrDefault(expiry, List.of()));
    var listed = Optional.ofNullable(futures.get(expiry));
    if (listed.isPresent()) {
      return new Forward(
          underlying, expiry, listed.get(), Forward.Origin.LISTED_FUTURE, bounds[0], bounds[1]);
    }
    var synthetic = venueSynthetic(expiry);
    return new Forward(
        underlying,
        expiry,
        synthetic.orElseGet(() -> interpolated(expiry)),
        synthetic.isPresent() ? Forward.Origin.VENUE_SYNTHETIC : Forward.Origin.INTERPOLATED,
        bounds[0],
        bounds[1]);
  }

  /// Lower median of the underlying prices recorded with the options of an expiry.
  private OptionalDouble venueSynthetic(Expiry expiry) {
    var prices =
        options.getOrDefault(expiry, List.of()).stream()
            .flatMap(quote -> quote.optionMark().stream())
            .mapToDouble(mark -> mark.underlyingPrice())
            .sorted()
            .toArray();
    return prices.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(prices[(prices.length - 1) / 2]);
  }

  private double interpolated(Expiry expiry) {
    return ForwardInterpolation.between(index, market.asOf(), futures, expiry);
  }

  /// Forwards at which no pair can be dealt at a gain. Shape: least, greatest.
  ///
  /// A coin-settled pair obeys c - p = 1 - K/F, which rises with F: dealt at c bid and p ask it
  /// must not gain, so F >= K / (1 - c.bid + p.ask), and in turn F <= K / (1 - c.ask + p.bid).
  private static OptionalDouble[] parityBounds(List<Quote> quotes) {
    var puts = new TreeMap<Decimal, Quote>();
    for (var quote : quotes) {
      if (quote.instrument() instanceof Option option && option.type() == OptionType.PUT) {
        puts.put(option.strike(), quote);
      }
    }
    var least = OptionalDouble.empty();
    var greatest = OptionalDouble.empty();
    for (var call : quotes) {
      if (!(call.instrument() instanceof Option option) || option.type() != OptionType.CALL) {
        continue;
      }
      var put = puts.get(option.strike());
      if (put == null || !isTwoSided(call) || !isTwoSided(put)) {
        continue;
      }
      var strike = option.strike().toDouble();
      var below = strike / (1 - (bid(call) - ask(put)));
      var above = strike / (1 - (ask(call) - bid(put)));
      if (below > 0) {
        least = OptionalDouble.of(Math.max(below, least.orElse(0)));
      }
      if (above > 0) {
        greatest = OptionalDouble.of(Math.min(above, greatest.orElse(Double.POSITIVE_INFINITY)));
      }
    }
    return new OptionalDouble[] {least, greatest};
  }

  private static boolean isTwoSided(Quote quote) {
    return quote.status() == QuoteStatus.TWO_SIDED;
  }

  private static double bid(Quote quote) {
    return quote.bid().orElseThrow().toDouble();
  }

  private static double ask(Quote quote) {
    return quote.ask().orElseThrow().toDouble();
  }
}
