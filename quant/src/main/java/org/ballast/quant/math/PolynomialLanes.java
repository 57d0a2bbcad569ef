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

  static DoubleVector inPairs(double[] coefficients, DoubleVector x) {
    var square = x.mul(x);
    var fourth = square.mul(square);
    return pairs(coefficients, ODD, x, fourth).fma(square, pairs(coefficients, EVEN, x, fourth));
  }

  static DoubleVector dividedDifference(double[] coefficients, DoubleVector x, DoubleVector y) {
    var square = x.mul(x);
    var even = chainDifference(coefficients, EVEN, square, y.mul(y));
    var odd = chainDifference(coefficients, ODD, square, y.mul(y));
    return x.add(y).fma(odd.fma(y, even), chain(coefficients, ODD, square));
  }

  private static DoubleVector pairs(
      double[] coefficients, int first, DoubleVector x, DoubleVector fourth) {
    int last = Polynomial.lastPair(coefficients);
    int pair = last - ((last - first) & 1);
    var sum = pair(coefficients, pair, x);
    for (pair -= 2; pair >= first; pair -= 2) {
      sum = sum.fma(fourth, pair(coefficients, pair, x));
    }
    return sum;
  }

  private static DoubleVector pair(double[] coefficients, int pair, DoubleVector x) {
    int low = 2 * pair;
    var constant = x.broadcast(coefficients[low]);
    return low + 1 < coefficients.length
        ? x.fma(x.broadcast(coefficients[low + 1]), constant)
        : constant;
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
