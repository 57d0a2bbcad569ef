package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DualSimplexTest {
  private static final int RANDOM_CASES = 600;
  private static final int CHAIN_CASES = 40;

  /// ojAlgo stops at about 1e-7 of its own scaled rows; the certificate holds ours to 1e-9.
  private static final double RELATIVE = 1e-6;

  @Test
  void solve_random_agreesWithOjAlgo() {
    int infeasible = 0;
    for (long seed = 1; seed <= RANDOM_CASES; seed++) {
      var program = RandomPrograms.draw(seed, 6, 12, 9);
      var context = "seed=" + seed + RandomPrograms.describe(program);
      var reference = OjAlgoReference.leastCost(program);
      switch (DualSimplex.solve(program)) {
        case LinearSolution.Optimal optimal -> {
          assertThat(reference).as(context).isPresent();
          assertThat(optimal.objective())
              .as(context)
              .isCloseTo(
                  reference.getAsDouble(), within(RELATIVE * (1.0 + reference.getAsDouble())));
          assertThat(optimal.residual()).as(context).isLessThanOrEqualTo(10.0);
        }
        case LinearSolution.Infeasible ignored -> {
          infeasible++;
          assertThat(reference).as(context).isEmpty();
        }
        case LinearSolution.LimitReached limit -> assertThat(limit).as(context).isNull();
      }
    }
    assertThat(infeasible).isBetween(30, RANDOM_CASES / 2);
  }

  @Test
  void solve_optionChain_agreesWithOjAlgo() {
    for (long seed = 1; seed <= CHAIN_CASES; seed++) {
      var program = new OptionChain(seed, 20, 1 + (int) (seed % 2)).programme(10, 0.02);
      var context = "chain seed=" + seed;
      var reference = OjAlgoReference.leastCost(program);
      var solution = DualSimplex.solve(program);
      assertThat(solution).as(context).isInstanceOf(LinearSolution.Optimal.class);
      var optimal = (LinearSolution.Optimal) solution;
      assertThat(optimal.objective())
          .as(context)
          .isCloseTo(reference.orElseThrow(), within(RELATIVE * reference.orElseThrow()));
    }
  }

  @Test
  void solve_infeasible_weightsAreAFarkasProof() {
    int proofs = 0;
    for (long seed = 1; seed <= RANDOM_CASES; seed++) {
      var program = RandomPrograms.draw(seed, 6, 12, 9);
      if (DualSimplex.solve(program) instanceof LinearSolution.Infeasible infeasible) {
        proofs++;
        assertThat(excludesEveryPoint(program, infeasible.weights()))
            .as("seed=" + seed + RandomPrograms.describe(program))
            .isTrue();
      }
    }
    assertThat(proofs).isGreaterThan(30);
  }

  @Test
  void solve_optimal_dualsProveIt() {
    for (long seed = 1; seed <= RANDOM_CASES; seed++) {
      var program = RandomPrograms.draw(seed, 6, 12, 9);
      if (DualSimplex.solve(program) instanceof LinearSolution.Optimal optimal) {
        var context = "seed=" + seed + RandomPrograms.describe(program);
        assertThat(optimal.bound())
            .as(context)
            .isCloseTo(optimal.objective(), within(1e-8 * (1.0 + optimal.objective())));
      }
    }
  }

  /// Many equal columns, free ones and repeated rows: every ratio ties and many steps gain nothing.
  @Test
  void solve_degenerate_terminatesAtOjAlgosOptimum() {
    for (long seed = 1; seed <= 100; seed++) {
      var program = degenerate(seed);
      var context = "seed=" + seed + RandomPrograms.describe(program);
      var reference = OjAlgoReference.leastCost(program);
      switch (DualSimplex.solve(program)) {
        case LinearSolution.Optimal optimal ->
            assertThat(optimal.objective())
                .as(context)
                .isCloseTo(reference.orElseThrow(), within(RELATIVE * (1 + optimal.objective())));
        case LinearSolution.Infeasible ignored -> assertThat(reference).as(context).isEmpty();
        case LinearSolution.LimitReached limit -> assertThat(limit).as(context).isNull();
      }
    }
  }

  @Test
  void solve_scaledRowsAndColumns_hasSameCost() {
    for (long seed = 1; seed <= 200; seed++) {
      var program = RandomPrograms.draw(seed, 6, 12, 9);
      var scaled = scaled(program, seed);
      var context = "seed=" + seed + RandomPrograms.describe(program);
      var first = DualSimplex.solve(program);
      var second = DualSimplex.solve(scaled);
      assertThat(second.getClass()).as(context).isEqualTo(first.getClass());
      if (first instanceof LinearSolution.Optimal a && second instanceof LinearSolution.Optimal b) {
        assertThat(b.objective())
            .as(context)
            .isCloseTo(a.objective(), within(1e-8 * (1.0 + a.objective())));
      }
    }
  }

  private static LinearProgram degenerate(long seed) {
    var random = new SplittableRandom(seed);
    int rowCount = 6;
    var rows = new ArrayList<RowBounds>();
    for (int i = 0; i < rowCount; i++) {
      double lower = random.nextInt(0, 3);
      rows.add(new RowBounds(lower, lower + random.nextInt(0, 2)));
    }
    var columns = new ArrayList<Column>();
    for (int j = 0; j < 40; j++) {
      var effect = new double[rowCount];
      for (int i = 0; i < rowCount / 2; i++) {
        effect[i] = random.nextInt(-1, 2);
        effect[i + rowCount / 2] = effect[i];
      }
      columns.add(new Column(random.nextInt(0, 2), random.nextInt(1, 3), Grain.WHOLE, effect));
    }
    return LinearProgram.of(rows, columns);
  }

  private static LinearProgram scaled(LinearProgram program, long seed) {
    var random = new SplittableRandom(seed);
    var factors = new double[program.rowCount()];
    var rows = new ArrayList<RowBounds>();
    for (int i = 0; i < factors.length; i++) {
      factors[i] = random.nextDouble(0.1, 1.0) * Math.scalb(1.0, random.nextInt(-25, 25));
      var row = program.row(i);
      rows.add(new RowBounds(row.lower() * factors[i], row.upper() * factors[i]));
    }
    var columns = new ArrayList<Column>();
    for (int j = 0; j < program.columnCount(); j++) {
      double unit = Math.scalb(1.0, random.nextInt(-6, 6));
      var column = program.column(j);
      var effect = column.coefficients();
      Arrays.setAll(effect, i -> effect[i] * factors[i] * unit);
      double upper = column.upper() / unit;
      columns.add(new Column(column.cost() * unit, upper, Grain.CONTINUOUS, effect));
    }
    return LinearProgram.of(rows, columns);
  }

  /// Interval arithmetic written apart from the certificate under test.
  private static boolean excludesEveryPoint(LinearProgram program, double[] weights) {
    double reachMin = 0.0;
    double reachMax = 0.0;
    for (int j = 0; j < program.columnCount(); j++) {
      double weight = 0.0;
      for (int i = 0; i < weights.length; i++) {
        weight += weights[i] * program.coefficient(i, j);
      }
      reachMin += Math.min(0.0, weight * program.upper(j));
      reachMax += Math.max(0.0, weight * program.upper(j));
    }
    double wantedMin = 0.0;
    double wantedMax = 0.0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0.0) {
        double first = weights[i] * program.row(i).lower();
        double second = weights[i] * program.row(i).upper();
        wantedMin += Math.min(first, second);
        wantedMax += Math.max(first, second);
      }
    }
    return reachMax < wantedMin || reachMin > wantedMax;
  }
}
