package org.ballast.quant.surface;

import java.util.List;
import java.util.Optional;
import org.ballast.quant.internal.Check;

/// Forward and discount factor that put-call parity implies from the quotes of one expiry.
///
/// Units: forward in USD per coin, discountFactor as a decimal.
///
/// Source: `C - P = df (F - K)` for options that pay USD, `c - p = 1 - K/F` for inverse options.
public record ParityForward(double forward, double discountFactor) {

  /// A call and a put of one strike and the weight their quotes deserve, such as 1/spread^2.
  ///
  /// Units: strike in USD per coin; prices in USD, or in coin for inverse options. Domain: strike,
  /// weight > 0; prices finite.
  public record Pair(double strike, double call, double put, double weight) {
    public Pair {
      Check.positive("strike", strike);
      Check.finite("call", call);
      Check.finite("put", put);
      Check.positive("weight", weight);
    }
  }

  /// Weighted regression of call minus put on strike, for options that pay USD.
  ///
  /// Limits: empty with fewer than two distinct strikes or where the fit gives no positive forward
  /// and discount factor.
  public static Optional<ParityForward> ofLinear(List<Pair> pairs) {
    double weights = 0;
    double strikes = 0;
    double differences = 0;
    for (var pair : pairs) {
      weights += pair.weight();
      strikes += pair.weight() * pair.strike();
      differences += pair.weight() * (pair.call() - pair.put());
    }
    double strikeMean = strikes / weights;
    double differenceMean = differences / weights;
    double variance = 0;
    double covariance = 0;
    for (var pair : pairs) {
      double deviation = pair.strike() - strikeMean;
      variance += pair.weight() * deviation * deviation;
      covariance += pair.weight() * deviation * (pair.call() - pair.put() - differenceMean);
    }
    double discountFactor = -covariance / variance;
    return ofPositive(strikeMean + differenceMean / discountFactor, discountFactor);
  }

  /// Weighted fit of `1 - (c - p) = K / F` through the origin, for inverse options.
  ///
  /// Limits: empty without quotes or where the fit gives no positive forward.
  public static Optional<ParityForward> ofInverse(List<Pair> pairs) {
    double squares = 0;
    double products = 0;
    for (var pair : pairs) {
      double weightedStrike = pair.weight() * pair.strike();
      squares += weightedStrike * pair.strike();
      products += weightedStrike * (1 - (pair.call() - pair.put()));
    }
    return ofPositive(squares / products, 1);
  }

  private static Optional<ParityForward> ofPositive(double forward, double discountFactor) {
    boolean isUsable =
        forward > 0
            && forward <= Double.MAX_VALUE
            && discountFactor > 0
            && discountFactor <= Double.MAX_VALUE;
    return isUsable ? Optional.of(new ParityForward(forward, discountFactor)) : Optional.empty();
  }
}
