package org.ballast.quant.math;

import static jdk.incubator.vector.VectorOperators.FMA;

import jdk.incubator.vector.DoubleVector;

/// Vector twin of [Polynomial]: the same fused multiply-adds in the same order.
public final class PolynomialLanes {
  private PolynomialLanes() {}

  public static DoubleVector evaluate(double[] coefficients, DoubleVector x) {
    var sum = x.broadcast(coefficients[coefficients.length - 1]);
    for (int power = coefficients.length - 2; power >= 0; power--) {
      sum = sum.lanewise(FMA, x, coefficients[power]);
    }
    return sum;
  }

  static DoubleVector dividedDifference(double[] coefficients, DoubleVector x, DoubleVector y) {
    var value = x.broadcast(coefficients[coefficients.length - 1]);
    var slope = value;
    for (int power = coefficients.length - 2; power > 0; power--) {
      value = value.lanewise(FMA, x, coefficients[power]);
      slope = slope.fma(y, value);
    }
    return slope;
  }
}
