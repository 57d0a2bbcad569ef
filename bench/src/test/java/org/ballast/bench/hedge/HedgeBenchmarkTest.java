package org.ballast.bench.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.hedging.programme.Grain;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.LinearSolution;
import org.ballast.hedging.programme.RiskSolution;
import org.ballast.hedging.programme.WholeLotResult;
import org.ballast.hedging.programme.WholeLotSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The workload of the benchmarks, solved by others too.
final class HedgeBenchmarkTest {
  private static final double RELATIVE = 1e-6;
  private static final double KKT = 1e-8;
  private static final int SEEDS = 5;
  private static final int SMALL = 20;
  private static final int FEW = 8;
  private static final int BOOK_LOTS = HedgeBenchmark.BOOK_LOTS;
  private static final int FINE = 400;

  @ParameterizedTest
  @ValueSource(ints = {50, 200, 1000})
  void quadratic_anySize_isOptimal(int instruments) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      var program = HedgeCases.of(instruments, BOOK_LOTS, seed).quadratic(Grain.CONTINUOUS);
      var solution = (RiskSolution.Optimal) program.relaxation();
      assertThat(solution.residual()).as("seed=%d", seed).isLessThanOrEqualTo(KKT);
      assertThat(solution.bound())
          .as("seed=%d", seed)
          .isCloseTo(solution.objective(), within(KKT * solution.objective()));
    }
  }

  @Test
  void quadratic_small_agreesWithOjAlgo() {
    var program = HedgeCases.of(SMALL, BOOK_LOTS, 1).quadratic(Grain.CONTINUOUS);
    var solution = (RiskSolution.Optimal) program.relaxation();
    assertThat(OjAlgoPeer.leastObjective(program))
        .isCloseTo(solution.objective(), within(RELATIVE * solution.objective()));
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 200, 1000})
  void linear_anySize_agreesWithGlop(int instruments) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      for (var program :
          new LinearProgram[] {
            HedgeCases.of(instruments, BOOK_LOTS, seed).banded(Grain.CONTINUOUS),
            HedgeCases.of(instruments, BOOK_LOTS, seed).absolute(Grain.CONTINUOUS)
          }) {
        var solution = (LinearSolution.Optimal) program.relaxation();
        assertThat(solution.objective())
            .as("seed=%d", seed)
            .isCloseTo(
                OrToolsPeer.leastCost(program, "GLOP", 0), within(RELATIVE * solution.objective()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void absolute_wholeLots_agreesWithScip(long seed) {
    var program = HedgeCases.of(FEW, BOOK_LOTS, seed).absolute(Grain.WHOLE);
    var found = (WholeLotResult.Found) WholeLotSearch.solve(program, HedgeLotsBenchmark.LIMITS);
    double gap = HedgeLotsBenchmark.LIMITS.relativeGap();
    assertThat(found.gap()).isLessThanOrEqualTo(gap);
    assertThat(found.objective())
        .isCloseTo(
            OrToolsPeer.leastCost(program, "SCIP", gap), within(1.1 * gap * found.objective()));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100})
  void quadratic_wholeLots_isWithinTheGap(int instruments) {
    var benchmark = new HedgeLotsBenchmark();
    benchmark.instruments = instruments;
    benchmark.bookLots = FINE;
    benchmark.setUp();
    assertThat(benchmark.quadratic()).isInstanceOf(WholeLotResult.Found.class);
  }

  @Test
  void absolute_wholeLots_isWithinTheGap() {
    var benchmark = new HedgeLotsBenchmark();
    benchmark.setUp();
    assertThat(benchmark.absolute()).isInstanceOf(WholeLotResult.Found.class);
  }
}
