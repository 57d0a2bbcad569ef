package org.ballast.quant.distribution;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Beta;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;

/// How a series of value-at-risk forecasts fared: on which days the loss was beyond it.
///
/// p-values are those of the limiting chi-squared distribution. Tests need one expected exception;
/// those of independence also an exception that has a successor. Source: Kupiec, Journal of
/// Derivatives 3 (1995) 73-84; Christoffersen, International Economic Review 39 (1998) 841-862.
public final class VarBacktest {
  /// Expected exceptions below which no statistic means anything.
  private static final double EXPECTED_MIN = 1;

  private final double confidence;
  private final int observations;
  private final int exceptions;

  /// Transitions: `pairs[i][j]` counts days of state i followed by one of state j, 1 an exception.
  private final int[][] pairs;

  private VarBacktest(double confidence, int observations, int exceptions, int[][] pairs) {
    this.confidence = confidence;
    this.observations = observations;
    this.exceptions = exceptions;
    this.pairs = pairs;
  }

  /// `isException` in the order of time. Domain: 0 < confidence < 1.
  public static VarBacktest of(boolean[] isException, double confidence) {
    Check.positive("confidence", confidence);
    Check.below("confidence", confidence, 1);
    int exceptions = 0;
    var pairs = new int[2][2];
    for (int day = 0; day < isException.length; day++) {
      exceptions += isException[day] ? 1 : 0;
      if (day > 0) {
        pairs[isException[day - 1] ? 1 : 0][isException[day] ? 1 : 0]++;
      }
    }
    return new VarBacktest(confidence, isException.length, exceptions, pairs);
  }

  /// Losses against the forecasts made for them, in the order of time.
  public static VarBacktest of(double[] losses, double[] valuesAtRisk, double confidence) {
    if (losses.length != valuesAtRisk.length) {
      throw new IllegalArgumentException(
          "each loss must have its forecast: losses="
              + losses.length
              + " forecasts="
              + valuesAtRisk.length);
    }
    var isException = new boolean[losses.length];
    for (int day = 0; day < losses.length; day++) {
      Check.finite("loss", losses[day]);
      Check.finite("valueAtRisk", valuesAtRisk[day]);
      isException[day] = losses[day] > valuesAtRisk[day];
    }
    return of(isException, confidence);
  }

  public int observations() {
    return observations;
  }

  public int exceptions() {
    return exceptions;
  }

  public double expectedExceptions() {
    return observations * (1 - confidence);
  }

  /// Kupiec: whether the share of exceptions is that of the forecasts.
  public BacktestResult unconditionalCoverage() {
    return isTooShort() ? tooFewObservations() : chiSquared1(coverageRatio());
  }

  /// Christoffersen: whether an exception today says nothing about one tomorrow.
  public BacktestResult independence() {
    if (isTooShort()) {
      return tooFewObservations();
    }
    return hasSuccessor() ? chiSquared1(independenceRatio()) : tooFewExceptions();
  }

  /// Christoffersen: both at once.
  public BacktestResult conditionalCoverage() {
    if (isTooShort()) {
      return tooFewObservations();
    }
    if (!hasSuccessor()) {
      return tooFewExceptions();
    }
    double ratio = coverageRatio() + independenceRatio();
    return new BacktestResult.Tested(ratio, Exp.exp(-0.5 * ratio));
  }

  /// Probability of as many exceptions or fewer, were the forecasts right.
  public double cumulativeProbability() {
    return Beta.binomialCdf(exceptions, observations, 1 - confidence);
  }

  /// Zone of the count. Limits: the same for every number of days and confidence; no exception is
  /// green, however few were expected.
  public TrafficLight trafficLight() {
    return exceptions == 0 ? TrafficLight.GREEN : TrafficLight.at(cumulativeProbability());
  }

  private double coverageRatio() {
    double rate = 1 - confidence;
    double observed = exceptions / (double) observations;
    return ratio(
        logLikelihood(observations - exceptions, exceptions, observed),
        logLikelihood(observations - exceptions, exceptions, rate));
  }

  private double independenceRatio() {
    int calm = pairs[0][0] + pairs[0][1];
    int hit = pairs[1][0] + pairs[1][1];
    int hits = pairs[0][1] + pairs[1][1];
    double pooled = hits / (double) (calm + hit);
    double apart =
        logLikelihood(pairs[0][0], pairs[0][1], calm == 0 ? 0 : pairs[0][1] / (double) calm)
            + logLikelihood(pairs[1][0], pairs[1][1], pairs[1][1] / (double) hit);
    return ratio(apart, logLikelihood(pairs[0][0] + pairs[1][0], hits, pooled));
  }

  /// Twice what the freer hypothesis explains better; rounding aside not negative.
  private static double ratio(double free, double bound) {
    return Math.max(0, 2 * (free - bound));
  }

  private static double logLikelihood(int misses, int hits, double rate) {
    return weighted(misses, 1 - rate) + weighted(hits, rate);
  }

  private static double weighted(int count, double probability) {
    return count == 0 ? 0 : count * Log.log(probability);
  }

  private static BacktestResult chiSquared1(double statistic) {
    return new BacktestResult.Tested(statistic, 2 * Normal.upperTail(Math.sqrt(statistic)));
  }

  private boolean isTooShort() {
    return expectedExceptions() < EXPECTED_MIN * (1 - 1e-12);
  }

  private boolean hasSuccessor() {
    return pairs[1][0] + pairs[1][1] > 0;
  }

  private BacktestResult tooFewObservations() {
    int needed = (int) Math.ceil(EXPECTED_MIN / (1 - confidence) * (1 - 1e-12));
    return new BacktestResult.TooFew("observations", observations, needed);
  }

  private BacktestResult tooFewExceptions() {
    return new BacktestResult.TooFew("exceptions with a successor", pairs[1][0] + pairs[1][1], 1);
  }
}
