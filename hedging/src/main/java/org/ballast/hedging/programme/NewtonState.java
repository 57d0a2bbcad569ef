package org.ballast.hedging.programme;

import java.util.Arrays;

/// A point of the smoothed dual and what it implies, in scaled numbers.
///
/// Maximised over multipliers `w` of the effects (moves first, then rows): `w.f - |w_moves|^2 / 2 -
/// weight |w_rows - centre|^2 / 2` plus the sum over columns, and over the activities of the rows,
/// of `min (r z + q z^2 / 2 + weight (z - centre)^2 / 2)` within their bounds, where `r = c + G'w`
/// for a column and `-w` for an activity. Concave, once differentiable and piecewise quadratic; its
/// gradient is `f + G z - w` for moves, and for rows what `A z` lacks to the activity. `weight` is
/// that of the proximal terms; without them (weight 0) it is the dual itself, which has kinks where
/// a column has no impact.
final class NewtonState {
  private static final double SCALE_MIN = 1e-4;
  private static final double ROW_SHARE = 1e-2;

  private final ScaledRisk program;
  private final int n;
  private final int effects;
  private final int factors;
  private final double[] direction;
  private final double[] rates;

  /// What a column moves by when its reduced cost falls by one.
  private final double[] flexibility;

  private final double[][] hessian;

  final double[] lower;
  final double[] upper;
  final double[] multiplier;
  final double[] reducedCost;

  /// Columns, then the activities of the rows.
  final double[] point;

  final double[] centre;
  final double[] rowCentre;
  final double[] gradient;
  double weight;
  double rowWeight;

  NewtonState(ScaledRisk program) {
    this.program = program;
    n = program.columnCount;
    effects = program.effectCount;
    factors = program.factorCount;
    direction = new double[effects];
    rates = new double[n];
    flexibility = new double[n];
    hessian = new double[effects][effects];
    lower = new double[n + program.rowCount];
    upper = new double[n + program.rowCount];
    multiplier = new double[effects];
    reducedCost = new double[n];
    point = new double[n + program.rowCount];
    centre = new double[n + program.rowCount];
    rowCentre = new double[program.rowCount];
    gradient = new double[effects];
  }

  /// Takes bounds in original units.
  void setBounds(VariableBounds bounds) {
    for (int j = 0; j < n; j++) {
      lower[j] = bounds.lower()[j] / program.columnUnit[j];
      upper[j] = bounds.upper()[j] / program.columnUnit[j];
    }
    for (int i = 0; i < program.rowCount; i++) {
      lower[n + i] = bounds.lower()[n + i] / program.rowUnit[i];
      upper[n + i] = bounds.upper()[n + i] / program.rowUnit[i];
    }
  }

  /// Moves the columns into their bounds, and the activities to the bounds nearest the columns'.
  void clampPoint() {
    for (int j = 0; j < n; j++) {
      point[j] = Math.max(lower[j], Math.min(upper[j], point[j]));
    }
    for (int i = 0; i < program.rowCount; i++) {
      double activity = 0.0;
      for (int j = 0; j < n; j++) {
        activity += program.byEffect[factors + i][j] * point[j];
      }
      point[n + i] = Math.max(lower[n + i], Math.min(upper[n + i], activity));
    }
  }

  /// Sets the weights of the proximal terms: of columns and activities relative to the size of
  /// multipliers, of multipliers the other way round.
  void weigh(double relative) {
    weight = relative * scale();
    for (int j = 0; j < n; j++) {
      flexibility[j] = 1.0 / (program.impact[j] + weight);
    }
    rowWeight = ROW_SHARE * relative / scale();
  }

  /// How far the proximal terms bend the conditions of optimality, relative to multipliers where
  /// they are rates and to one where they are activities.
  double shift() {
    double largest = 0.0;
    double scale = scale();
    for (int j = 0; j < point.length; j++) {
      largest = Math.max(largest, weight * Math.abs(point[j] - centre[j]) / scale);
    }
    for (int i = 0; i < rowCentre.length; i++) {
      largest = Math.max(largest, rowWeight * Math.abs(multiplier[factors + i] - rowCentre[i]));
    }
    return largest;
  }

  /// The largest multiplier, or what rounding makes of nothing.
  double scale() {
    double largest = SCALE_MIN;
    for (var w : multiplier) {
      largest = Math.max(largest, Math.abs(w));
    }
    return largest;
  }

  /// Makes the present point the centre of the proximal terms.
  void recentre() {
    System.arraycopy(point, 0, centre, 0, centre.length);
    System.arraycopy(multiplier, factors, rowCentre, 0, rowCentre.length);
  }

  /// Recomputes the reduced costs from the multipliers.
  void refreshReducedCosts() {
    System.arraycopy(program.cost, 0, reducedCost, 0, n);
    for (int i = 0; i < effects; i++) {
      addScaled(reducedCost, multiplier[i], program.byEffect[i]);
    }
  }

