package org.ballast.quant.replication;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Legendre;
import org.ballast.quant.math.Normal;

/// What hedging a short call at N equal intervals, the first at once, comes to in expectation.
///
/// The errors of the intervals are martingale differences, so their variances add up: with D the
/// delta and q the exponential of vol^2 dt, `Var = Var(payoff) + sum E[D^2 S^2 (q - 1) - 2 D S (C(S
/// q) - C(S))]`, since under the measure of the underlying `E[S' C(S')] = S C(S q)`. Under that
/// measure the deltas are a martingale too, which makes of the turnover one integral over the old
/// delta and one over the new. Symbols: C value, S underlying. Error: 1e-9 relative.
public final class ExactReplication {
  /// Beyond so many standard deviations nothing is left.
  private static final double SD_MAX = 9.5;

  /// Steps of the sums in standard deviations of what is smooth; the error of a sum over a smooth
  /// integrand that vanishes at both ends is e^-(pi/step)^2.
  private static final double STEP = 0.25;

  private static final double PANEL = 1.5;

  private final ShortCall call;
  private final int intervals;
  private final double stepYears;

  private ExactReplication(ShortCall call, int intervals) {
    Check.positive("intervals", intervals);
    this.call = call;
    this.intervals = intervals;
    this.stepYears = call.years() / intervals;
  }

  /// Standard deviation of the profit, without costs. Units: the quote currency.
  public static double standardDeviation(ShortCall call, int intervals) {
    return new ExactReplication(call, intervals).standardDeviation();
  }

  /// Expected notional dealt: the first hedge and every change of it, not its end. Units: the quote
  /// currency.
  public static double turnover(ShortCall call, int intervals) {
    return new ExactReplication(call, intervals).turnover();
  }

  private double standardDeviation() {
    double growth = Exp.exp(call.vol() * call.vol() * stepYears);
    double sum = payoffVariance();
    for (int i = 0; i < intervals; i++) {
      double left = call.years() - i * stepYears;
      sum +=
          overSpots(
              i,
              spot -> {
                double value = call.delta(spot, left) * spot;
                double covariance = call.value(spot * growth, left) - call.value(spot, left);
                return value * (value * (growth - 1) - 2 * covariance);
              });
    }
    return Math.sqrt(sum);
  }

  /// `E[(S - K)+^2] - C^2` in closed form.
  private double payoffVariance() {
    double totalSd = call.vol() * Math.sqrt(call.years());
    double d1 = call.d1(call.spot(), call.years());
    double spot = call.spot();
    double strike = call.strike();
    double square =
        spot * spot * Exp.exp(totalSd * totalSd) * Normal.cdf(d1 + totalSd)
            - 2 * spot * strike * Normal.cdf(d1)
            + strike * strike * Normal.cdf(d1 - totalSd);
    double value = call.value(spot, call.years());
    return square - value * value;
  }

  private interface OfSpot {
    double at(double spot);
  }

  /// Expectation over the underlying after `i` intervals.
  private double overSpots(int i, OfSpot function) {
    if (i == 0) {
      return function.at(call.spot());
    }
    double sd = call.vol() * Math.sqrt(i * stepYears);
    double step = smoothStep(i);
    double sum = 0.0;
    int count = (int) Math.ceil(SD_MAX / step);
    for (int j = -count; j <= count; j++) {
      double z = j * step;
      sum += Normal.density(z) * function.at(call.spot() * Exp.exp(sd * z - 0.5 * sd * sd));
    }
    return sum * step;
  }

  /// Step in standard deviations of what passed by then: the delta varies over what is still to
  /// come.
  private double smoothStep(int i) {
    return STEP * Math.min(1, Math.sqrt((intervals - i) / (double) i));
  }

  private double turnover() {
    double d1 = call.d1(call.spot(), call.years());
    double deltas = Normal.cdf(d1);
    for (int i = 1; i < intervals; i++) {
      deltas += 2 * meanFall(i, d1);
    }
    return call.spot() * deltas;
  }

  /// Expected fall of the delta over the interval before check `i`, under the underlying's measure.
  private double meanFall(int i, double d1) {
    double left = intervals - i + 1;
    if (i == 1) {
      return fallFrom(d1, left);
    }
    double slope = Math.sqrt((i - 1) / left);
    double step = smoothStep(i - 1);
    double sum = 0.0;
    int count = (int) Math.ceil(SD_MAX / step);
    for (int j = -count; j <= count; j++) {
      double z = j * step;
      sum += Normal.density(z) * fallFrom(d1 * Math.sqrt(intervals / left) + slope * z, left);
    }
    return sum * step;
  }

  /// `E[(N(d) - N(d'))+] = integral of n(x) P(d' < x) over x < d`, where d' is normal with mean a d
  /// and deviation b. Units: left in intervals.
  private static double fallFrom(double d, double left) {
    double mean = d * Math.sqrt(left / (left - 1));
    double sd = Math.sqrt(1 / (left - 1));
    double low = Math.max(-SD_MAX, mean - SD_MAX * sd);
    double high = Math.min(d, SD_MAX);
    if (!(low < high)) {
      return 0;
    }
    int panels = (int) Math.ceil((high - low) / (PANEL * Math.min(1, sd)));
    double half = 0.5 * (high - low) / panels;
    double sum = 0.0;
    for (int panel = 0; panel < panels; panel++) {
      double middle = low + (2 * panel + 1) * half;
      for (int node = 0; node < Legendre.COUNT; node++) {
        double x = middle + half * Legendre.node(node);
        sum += half * Legendre.weight(node) * Normal.density(x) * Normal.cdf((x - mean) / sd);
      }
    }
    return sum;
  }
}
