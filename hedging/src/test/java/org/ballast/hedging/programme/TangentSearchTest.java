package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TangentSearchTest {
  private static final int CASES = 400;
  private static final double RELATIVE = 1e-8;

  /// Whole lots of one column in some thousands cost next to nothing of a whole chain's objective.
  private static final double CHAIN_GAP_MAX = 0.02;

  @Test
  void solve_randomSmall_equalsBruteForce() {
    var infeasible = 0;
    for (var seed = 1L; seed <= CASES; seed++) {
      var linear = RandomPrograms.draw(seed, 3, 5, 4);
      var program = convex(linear, seed, 2);
      var least =
          BruteForce.least(
              linear,
              z -> linear.isFeasible(z) ? program.objective(z) : Double.POSITIVE_INFINITY);
      var context = "seed=" + seed + RandomPrograms.describe(linear);

      switch (TangentSearch.solve(program, SearchLimits.EXACT).result()) {
        case WholeLotResult.Found found -> {
          assertThat(found.objective())
              .as(context)
              .isCloseTo(least, within(RELATIVE * (1 + least)));
          assertThat(found.bound()).as(context).isLessThanOrEqualTo(least * (1 + RELATIVE));
        }
        case WholeLotResult.LimitReached reached -> {
          assertThat(reached.best()).as(context).isPresent();
          assertThat(reached.best().get().objective())
              .as(context)
              .isCloseTo(least, within(RELATIVE * (1 + least)));
        }
        case WholeLotResult.Infeasible _ -> {
          assertThat(least).as(context).isInfinite();
          infeasible++;
        }
      }
    }
    assertThat(infeasible).isGreaterThan(5);
  }

  @Test
  void solve_chain_isNearItsBound() {
    for (var seed = 1L; seed <= 3; seed++) {
      var linear = new OptionChain(seed, 20, 1).programme(10, 0.2);
      var program = convex(linear, seed, 3);

      var result = TangentSearch.solve(program, SearchLimits.DEFAULT).result();

      var found =
          switch (result) {
            case WholeLotResult.Found each -> each;
            case WholeLotResult.LimitReached reached -> reached.best().orElseThrow();
            case WholeLotResult.Infeasible _ -> throw new AssertionError("seed=" + seed);
          };
      assertThat(program.linear().isFeasible(found.z())).isTrue();
      assertThat(found.gap()).as("seed=" + seed).isBetween(0.0, CHAIN_GAP_MAX);
    }
  }

  @Test
  void solve_nothingToGain_tradesNothing() {
    var linear =
        LinearProgram.of(
            List.of(new RowBounds(-1, 1)), List.of(new Column(1, 10, Grain.WHOLE, 1)));
    var program =
        new ConvexProgram(
            linear, List.of(new SquaredTerm(1, new double[] {0.1})), new double[] {0});

    var found = (WholeLotResult.Found) TangentSearch.solve(program, SearchLimits.EXACT).result();

    assertThat(found.lots()).containsExactly(0);
    assertThat(found.objective()).isEqualTo(0.5);
  }

  private static ConvexProgram convex(LinearProgram linear, long seed, int terms) {
    var random = new SplittableRandom(seed);
    var squares = new ArrayList<SquaredTerm>();
    for (var k = 0; k < terms; k++) {
      var perLot = new double[linear.columnCount()];
      for (var j = 0; j < perLot.length; j++) {
        perLot[j] = random.nextDouble(-1, 1);
      }
      squares.add(new SquaredTerm(random.nextDouble(-3, 3), perLot));
    }
    var q = new double[linear.columnCount()];
    for (var j = 0; j < q.length; j++) {
      q[j] = random.nextInt(2) == 0 ? 0 : random.nextDouble(0, 0.5);
    }
    return new ConvexProgram(linear, squares, q);
  }
}
