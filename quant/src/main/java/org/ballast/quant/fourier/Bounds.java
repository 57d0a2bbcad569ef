package org.ballast.quant.fourier;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// Box in which parameters are searched, and the map from it to all of space.
///
/// Each parameter is `low + (high - low) / (1 + e^-x)`, so that a search over x needs no bounds.
record Bounds(double[] low, double[] high) {
  /// Speed of reversion, long-run variance, vol of variance, correlation, variance now.
  static final Bounds HESTON =
      new Bounds(new double[] {0.05, 0.005, 0.05, -0.98, 0.002}, new double[] {40, 4, 12, 0.98, 6});

  static final Bounds VOL = new Bounds(new double[] {0.02}, new double[] {3});

  /// Intensity, mean and standard deviation of the log of a jump.
  static final Bounds JUMPS = new Bounds(new double[] {0, -0.8, 0.005}, new double[] {40, 0.8, 1});

  /// Mean jump of the variance and its correlation; their product stays below one.
  static final Bounds VARIANCE_JUMPS = new Bounds(new double[] {0, -5}, new double[] {1, 0.9});

  /// Intensity, probability of a rise, rates of rise and fall.
  static final Bounds TWO_SIDED_JUMPS =
      new Bounds(new double[] {0, 0.01, 1.5, 1}, new double[] {60, 0.99, 100, 100});

  // A start on a bound would never leave it.
  private static final double INSIDE = 1e-4;

  int size() {
    return low.length;
  }

  Bounds and(Bounds other) {
    return new Bounds(joined(low, other.low), joined(high, other.high));
  }

  double[] inside(double[] free) {
    double[] parameters = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      parameters[i] = low[i] + (high[i] - low[i]) / (1 + Exp.exp(-free[i]));
    }
    return parameters;
  }

  double[] free(double[] parameters) {
    double[] free = new double[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      double share = (parameters[i] - low[i]) / (high[i] - low[i]);
      double kept = Math.max(INSIDE, Math.min(1 - INSIDE, share));
      free[i] = Log.log(kept / (1 - kept));
    }
    return free;
  }

  /// Which parameters a search left so near to a bound that it would have gone on. Shape: indices.
  List<Integer> touchedBy(double[] parameters) {
    return IntStream.range(0, parameters.length)
        .filter(i -> {
          double share = (parameters[i] - low[i]) / (high[i] - low[i]);
          return share < INSIDE || share > 1 - INSIDE;
        })
        .boxed()
        .toList();
  }

  /// Change of parameter i per change of its free coordinate.
  double slope(double[] parameters, int i) {
    return (parameters[i] - low[i]) * (high[i] - parameters[i]) / (high[i] - low[i]);
  }

  private static double[] joined(double[] first, double[] second) {
    return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray();
  }
}
