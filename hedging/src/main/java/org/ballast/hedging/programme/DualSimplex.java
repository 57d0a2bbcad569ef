package org.ballast.hedging.programme;

/// Bounded dual simplex method with long steps and exact steepest-edge weights.
///
/// Starts from any basis: variables outside it are placed by the sign of their reduced cost, which
/// makes a boxed programme dual feasible at once. Leaving variable: largest squared excess over
/// squared norm of its row of the inverse, ties by lowest place. After `STALL_MAX` steps without
/// dual progress Bland's rule takes over until there is some, so it cannot cycle. Sources:
/// Koberstein 2005; Forrest & Goldfarb 1992 (weights, here computed and not updated, because the
/// inverse is small and explicit).
final class DualSimplex implements Relaxation<int[]> {
  private static final int REFACTOR_EVERY = 32;
  private static final int ITERATIONS_MAX = 20_000;
  private static final int STALL_MAX = 60;
  private static final double PROGRESS_MIN = 1e-13;
  private static final double PIVOT_DRIFT_MAX = 1e-8;

  private final LinearProgram original;
  private final ScaledProgram program;
  private final SimplexState state;
  private final RatioTest ratioTest;
  private final double[] pivots;
  private final double[] column;
  private int iterations;
  private int stalled;
  private int leavingPlace;

  DualSimplex(LinearProgram original) {
    this.original = original;
    program = new ScaledProgram(original);
    state = new SimplexState(program);
    ratioTest = new RatioTest(program.variableCount());
    pivots = new double[program.variableCount()];
    column = new double[program.rowCount];
  }

  /// Solves the relaxation of a programme.
  static LinearSolution solve(LinearProgram program) {
    var bounds = VariableBounds.of(program);
    var simplex = new DualSimplex(program);
    return switch (simplex.solve(bounds, new int[0], Double.POSITIVE_INFINITY)) {
      case OPTIMAL -> Certificate.optimal(program, bounds, simplex);
      case INFEASIBLE ->
          new LinearSolution.Infeasible(simplex.infeasibilityWeights(), simplex.iterations());
      case CUT_OFF, LIMIT_REACHED -> new LinearSolution.LimitReached(simplex.iterations());
    };
  }

  @Override
  public Outcome solve(VariableBounds bounds, double cutOff) {
    return solve(bounds, new int[0], cutOff);
  }

  /// As declared; `start` is a basis, that of the activities when empty.
  @Override
  public Outcome solve(VariableBounds bounds, int[] start, double cutOff) {
    state.setBounds(bounds.lower(), bounds.upper());
    iterations = 0;
    if (start.length > 0) {
      state.basis.load(start);
      var outcome = iterate(bounds, cutOff);
      if (outcome != Outcome.LIMIT_REACHED) {
        return outcome;
      }
    }
    state.basis.loadActivities();
    return iterate(bounds, cutOff);
  }

  int iterations() {
    return iterations;
  }

  /// The variables of the present basis.
  @Override
  public int[] state() {
    return state.basis.header.clone();
  }

  /// Value of a column in lots, clamped to its bounds.
  @Override
  public double value(int j) {
    double clamped = Math.max(state.lower[j], Math.min(state.upper[j], state.value[j]));
    return clamped * program.unit[j];
  }

  /// Cost of the present point, in original units.
  @Override
  public double objective() {
    return state.objective() * program.costUnit;
  }

  @Override
  public double bound(VariableBounds bounds, double[] reducedCosts) {
    var duals = Certificate.clampedDuals(bounds, duals(), reducedCosts.length);
    return Certificate.lagrangian(original, bounds, duals, reducedCosts);
  }

  /// Multipliers of the rows, in cost per unit of the row.
  double[] duals() {
    var duals = new double[program.rowCount];
    state.multipliers(duals);
    for (int i = 0; i < duals.length; i++) {
      duals[i] *= program.costUnit / program.unit[program.columnCount + i];
    }
    return duals;
  }