  /// Recomputes the point and the gradient; returns the largest entry of the gradient.
  double refreshPoint() {
    Arrays.fill(gradient, 0.0);
    System.arraycopy(program.before, 0, gradient, 0, factors);
    for (int j = 0; j < n; j++) {
      double value = columnAt(j, reducedCost[j]);
      point[j] = value;
      if (value != 0.0) {
        int base = j * effects;
        for (int i = 0; i < effects; i++) {
          gradient[i] += program.byColumn[base + i] * value;
        }
      }
    }
    double largest = 0.0;
    for (int i = 0; i < effects; i++) {
      gradient[i] -= i < factors ? multiplier[i] : activityPull(i);
      largest = Math.max(largest, Math.abs(gradient[i]));
    }
    return largest;
  }

  private double activityPull(int effect) {
    int i = effect - factors;
    point[n + i] = activityAt(i, multiplier[effect]);
    return point[n + i] + rowWeight * (multiplier[effect] - rowCentre[i]);
  }

  private double columnAt(int j, double reduced) {
    double free = (weight * centre[j] - reduced) * flexibility[j];
    return Math.max(lower[j], Math.min(upper[j], free));
  }

  private double activityAt(int row, double rowMultiplier) {
    double free = centre[n + row] + rowMultiplier / weight;
    return Math.max(lower[n + row], Math.min(upper[n + row], free));
  }

  /// Chooses the Newton direction from the gradient; returns the slope along it, positive.
  double chooseDirection() {
    for (int i = 0; i < effects; i++) {
      Arrays.fill(hessian[i], 0.0);
      hessian[i][i] = i < factors ? 1.0 : rowWeight;
    }
    for (int j = 0; j < n; j++) {
      if (point[j] > lower[j] && point[j] < upper[j]) {
        addOuterProduct(j, flexibility[j]);
      }
    }
    for (int i = factors; i < effects; i++) {
      int k = n + i - factors;
      if (point[k] > lower[k] && point[k] < upper[k]) {
        hessian[i][i] += 1.0 / weight;
      }
    }
    System.arraycopy(gradient, 0, direction, 0, effects);
    Cholesky.solve(hessian, direction);
    Arrays.fill(rates, 0.0);
    double slope = 0.0;
    for (int i = 0; i < effects; i++) {
      addScaled(rates, direction[i], program.byEffect[i]);
      slope += direction[i] * gradient[i];
    }
    return slope;
  }

  private void addOuterProduct(int column, double factor) {
    int base = column * effects;
    for (int i = 0; i < effects; i++) {
      double scaled = factor * program.byColumn[base + i];
      var row = hessian[i];
      for (int k = 0; k <= i; k++) {
        row[k] += scaled * program.byColumn[base + k];
      }
    }
  }

  /// Slope of the dual at a step along the direction.
  double slopeAt(double step) {
    double slope = 0.0;
    for (int i = 0; i < effects; i++) {
      double at = multiplier[i] + step * direction[i];
      double pull =
          i < factors
              ? program.before[i] - at
              : -activityAt(i - factors, at) - rowWeight * (at - rowCentre[i - factors]);
      slope += direction[i] * pull;
    }
    for (int j = 0; j < n; j++) {
      slope += rates[j] * columnAt(j, reducedCost[j] + step * rates[j]);
    }
    return slope;
  }

  void move(double step) {
    addScaled(multiplier, step, direction);
    addScaled(reducedCost, step, rates);
  }

  /// The dual bound of the multipliers, without proximal terms: below every feasible objective.
  double dualBound() {
    double sum = 0.0;
    for (int i = 0; i < effects; i++) {
      double w = multiplier[i];
      if (i < factors) {
        sum += w * (program.before[i] - w / 2.0);
      } else if (w != 0.0) {
        sum -= w * (w > 0.0 ? upper[n + i - factors] : lower[n + i - factors]);
      }
    }
    for (int j = 0; j < n; j++) {
      sum += least(reducedCost[j], program.impact[j], lower[j], upper[j]);
    }
    return sum;
  }

  /// The least of `reduced z + impact z^2 / 2` between bounds.
  static double least(double reduced, double impact, double lower, double upper) {
    double z = leastAt(reduced, impact, lower, upper);
    return z == 0.0 ? 0.0 : z * (reduced + impact * z / 2.0);
  }

  static double leastAt(double reduced, double impact, double lower, double upper) {
    if (impact > 0.0) {
      return Math.max(lower, Math.min(upper, -reduced / impact));
    }
    return reduced < 0.0 ? upper : lower;
  }

  private static void addScaled(double[] target, double factor, double[] source) {
    for (int i = 0; i < target.length; i++) {
      target[i] += factor * source[i];
    }
  }
}
