package org.ballast.quant.factor;

import java.util.Comparator;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Log;
import org.ballast.quant.surface.ChainFeatures;

/// The volatility at the money that a market shows for an underlying.
public final class MarketVols {
  private MarketVols() {}

  /// That of 30 days by [ChainFeatures]; with too few marks for it, the mark volatility of the
  /// option nearest to the money, among equals that of the first by name. Empty where no option is
  /// marked. Units: decimal per square root of a year.
  public static OptionalDouble atTheMoney(MarketSnapshot market, Asset underlying) {
    var features = ChainFeatures.of(market, underlying);
    if (features.isPresent()) {
      return OptionalDouble.of(features.get().atmVol());
    }
    return market.quotes().stream()
        .filter(quote -> quote.instrument() instanceof Option)
        .filter(quote -> quote.instrument().underlying().equals(underlying))
        .filter(quote -> quote.optionMark().isPresent())
        .min(Comparator.comparingDouble(MarketVols::distance))
        .stream()
        .mapToDouble(quote -> quote.optionMark().orElseThrow().impliedVol())
        .filter(vol -> vol > 0)
        .findFirst();
  }

  private static double distance(Quote quote) {
    var option = (Option) quote.instrument();
    return Math.abs(
        Log.ofRatio(
            option.strike().toDouble(), quote.optionMark().orElseThrow().underlyingPrice()));
  }
}
