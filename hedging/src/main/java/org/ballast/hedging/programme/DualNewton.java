package org.ballast.hedging.programme;

import java.util.Arrays;

/// Semismooth Newton method on the dual of a risk programme, which has as many unknowns as factors
/// and rows.
///
/// The outer loop is the proximal point method: it smooths the dual around the present point, and
/// moves the point and the smoothing toward nothing; as the programme is piecewise linear-quadratic
/// it ends after finitely many rounds. The inner loop is Newton's method with a line search on the
/// slope. Sources: Rockafellar 1976, Augmented Lagrangians and applications of the proximal point
/// algorithm; Qi & Sun 1993, A nonsmooth version of Newton's method; Li, Sun & Toh 2018.
final class DualNewton implements Relaxation<DualNewton.Start> {
  private static final int ROUNDS_MAX = 80;
  private static final int STEPS_MAX = 100;
  private static final int ROUNDS_BEFORE_PROOF = 8;
  private static final double WEIGHT_FIRST = 1e-2;
  private static final double WEIGHT_MIN = 1e-4;
  private static final double WEIGHT_LEAST = 1e-8;
  private static final double WEIGHT_FALL = 0.03;
  private static final int ROUNDS_OF_STEADY_WEIGHT = 4;
  private static final double SCALE_MAX = 1e12;
  private static final double GRADIENT_TOLERANCE = 2e-16;
  private static final double SHIFT_TOLERANCE = 1e-12;
  private static final double SLOPE_SHARE = 0.1;
  private static final int SEARCHES_MAX = 40;

  private final RiskProgram original;
  private final ScaledRisk program;
  private final NewtonState state;
  private final ActiveSet activeSet;
  private int iterations;

  DualNewton(RiskProgram original) {
    this.original = original;
    program = new ScaledRisk(original);
    state = new NewtonState(program);
    activeSet = new ActiveSet(program);
  }

  /// Multipliers and point of an earlier solve, scaled.
  record Start(double[] multiplier, double[] point) {}

  @Override
  public Outcome solve(VariableBounds bounds, double cutOff) {
    Arrays.fill(state.multiplier, 0.0);
    System.arraycopy(program.before, 0, state.multiplier, 0, program.factorCount);
    Arrays.fill(state.point, 0.0);
    begin(bounds);
    return run(bounds, cutOff, WEIGHT_FIRST);
  }

  /// As declared; near the start the active set alone often leads to the optimum.
  @Override
  public Outcome solve(VariableBounds bounds, Start start, double cutOff) {
    System.arraycopy(start.multiplier, 0, state.multiplier, 0, start.multiplier.length);
    System.arraycopy(start.point, 0, state.point, 0, start.point.length);
    begin(bounds);
    state.refreshReducedCosts();
    return activeSet.finish(state)
        ? Outcome.OPTIMAL
        : run(bounds, cutOff, WEIGHT_FIRST * WEIGHT_FALL);
  }

  private void begin(VariableBounds bounds) {
    iterations = 0;
    state.setBounds(bounds);
    state.clampPoint();
  }

  @Override
  public Start state() {
    return new Start(state.multiplier.clone(), state.point.clone());
  }

  @Override
  public double value(int column) {
    return state.point[column] * program.columnUnit[column];
  }

  @Override
  public double objective() {
    return state.dualBound() * program.objectiveUnit();
  }

  @Override
  public double bound(VariableBounds bounds, double[] reducedCosts) {
    return RiskCertificate.lagrangian(original, bounds, moves(), duals(), reducedCosts);
  }

  int iterations() {
    return iterations;
  }

  /// The multipliers of the factors, in the unit of their moves.
  double[] moves() {
    var moves = new double[program.factorCount];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = state.multiplier[i] * program.moveUnit;
    }
    return moves;
  }

  /// Multipliers of the rows, positive where the lower bound is active.
  double[] duals() {
    var duals = new double[program.rowCount];
    for (int i = 0; i < duals.length; i++) {
      duals[i] =
          -state.multiplier[program.factorCount + i] * program.objectiveUnit() / program.rowUnit[i];
    }
    return duals;
  }

  private Outcome run(VariableBounds bounds, double cutOff, double firstWeight) {
    double scaledCutOff = cutOff / program.objectiveUnit();
    double weight = firstWeight;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      state.recentre();
      state.weigh(weight);
      state.refreshReducedCosts();
      if (maximise(scaledCutOff) && state.dualBound() >= scaledCutOff) {
        return Outcome.CUT_OFF;
      }
      if (activeSet.finish(state) || hasSettled()) {
        return Outcome.OPTIMAL;
      }
      if ((round == ROUNDS_BEFORE_PROOF || state.scale() > SCALE_MAX) && !hasPoint(bounds)) {
        return Outcome.INFEASIBLE;
      }
      weight =
          Math.max(
              round < ROUNDS_OF_STEADY_WEIGHT ? WEIGHT_MIN : WEIGHT_LEAST, WEIGHT_FALL * weight);
    }
    return Outcome.LIMIT_REACHED;
  }

  private boolean hasSettled() {
    return state.shift() <= SHIFT_TOLERANCE && activeSet.largestLack(state) <= SHIFT_TOLERANCE;
  }

  /// Whether the rows can be met at all; the simplex method knows.
  private boolean hasPoint(VariableBounds bounds) {
    if (program.rowCount == 0) {
      return true;
    }
    var simplex = new DualSimplex(original.linear());
    return simplex.solve(bounds, new int[0], Double.POSITIVE_INFINITY) != Outcome.INFEASIBLE;
  }

  /// Maximises the smoothed dual; says whether the cut-off stopped it.
  private boolean maximise(double cutOff) {
    double largest = state.refreshPoint();
    for (int step = 0; step < STEPS_MAX; step++) {
      double tolerance = GRADIENT_TOLERANCE * state.scale() / state.weight;
      if (largest <= tolerance) {
        return false;
      }
      if (cutOff < Double.POSITIVE_INFINITY && state.dualBound() >= cutOff) {
        return true;
      }
      iterations++;
      double slope = state.chooseDirection();
      if (!(slope > 0.0)) {
        return false;
      }
      state.move(stepAlong(slope));
      double before = largest;
      largest = state.refreshPoint();
      if (largest > before / 2.0 && largest < 1e3 * tolerance) {
        return false;
      }
    }
    return false;
  }

  /// A step at which the slope has lost most of its size: the whole step if it does, else the root
  /// of the slope between two steps that bracket it.
  private double stepAlong(double slope) {
    double low = 0.0;
    double lowSlope = slope;
    double high = 1.0;
    double highSlope = state.slopeAt(1.0);
    int searches = 0;
    while (highSlope > slope / 2.0 && searches++ < SEARCHES_MAX) {
      low = high;
      lowSlope = highSlope;
      high *= 2.0;
      highSlope = state.slopeAt(high);
    }
    double step = high;
    double stepSlope = highSlope;
    while (Math.abs(stepSlope) > SLOPE_SHARE * slope && searches++ < SEARCHES_MAX) {
      double share = lowSlope / (lowSlope - highSlope);
      step = low + (high - low) * Math.clamp(share, 0.05, 0.95);
      stepSlope = state.slopeAt(step);
      if (stepSlope > 0.0) {
        low = step;
        lowSlope = stepSlope;
      } else {
        high = step;
        highSlope = stepSlope;
      }
    }
    return step;
  }
}
