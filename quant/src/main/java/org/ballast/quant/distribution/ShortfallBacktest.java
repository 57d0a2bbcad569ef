package org.ballast.quant.distribution;

import java.util.Arrays;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.CounterRandom;

/// How a series of expected-shortfall forecasts fared.
///
/// Units: losses and forecasts alike, positive losses. Domain: forecasts positive, shortfall at
/// least the value at risk. Source: Acerbi & Szekely, "Backtesting expected shortfall", Risk,
/// December 2014; McNeil & Frey, Journal of Empirical Finance 7 (2000) 271-300.
public final class ShortfallBacktest {
  /// Z2 below which forecasts are rejected at 5 %, in the table of the paper for 97.5 % and 250
  /// days: nearly the same for all tails from Student-3 to normal.
  private static final double Z2_REJECTED_FROM = -0.7;

  /// Exceptions that the paper's table expects.
  private static final double Z2_EXPECTED = 6.25;

  private static final int EXCEPTIONS_MIN = 2;
  private static final int RESAMPLES = 10_000;
  private static final long PURPOSE = 2;

  private final double[] losses;
  private final double[] valuesAtRisk;
  private final double[] shortfalls;
  private final double confidence;

  private ShortfallBacktest(
      double[] losses, double[] valuesAtRisk, double[] shortfalls, double confidence) {
    this.losses = losses;
    this.valuesAtRisk = valuesAtRisk;
    this.shortfalls = shortfalls;
    this.confidence = confidence;
  }

  /// In the order of time. Throws: `IllegalArgumentException` for lengths that differ, no day, and
  /// forecasts out of their domain.
  public static ShortfallBacktest of(
      double[] losses, double[] valuesAtRisk, double[] shortfalls, double confidence) {
    Check.positive("confidence", confidence);
    Check.below("confidence", confidence, 1);
    if (losses.length == 0
        || losses.length != valuesAtRisk.length
        || losses.length != shortfalls.length) {
      throw new IllegalArgumentException(
          "each loss must have its forecasts: losses="
              + losses.length
              + " valuesAtRisk="
              + valuesAtRisk.length
              + " shortfalls="
              + shortfalls.length);
    }
    for (int day = 0; day < losses.length; day++) {
      Check.finite("loss", losses[day]);
      Check.finite("valueAtRisk", valuesAtRisk[day]);
      Check.positive("shortfall", shortfalls[day]);
      Check.atMost("valueAtRisk", valuesAtRisk[day], shortfalls[day]);
    }
    return new ShortfallBacktest(
        losses.clone(), valuesAtRisk.clone(), shortfalls.clone(), confidence);
  }

  /// Acerbi & Szekely's second statistic: `1 - sum of L / ES over exceptions / (T (1 - a))`, 0
  /// where the forecasts are right on the mean, below it where losses are greater or more frequent.
  public double z2() {
    double sum = 0;
    for (int day = 0; day < losses.length; day++) {
      sum += isException(day) ? losses[day] / shortfalls[day] : 0;
    }
    return 1 - sum / (losses.length * (1 - confidence));
  }

  /// Z2 below which forecasts are rejected at about 5 %: the paper's -0.7 where 6.25 exceptions are
  /// expected, as by it, and elsewhere over the root of how many times as many are, since Z2
  /// scatters by one over that root.
  public double z2Threshold() {
    return Z2_REJECTED_FROM * Math.sqrt(Z2_EXPECTED / (losses.length * (1 - confidence)));
  }

  /// Whether Z2 is below its threshold.
  public boolean z2Rejects() {
    return z2() < z2Threshold();
  }

  /// McNeil & Frey: whether losses beyond the value at risk are greater on the mean than their
  /// shortfall, each over it. Statistic: mean over its standard error; p-value one-sided, by a
  /// bootstrap of the centred residuals, a function of `seed`.
  public BacktestResult exceedances(long seed) {
    double[] residuals = residuals();
    if (residuals.length < EXCEPTIONS_MIN) {
      return new BacktestResult.TooFew("exceptions", residuals.length, EXCEPTIONS_MIN);
    }
    if (Arrays.stream(residuals).allMatch(residual -> residual == residuals[0])) {
      return new BacktestResult.TooFew("exceptions that differ", 1, EXCEPTIONS_MIN);
    }
    double mean = mean(residuals);
    double observed = ratio(residuals);
    var random = new CounterRandom(seed, PURPOSE);
    var drawn = new double[residuals.length];
    long draw = 0;
    int asBad = 0;
    for (int resample = 0; resample < RESAMPLES; resample++) {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = residuals[(int) (random.uniform(draw++) * residuals.length)] - mean;
      }
      asBad += ratio(drawn) >= observed ? 1 : 0;
    }
    return new BacktestResult.Tested(observed, (asBad + 1.0) / (RESAMPLES + 1.0));
  }

  private double[] residuals() {
    var residuals = new double[losses.length];
    int count = 0;
    for (int day = 0; day < losses.length; day++) {
      if (isException(day)) {
        residuals[count++] = losses[day] / shortfalls[day] - 1;
      }
    }
    return Arrays.copyOf(residuals, count);
  }

  private boolean isException(int day) {
    return losses[day] > valuesAtRisk[day];
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /// Mean over its standard error; where all values are alike, that they are on their side of 0
  /// without end.
  private static double ratio(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double error = Math.sqrt(squares / (values.length - 1.0) / values.length);
    if (error > 0) {
      return mean / error;
    }
    return mean > 0 ? Double.MAX_VALUE : mean < 0 ? -Double.MAX_VALUE : 0;
  }
}
