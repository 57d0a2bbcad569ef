package org.ballast.quant.math;

import static jdk.incubator.vector.VectorOperators.FMA;
import static org.ballast.quant.math.Polynomial.EVEN;
import static org.ballast.quant.math.Polynomial.ODD;

import jdk.incubator.vector.DoubleVector;

/// Vector twin of [Polynomial]: the same fused multiply-adds in the same order.
public final class PolynomialLanes {
  private PolynomialLanes() {}

  public static DoubleVector evaluate(double[] coefficients, DoubleVector x) {
    var square = x.mul(x);
    return chain(coefficients, ODD, square).fma(x, chain(coefficients, EVEN, square));
  }

  static DoubleVector dividedDifference(double[] coefficients, DoubleVector x, DoubleVector y) {
    var square = x.mul(x);
    var even = chainDifference(coefficients, EVEN, square, y.mul(y));
    var odd = chainDifference(coefficients, ODD, square, y.mul(y));
    return x.add(y).fma(odd.fma(y, even), chain(coefficients, ODD, square));
  }

  private static DoubleVector chain(double[] coefficients, int first, DoubleVector square) {
    int last = Polynomial.last(coefficients, first);
    var sum = square.broadcast(coefficients[last]);
    for (int power = last - 2; power >= first; power -= 2) {
      sum = sum.lanewise(FMA, square, coefficients[power]);
    }
    return sum;
  }

  private static DoubleVector chainDifference(
      double[] coefficients, int first, DoubleVector x, DoubleVector y) {
    int last = Polynomial.last(coefficients, first);
    var sum = x.broadcast(coefficients[last]);
    var slope = sum;
    for (int power = last - 2; power > first; power -= 2) {
      sum = sum.lanewise(FMA, x, coefficients[power]);
      slope = slope.fma(y, sum);
    }
    return slope;
  }
}
