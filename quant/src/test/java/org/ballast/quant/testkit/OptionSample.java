package org.ballast.quant.testkit;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Seeded inputs of an option, spread over what venues list and somewhat beyond.
public record OptionSample(
    double spot, double strike, double years, double vol, double rate, double dividendYield) {

  /// Strikes within four total standard deviations of spot.
  public static List<OptionSample> list(long seed, int count) {
    var random = new SplittableRandom(seed);
    return Stream.generate(() -> of(random)).limit(count).toList();
  }

  public double forward() {
    return spot * StrictMath.exp((rate - dividendYield) * years);
  }

  public double totalSd() {
    return vol * StrictMath.sqrt(years);
  }

  private static OptionSample of(SplittableRandom random) {
    double spot = StrictMath.exp(random.nextDouble(0, 12));
    double years = StrictMath.exp(random.nextDouble(-8, 1));
    double vol = StrictMath.exp(random.nextDouble(-2, 0.7));
    double sds = random.nextDouble(-4, 4);
    double strike = spot * StrictMath.exp(sds * vol * StrictMath.sqrt(years));
    double rate = random.nextDouble(-0.05, 0.15);
    return new OptionSample(spot, strike, years, vol, rate, random.nextDouble(-0.05, 0.15));
  }
}
