package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DualNewtonTest {
  private static final int RANDOM_CASES = 1_000;

  private static final int OJALGO_CASES = 100;

  private static final double OJALGO_RELATIVE = 1e-6;

  /// ojAlgo stops early now and then; that ours is no lower than possible its bound proves.
  private static final double OJALGO_ERROR = 1e-3;

  private static final double RESIDUAL_MAX = 1e-8;

  /// Gap beside the objective and a small share of its terms, since an optimum may be zero.
  private static final double GAP_MAX = 1e-8;

  private static final double SHARE_OF_TERMS = 1e-4;

  @Test
  void solve_random_isOptimalToItsCertificate() {
    int infeasible = 0;
    for (long seed = 1; seed <= RANDOM_CASES; seed++) {
      var program = RandomRiskPrograms.draw(seed, 200, Grain.CONTINUOUS);
      switch (program.relaxation()) {
        case RiskSolution.Optimal optimal -> {
          assertThat(optimal.residual()).as("seed=%d", seed).isLessThanOrEqualTo(RESIDUAL_MAX);
          double scale = optimal.objective() + SHARE_OF_TERMS * terms(program, optimal.z());
          assertThat(optimal.objective() - optimal.bound())
              .as("seed=%d", seed)
              .isBetween(-GAP_MAX * scale, GAP_MAX * scale);
        }
        case RiskSolution.Infeasible ignored -> infeasible++;
        case RiskSolution.LimitReached limit -> assertThat(limit).as("seed=%d", seed).isNull();
      }
    }
    assertThat(infeasible).isBetween(10, RANDOM_CASES / 4);
  }

  @Test
  void solve_random_isNoWorseThanOjAlgo() {
    int compared = 0;
    for (long seed = 1; seed <= OJALGO_CASES; seed++) {
      var program = RandomRiskPrograms.draw(seed, 50, Grain.CONTINUOUS);
      var context = "seed=" + seed;
      var reference = OjAlgoReference.leastObjective(program);
      switch (program.relaxation()) {
        case RiskSolution.Optimal optimal when reference.isPresent() -> {
          compared++;
          double scale = optimal.objective() + SHARE_OF_TERMS * terms(program, optimal.z());
          assertThat(optimal.objective())
              .as(context)
              .isBetween(
                  reference.getAsDouble() - OJALGO_ERROR * scale,
                  reference.getAsDouble() + OJALGO_RELATIVE * scale);
        }
        case RiskSolution.Optimal ignored -> {} // ojAlgo found none; the certificate has ours.
        case RiskSolution.Infeasible ignored -> assertThat(reference).as(context).isEmpty();
        case RiskSolution.LimitReached limit -> assertThat(limit).as(context).isNull();
      }
    }
    assertThat(compared).isGreaterThan(OJALGO_CASES / 2);
  }

  @Test
  void solve_sameInputTwice_givesSameBits() {
    var first = RandomRiskPrograms.draw(7, 100, Grain.CONTINUOUS).relaxation();
    var second = RandomRiskPrograms.draw(7, 100, Grain.CONTINUOUS).relaxation();
    assertThat(second).usingRecursiveComparison().isEqualTo(first);
  }

  /// The risk before any trade, and the dearest column at the size of the largest trade.
  private static double terms(RiskProgram program, double[] z) {
    double largest = 0.0;
    double dearest = 0.0;
    for (int j = 0; j < z.length; j++) {
      largest = Math.max(largest, z[j]);
      dearest = Math.max(dearest, program.linear().cost(j));
    }
    return program.riskBefore() + dearest * largest;
  }
}
