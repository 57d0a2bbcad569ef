package org.ballast.hedging.programme;

/// Checks of a point and its duals against the original, unscaled data of a risk programme.
final class RiskCertificate {
  private static final double RESIDUAL_MAX = 1e-8;
  private static final double DUAL_NOISE = 1e-10;
  private static final double MOVE_NOISE = 1e-4;

  private RiskCertificate() {}

  /// Solves the relaxation; the result is what these checks prove.
  static RiskSolution solve(RiskProgram program) {
    var bounds = VariableBounds.of(program.linear());
    if (program.isLinear() && program.linear().rowCount() > 0) {
      return ofLinear(program.linear().relaxation());
    }
    var newton = new DualNewton(program);
    return switch (newton.solve(bounds, Double.POSITIVE_INFINITY)) {
      case INFEASIBLE -> infeasible(program, newton);
      case OPTIMAL -> optimal(program, bounds, newton, RiskSolution.Reason.ACCURACY);
      case CUT_OFF, LIMIT_REACHED ->
          optimal(program, bounds, newton, RiskSolution.Reason.ITERATIONS);
    };
  }

  private static RiskSolution ofLinear(LinearSolution solution) {
    return switch (solution) {
      case LinearSolution.Optimal optimal ->
          new RiskSolution.Optimal(
              optimal.x(),
              optimal.objective(),
              optimal.bound(),
              0.0,
              optimal.duals(),
              new double[0],
              optimal.reducedCosts(),
              optimal.iterations());
      case LinearSolution.Infeasible infeasible ->
          new RiskSolution.Infeasible(infeasible.weights(), infeasible.iterations());
      case LinearSolution.LimitReached limit ->
          new RiskSolution.LimitReached(RiskSolution.Reason.ACCURACY, limit.iterations());
    };
  }

  private static RiskSolution infeasible(RiskProgram program, DualNewton newton) {
    return DualSimplex.solve(program.linear()) instanceof LinearSolution.Infeasible infeasible
        ? new RiskSolution.Infeasible(infeasible.weights(), newton.iterations())
        : new RiskSolution.LimitReached(RiskSolution.Reason.ACCURACY, newton.iterations());
  }

  private static RiskSolution optimal(
      RiskProgram program,
      VariableBounds bounds,
      DualNewton newton,
      RiskSolution.Reason otherwise) {
    int n = program.columnCount();
    var z = new double[n];
    for (int j = 0; j < n; j++) {
      z[j] = newton.value(j);
    }
    var moves = program.movesAt(z);
    var duals = Certificate.clampedDuals(bounds, newton.duals(), n);
    var reducedCosts = new double[n];
    double bound = lagrangian(program, bounds, moves, duals, reducedCosts);
    gradient(program, moves, duals, reducedCosts);
    double objective = program.objective(z);
    double residual = residual(program, z, moves, duals, objective);
    for (int j = 0; j < n; j++) {
      reducedCosts[j] += program.impact(j) * z[j];
    }
    if (!(residual <= RESIDUAL_MAX)) {
      return new RiskSolution.LimitReached(otherwise, newton.iterations());
    }
    return new RiskSolution.Optimal(
        z, objective, bound, residual, duals, moves, reducedCosts, newton.iterations());
  }

  /// A lower bound of the objective within `bounds` for any duals, by weak duality; writes by
  /// column the rate at which it rises away from the bound that the column rests on.
  static double lagrangian(
      RiskProgram program,
      VariableBounds bounds,
      double[] moves,
      double[] duals,
      double[] reducedCosts) {
    int n = reducedCosts.length;
    Certificate.clampedDuals(bounds, duals, n);
    double bound = 0.0;
    for (int i = 0; i < moves.length; i++) {
      bound += moves[i] * (program.before(i) - moves[i] / 2.0);
    }
    for (int i = 0; i < duals.length; i++) {
      if (duals[i] != 0.0) {
        bound += duals[i] * (duals[i] > 0.0 ? bounds.lower()[n + i] : bounds.upper()[n + i]);
      }
    }
    gradient(program, moves, duals, reducedCosts);
    for (int j = 0; j < n; j++) {
      double impact = program.impact(j);
      double lower = bounds.lower()[j];
      double upper = bounds.upper()[j];
      if (impact == 0.0 && reducedCosts[j] < 0.0 && upper == Double.POSITIVE_INFINITY) {
        if (-reducedCosts[j] > DUAL_NOISE * size(program, moves, duals, j)) {
          return Double.NEGATIVE_INFINITY;
        }
        continue;
      }
      double at = NewtonState.leastAt(reducedCosts[j], impact, lower, upper);
      bound += at == 0.0 ? 0.0 : at * (reducedCosts[j] + impact * at / 2.0);
      reducedCosts[j] += impact * at;
    }
    return bound;
  }