  /// After INFEASIBLE, the weights of the rows that prove it.
  double[] infeasibilityWeights() {
    var weights = state.basis.row(leavingPlace).clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= program.unit[program.columnCount + i];
    }
    return weights;
  }

  private Outcome iterate(VariableBounds bounds, double cutOff) {
    stalled = 0;
    boolean isDualFeasible = state.refresh();
    double scaledCutOff = cutOff / program.costUnit;
    while (iterations < ITERATIONS_MAX) {
      if (!isDualFeasible) {
        return Outcome.LIMIT_REACHED;
      }
      leavingPlace = leavingPlace();
      if (leavingPlace < 0) {
        if (state.basis.updates == 0) {
          return Outcome.OPTIMAL;
        }
        isDualFeasible = refactor();
        continue;
      }
      if (cutOff < Double.POSITIVE_INFINITY && state.objective() >= scaledCutOff) {
        return Outcome.CUT_OFF;
      }
      iterations++;
      switch (step()) {
        case MOVED -> {
          if (state.basis.updates >= REFACTOR_EVERY) {
            isDualFeasible = refactor();
          }
        }
        case INACCURATE -> isDualFeasible = refactor();
        case BLOCKED -> {
          if (Certificate.provesInfeasible(original, bounds, infeasibilityWeights())) {
            return Outcome.INFEASIBLE;
          }
          if (state.basis.updates == 0) {
            return Outcome.LIMIT_REACHED;
          }
          isDualFeasible = refactor();
        }
      }
    }
    return Outcome.LIMIT_REACHED;
  }

  private boolean refactor() {
    if (!state.basis.refactor()) {
      state.basis.loadActivities();
    }
    return state.refresh();
  }

  private int leavingPlace() {
    int chosen = -1;
    double best = 0.0;
    for (int k = 0; k < program.rowCount; k++) {
      int variable = state.basis.header[k];
      double excess = excess(variable);
      if (Math.abs(excess) > program.tolerance[variable]) {
        if (stalled > STALL_MAX) {
          if (chosen < 0 || variable < state.basis.header[chosen]) {
            chosen = k;
          }
          continue;
        }
        double norm = 0.0;
        for (var entry : state.basis.row(k)) {
          norm += entry * entry;
        }
        double merit = excess * excess / norm;
        if (merit > best) {
          best = merit;
          chosen = k;
        }
      }
    }
    return chosen;
  }

  private double excess(int variable) {
    double value = state.value[variable];
    if (value > state.upper[variable]) {
      return value - state.upper[variable];
    }
    return Math.min(0.0, value - state.lower[variable]);
  }

  private Step step() {
    int leaving = state.basis.header[leavingPlace];
    int side = excess(leaving) > 0.0 ? 1 : -1;
    var weights = state.basis.row(leavingPlace);
    state.combine(weights, pivots);
    double scale = 0.0;
    for (var weight : weights) {
      scale = Math.max(scale, Math.abs(weight));
    }
    var rule = stalled > STALL_MAX ? RatioTest.Rule.LOWEST_INDEX : RatioTest.Rule.LONG_STEP;
    double excess = Math.abs(excess(leaving));
    int entering = ratioTest.choose(state, pivots, side, excess, scale, rule);
    if (entering == RatioTest.NONE) {
      return Step.BLOCKED;
    }
    state.basis.multiplyColumn(entering, column);
    double pivot = column[leavingPlace];
    boolean hasDrifted =
        Math.abs(pivot - pivots[entering]) > PIVOT_DRIFT_MAX * (scale + Math.abs(pivot));
    if (hasDrifted && state.basis.updates > 0) {
      return Step.INACCURATE;
    }
    move(leaving, entering, side);
    return Step.MOVED;
  }

  private void move(int leaving, int entering, int side) {
    double pivot = column[leavingPlace];
    double dualStep = side * Math.max(0.0, side * state.reducedCost[entering] / pivot);
    stalled = Math.abs(dualStep) > PROGRESS_MIN ? 0 : stalled + 1;
    for (int j = 0; j < pivots.length; j++) {
      state.reducedCost[j] -= dualStep * pivots[j];
    }
    state.flip(ratioTest.passed, ratioTest.flipCount);
    double bound = side > 0 ? state.upper[leaving] : state.lower[leaving];
    double primalStep = (state.value[leaving] - bound) / pivot;
    for (int k = 0; k < column.length; k++) {
      state.value[state.basis.header[k]] -= primalStep * column[k];
    }
    state.value[entering] += primalStep;
    state.value[leaving] = bound;
    state.atUpper[leaving] = side > 0;
    state.basis.replace(leavingPlace, entering, column);
    for (int variable : state.basis.header) {
      state.reducedCost[variable] = 0.0;
    }
    state.reducedCost[leaving] = -dualStep;
  }

  private enum Step {
    MOVED,
    BLOCKED,
    INACCURATE
  }
}
