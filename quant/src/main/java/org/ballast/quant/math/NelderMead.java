package org.ballast.quant.math;

import java.util.function.DoubleBinaryOperator;

/// Minimises a function of two variables without derivatives, by a simplex that crawls downhill.
/// Limits: a fixed number of iterations, so the answer depends on nothing but the inputs. Source:
/// Nelder & Mead, The Computer Journal 7 (1965) 308-313, with their coefficients 1, 2, 1/2, 1/2.
public final class NelderMead {
  private final DoubleBinaryOperator objective;
  private final double[][] points = new double[3][];
  private final double[] values = new double[3];

  private NelderMead(DoubleBinaryOperator objective) {
    this.objective = objective;
  }

  /// The best point found. Shape: x, y, value.
  public static double[] minimise(
      DoubleBinaryOperator objective,
      double x,
      double y,
      double stepX,
      double stepY,
      int iterations) {
    var search = new NelderMead(objective);
    search.set(0, x, y);
    search.set(1, x + stepX, y);
    search.set(2, x, y + stepY);
    for (var i = 0; i < iterations; i++) {
      search.sort();
      search.step();
    }
    search.sort();
    return new double[] {search.points[0][0], search.points[0][1], search.values[0]};
  }

  private void step() {
    var reflected = along(-1);
    if (reflected[2] < values[0]) {
      var expanded = along(-2);
      replaceWorst(expanded[2] < reflected[2] ? expanded : reflected);
    } else if (reflected[2] < values[1]) {
      replaceWorst(reflected);
    } else {
      var contracted = along(reflected[2] < values[2] ? -0.5 : 0.5);
      if (contracted[2] < Math.min(values[2], reflected[2])) {
        replaceWorst(contracted);
      } else {
        shrink();
      }
    }
  }

  /// The point at `centre + factor (worst - centre)`, where the centre is that of the two better
  /// ones.
  private double[] along(double factor) {
    var centreX = (points[0][0] + points[1][0]) / 2;
    var centreY = (points[0][1] + points[1][1]) / 2;
    var x = centreX + factor * (points[2][0] - centreX);
    var y = centreY + factor * (points[2][1] - centreY);
    return new double[] {x, y, objective.applyAsDouble(x, y)};
  }

  private void replaceWorst(double[] point) {
    points[2] = new double[] {point[0], point[1]};
    values[2] = point[2];
  }

  private void shrink() {
    for (var i = 1; i < points.length; i++) {
      set(i, (points[0][0] + points[i][0]) / 2, (points[0][1] + points[i][1]) / 2);
    }
  }

  private void set(int index, double x, double y) {
    points[index] = new double[] {x, y};
    values[index] = objective.applyAsDouble(x, y);
  }

  /// Insertion sort: equal values keep their order.
  private void sort() {
    for (var i = 1; i < points.length; i++) {
      for (var j = i; j > 0 && values[j] < values[j - 1]; j--) {
        var point = points[j];
        points[j] = points[j - 1];
        points[j - 1] = point;
        var value = values[j];
        values[j] = values[j - 1];
        values[j - 1] = value;
      }
    }
  }
}
