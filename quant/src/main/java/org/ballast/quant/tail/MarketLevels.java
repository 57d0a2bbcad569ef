package org.ballast.quant.tail;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Log;
import org.ballast.quant.surface.ChainFeatures;

/// The 30-day volatility at the money that a market shows of each coin.
public final class MarketLevels {
  private MarketLevels() {}

  /// Of the coins that have options: the level of the chain, or where its expiries do not allow one
  /// the mark of the option nearest to the money and to thirty days. Units: vol per 1.00.
  public static SortedMap<Asset, Double> atmVols(MarketSnapshot market, Collection<Asset> coins) {
    var levels = new TreeMap<Asset, Double>();
    for (var coin : coins) {
      var features = ChainFeatures.of(market, coin);
      var level =
          features.isPresent() ? OptionalDouble.of(features.get().atmVol()) : nearest(market, coin);
      level.ifPresent(vol -> levels.put(coin, vol));
    }
    return levels;
  }

  private static OptionalDouble nearest(MarketSnapshot market, Asset coin) {
    double least = Double.POSITIVE_INFINITY;
    var level = OptionalDouble.empty();
    for (var quote : market.quotes()) {
      if (quote.instrument() instanceof Option option
          && option.underlying().equals(coin)
          && quote.optionMark().isPresent()
          && option.expiry().yearsFrom(market.asOf()) > 0) {
        double distance = distance(market, option, quote.optionMark().get());
        if (distance < least) {
          least = distance;
          level = OptionalDouble.of(quote.optionMark().get().impliedVol());
        }
      }
    }
    return level;
  }

  private static double distance(MarketSnapshot market, Option option, OptionMark mark) {
    double years = option.expiry().yearsFrom(market.asOf());
    return Math.abs(Log.ofRatio(option.strike().toDouble(), mark.underlyingPrice()))
        + Math.abs(Log.ofRatio(years, ChainFeatures.YEARS));
  }
}
