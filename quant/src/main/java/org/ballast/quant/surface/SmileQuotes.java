package org.ballast.quant.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.InverseOption;

/// The two-sided quotes of one expiry in volatility, all of them.
///
/// Units: years ACT/365 from the market's instant.
public record SmileQuotes(Forward forward, double years, List<SmilePoint> points) {
  /// Least width of a quote in vol, so that a locked quote does not outweigh all others.
  private static final double SPREAD_VOL_MIN = 0.001;

  public SmileQuotes {
    points = List.copyOf(points);
  }

  /// Of every expiry of the coin-settled options of an underlying, earliest first.
  public static List<SmileQuotes> of(MarketSnapshot market, Asset underlying) {
    var byExpiry = new TreeMap<Expiry, List<Quote>>();
    for (var quote : market.quotes()) {
      if (quote.instrument() instanceof Option option
          && option.underlying().equals(underlying)
          && option.style() == PayoffStyle.INVERSE) {
        byExpiry.computeIfAbsent(option.expiry(), expiry -> new ArrayList<>()).add(quote);
      }
    }
    return ForwardCurve.of(market, underlying).stream()
        .map(forward -> of(market, forward, byExpiry.getOrDefault(forward.expiry(), List.of())))
        .toList();
  }

  private static SmileQuotes of(MarketSnapshot market, Forward forward, List<Quote> quotes) {
    var years = forward.expiry().yearsFrom(market.asOf());
    var points = new ArrayList<SmilePoint>();
    for (var quote : quotes) {
      point(quote, (Option) quote.instrument(), forward.value(), years).ifPresent(points::add);
    }
    return new SmileQuotes(forward, years, points);
  }

  /// A quote in volatility; empty unless it is two-sided and its ask has time value. A bid without
  /// time value has a volatility of zero; where the middle has none either, it counts as the middle
  /// of the volatilities.
  private static Optional<SmilePoint> point(
      Quote quote, Option option, double gridForward, double years) {
    if (quote.status() != QuoteStatus.TWO_SIDED) {
      return Optional.empty();
    }
    var forward = quote.optionMark().map(OptionMark::underlyingPrice).orElse(gridForward);
    var bid = quote.bid().orElseThrow().toDouble();
    var ask = quote.ask().orElseThrow().toDouble();
    var high = vol(option, forward, years, ask);
    if (high.isEmpty()) {
      return Optional.empty();
    }
    var low = vol(option, forward, years, bid).orElse(0.0);
    var mid = vol(option, forward, years, (bid + ask) / 2).orElse(high.getAsDouble() / 2);
    var spread = Math.max(SPREAD_VOL_MIN, high.getAsDouble() - low);
    var logMoneyness = Log.ofRatio(option.strike().toDouble(), forward);
    return Optional.of(
        new SmilePoint(logMoneyness, low, mid, high.getAsDouble(), 1 / (spread * spread)));
  }

  private static OptionalDouble vol(Option option, double forward, double years, double priceCoin) {
    return InverseOption.impliedVol(
        option.type(), forward, option.strike().toDouble(), years, priceCoin);
  }
}
