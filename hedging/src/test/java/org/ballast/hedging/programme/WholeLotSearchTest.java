package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WholeLotSearchTest {
  private static final int RANDOM_CASES = 1_500;
  private static final int CHAIN_CASES = 12;
  private static final int WORST_CHAIN_RELAXATIONS = 1_600;

  /// The exact search stops at a proven 1e-9.
  private static final double RELATIVE = 2e-9;

  @Test
  void solve_randomSmall_equalsBruteForce() {
    var causes = new EnumMap<WholeLotResult.Cause, Integer>(WholeLotResult.Cause.class);
    for (long seed = 1; seed <= RANDOM_CASES; seed++) {
      var program = RandomPrograms.draw(seed, 4, 6, 5);
      var context = "seed=" + seed + RandomPrograms.describe(program);
      double expected = BruteForce.leastCost(program);
      switch (WholeLotSearch.solve(program, SearchLimits.EXACT)) {
        case WholeLotResult.Found found -> {
          assertThat(found.objective())
              .as(context)
              .isCloseTo(expected, within(RELATIVE * (1.0 + Math.abs(expected))));
          assertThat(program.isFeasible(found.z())).as(context).isTrue();
          assertThat(found.gap()).as(context).isBetween(0.0, RELATIVE);
        }
        case WholeLotResult.Infeasible infeasible -> {
          assertThat(expected).as(context).isInfinite();
          causes.merge(infeasible.cause(), 1, Integer::sum);
        }
        case WholeLotResult.LimitReached limit -> assertThat(limit).as(context).isNull();
      }
    }
    assertThat(causes.get(WholeLotResult.Cause.RELAXATION)).isGreaterThan(30);
    assertThat(causes.get(WholeLotResult.Cause.WHOLE_LOTS)).isGreaterThan(30);
  }

  @Test
  void solve_gapAsked_isKeptAndBoundIsBelowBruteForce() {
    var limits = new SearchLimits(0.05, 0.0, 10_000);
    int found = 0;
    for (long seed = 1; seed <= RANDOM_CASES / 3; seed++) {
      var program = RandomPrograms.draw(seed, 3, 6, 5);
      var context = "seed=" + seed + RandomPrograms.describe(program);
      double expected = BruteForce.leastCost(program);
      if (WholeLotSearch.solve(program, limits) instanceof WholeLotResult.Found point) {
        found++;
        assertThat(point.gap()).as(context).isLessThanOrEqualTo(0.05 + RELATIVE);
        assertThat(point.bound())
            .as(context)
            .isLessThanOrEqualTo(expected + RELATIVE * (1.0 + expected));
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void solve_optionChain_meetsGapWithinWork() {
    for (long seed = 1; seed <= CHAIN_CASES; seed++) {
      var program = new OptionChain(seed, 45, 2).programme(30, 0.003 * (1 << (seed % 4)));
      var context = "chain seed=" + seed;
      var relaxed = (LinearSolution.Optimal) DualSimplex.solve(program);
      var result = WholeLotSearch.solve(program, SearchLimits.DEFAULT);
      var point =
          switch (result) {
            case WholeLotResult.Found found -> found;
            case WholeLotResult.LimitReached limit -> limit.best().orElseThrow();
            case WholeLotResult.Infeasible infeasible -> throw new AssertionError(context);
          };
      assertThat(program.isFeasible(point.z())).as(context).isTrue();
      assertThat(point.objective())
          .as(context)
          .isBetween(relaxed.bound(), 1.01 * relaxed.objective());
      assertThat(point.bound()).as(context).isGreaterThanOrEqualTo(relaxed.bound() * 0.999999);
      assertThat(result.relaxations()).as(context).isLessThan(WORST_CHAIN_RELAXATIONS);
    }
  }

  @Test
  void solve_sameInputTwice_givesSameBits() {
    var program = new OptionChain(7, 20, 1).programme(12, 0.01);
    var first = WholeLotSearch.solve(program, SearchLimits.DEFAULT);
    var second = WholeLotSearch.solve(program, SearchLimits.DEFAULT);
    assertThat(first).isInstanceOf(WholeLotResult.Found.class);
    assertThat(second).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void solve_permutedColumns_hasSameCost() {
    for (long seed = 1; seed <= 200; seed++) {
      var program = RandomPrograms.draw(seed, 4, 8, 5);
      var order = shuffled(program.columnCount(), seed);
      var columns = IntStream.of(order).mapToObj(program::column).toList();
      var permuted = LinearProgram.of(program.rows(), columns);
      assertSameCost(program, permuted, "seed=" + seed + RandomPrograms.describe(program));
    }
  }

  @Test
  void solve_scaledRowsAndCosts_hasSameLots() {
    for (long seed = 1; seed <= 200; seed++) {
      var program = RandomPrograms.draw(seed, 4, 8, 5);
      var factors = new double[program.rowCount()];
      var random = new SplittableRandom(seed);
      Arrays.setAll(factors, i -> Math.scalb(1.0, random.nextInt(-30, 30)));
      assertSameCost(
          program, scaled(program, factors), "seed=" + seed + RandomPrograms.describe(program));
    }
  }

  @Test
  void solve_noWork_isLimitReached() {
    var program = new OptionChain(3, 20, 1).programme(12, 0.001);
    var result = WholeLotSearch.solve(program, new SearchLimits(0.0, 0.0, 1));
    assertThat(result).isInstanceOf(WholeLotResult.LimitReached.class);
  }

  private static void assertSameCost(LinearProgram first, LinearProgram second, String context) {
    var firstResult = WholeLotSearch.solve(first, SearchLimits.EXACT);
    var secondResult = WholeLotSearch.solve(second, SearchLimits.EXACT);
    assertThat(secondResult.getClass()).as(context).isEqualTo(firstResult.getClass());
    if (firstResult instanceof WholeLotResult.Found a
        && secondResult instanceof WholeLotResult.Found b) {
      assertThat(b.objective())
          .as(context)
          .isCloseTo(a.objective(), within(RELATIVE * (1.0 + a.objective())));
    }
  }

  private static LinearProgram scaled(LinearProgram program, double[] factors) {
    List<RowBounds> rows = new ArrayList<>();
    for (int i = 0; i < factors.length; i++) {
      var row = program.row(i);
      rows.add(new RowBounds(row.lower() * factors[i], row.upper() * factors[i]));
    }
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < program.columnCount(); j++) {
      var effect = program.column(j).coefficients();
      Arrays.setAll(effect, i -> effect[i] * factors[i]);
      columns.add(new Column(program.cost(j), program.upper(j), Grain.WHOLE, effect));
    }
    return LinearProgram.of(rows, columns);
  }

  private static int[] shuffled(int count, long seed) {
    var random = new SplittableRandom(seed);
    var order = IntStream.range(0, count).toArray();
    for (int k = count - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int value = order[k];
      order[k] = order[other];
      order[other] = value;
    }
    return order;
  }
}