  /// Writes `c + F'moves - A'duals`, without impact.
  private static void gradient(
      RiskProgram program, double[] moves, double[] duals, double[] result) {
    var linear = program.linear();
    for (int j = 0; j < result.length; j++) {
      double sum = linear.cost(j);
      var effect = program.movesUnsafe(j);
      for (int i = 0; i < moves.length; i++) {
        sum += effect[i] * moves[i];
      }
      result[j] = sum;
    }
    for (int i = 0; i < duals.length; i++) {
      if (duals[i] != 0.0) {
        var row = linear.coefficientsUnsafe(i);
        for (int j = 0; j < result.length; j++) {
          result[j] -= duals[i] * row[j];
        }
      }
    }
  }

  /// Size of the terms of a reduced cost, against which its rounding is judged.
  private static double size(RiskProgram program, double[] moves, double[] duals, int column) {
    double size = program.linear().cost(column);
    for (int i = 0; i < moves.length; i++) {
      size += Math.abs(moves[i] * program.move(i, column));
    }
    for (int i = 0; i < duals.length; i++) {
      size += Math.abs(duals[i] * program.linear().coefficient(i, column));
    }
    return size;
  }

  /// The largest relative violation of the conditions of optimality: reduced costs of the sign that
  /// the place of their column asks for, rows within bounds, duals only where a row rests on one.
  static double residual(
      RiskProgram program, double[] z, double[] moves, double[] duals, double objective) {
    var linear = program.linear();
    var reduced = new double[z.length];
    var gross = gross(program, z);
    double magnitude = magnitude(gross, objective);
    gradient(program, moves, duals, reduced);
    double largest = 0.0;
    for (int j = 0; j < z.length; j++) {
      double rate = reduced[j] + program.impact(j) * z[j];
      double wrong = z[j] <= 0.0 ? Math.max(0.0, -rate) : Math.abs(rate);
      if (z[j] >= linear.upper(j)) {
        wrong = z[j] <= 0.0 ? 0.0 : Math.max(0.0, rate);
      }
      double size =
          size(program, moves, duals, j)
              + program.impact(j) * z[j]
              + noise(program, gross, magnitude, j);
      largest = Math.max(largest, wrong == 0.0 ? 0.0 : wrong / size);
    }
    for (int i = 0; i < duals.length; i++) {
      double activity = linear.activity(i, z);
      double rowSize = linear.rowTolerance(i) / LinearProgram.ROW_TOLERANCE;
      double violation = Math.abs(linear.row(i).violation(activity));
      largest = Math.max(largest, violation == 0.0 ? 0.0 : violation / rowSize);
      if (duals[i] != 0.0) {
        double rests = duals[i] > 0.0 ? linear.row(i).lower() : linear.row(i).upper();
        double slack = Math.abs(activity - rests) * Math.abs(duals[i]);
        largest = Math.max(largest, slack == 0.0 ? 0.0 : slack / magnitude);
      }
    }
    return largest;
  }

  /// Sizes of the terms of the moves that remain.
  private static double[] gross(RiskProgram program, double[] z) {
    var gross = new double[program.factorCount()];
    for (int i = 0; i < gross.length; i++) {
      gross[i] = Math.abs(program.before(i));
      for (int j = 0; j < z.length; j++) {
        gross[i] += Math.abs(program.move(i, j) * z[j]);
      }
    }
    return gross;
  }

  /// The objective, but no less than a small share of the risk that the terms would have apart.
  private static double magnitude(double[] gross, double objective) {
    double sum = objective;
    for (var move : gross) {
      sum += MOVE_NOISE * move * move / 2.0;
    }
    return sum;
  }

  /// What a reduced cost may miss because the moves that remain are rounded.
  private static double noise(RiskProgram program, double[] gross, double magnitude, int column) {
    double sum = 0.0;
    for (int i = 0; i < gross.length; i++) {
      sum += Math.abs(program.move(i, column)) * gross[i];
    }
    var linear = program.linear();
    for (int i = 0; i < linear.rowCount(); i++) {
      double rowSize = linear.rowTolerance(i) / LinearProgram.ROW_TOLERANCE;
      sum += rowSize > 0.0 ? Math.abs(linear.coefficient(i, column)) * magnitude / rowSize : 0.0;
    }
    return MOVE_NOISE * sum;
  }
}
