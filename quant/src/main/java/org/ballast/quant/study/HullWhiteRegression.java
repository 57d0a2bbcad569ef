package org.ballast.quant.study;

import java.util.Optional;
import org.ballast.quant.delta.HullWhiteCoefficients;

/// Least squares of what Black's delta left unhedged on `vega/sqrt(years) dF/F {1, D, D^2}`: sums
/// that can be added up over steps. Source: Hull & White 2017, equation 6.
final class HullWhiteRegression {
  private static final int TERMS = 3;

  /// A determinant below this share of its diagonal's product is no information.
  private static final double SINGULAR = 1e-12;

  private final double[][] products = new double[TERMS][TERMS];
  private final double[] targets = new double[TERMS];

  void add(HedgeMove move) {
    var x = move.vega() / Math.sqrt(move.years()) * move.move();
    var terms = new double[] {x, x * move.callDelta(), x * move.callDelta() * move.callDelta()};
    for (var i = 0; i < TERMS; i++) {
      for (var j = 0; j < TERMS; j++) {
        products[i][j] += terms[i] * terms[j];
      }
      targets[i] += terms[i] * move.error();
    }
  }

  void add(HullWhiteRegression other) {
    for (var i = 0; i < TERMS; i++) {
      for (var j = 0; j < TERMS; j++) {
        products[i][j] += other.products[i][j];
      }
      targets[i] += other.targets[i];
    }
  }

  /// Empty where the moves do not tell the three terms apart.
  Optional<HullWhiteCoefficients> coefficients() {
    var determinant = determinant(products);
    var diagonal = products[0][0] * products[1][1] * products[2][2];
    if (!(determinant > SINGULAR * diagonal)) {
      return Optional.empty();
    }
    return Optional.of(
        new HullWhiteCoefficients(
            determinant(withTargets(0)) / determinant,
            determinant(withTargets(1)) / determinant,
            determinant(withTargets(2)) / determinant));
  }

  /// Cramer's rule: the targets in place of one column.
  private double[][] withTargets(int column) {
    var replaced = new double[TERMS][];
    for (var i = 0; i < TERMS; i++) {
      replaced[i] = products[i].clone();
      replaced[i][column] = targets[i];
    }
    return replaced;
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }
}
