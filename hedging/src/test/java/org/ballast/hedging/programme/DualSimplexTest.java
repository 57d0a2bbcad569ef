package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
