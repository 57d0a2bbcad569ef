package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DualNewtonTest {
  private static final int RANDOM_CASES = 1_000;
  private static final double RESIDUAL_MAX = 1e-8;

  /// Gap beside the objective and a small share of what the risk was before any trade.
  private static final double GAP_MAX = 1e-8;

  private static final double SHARE_OF_RISK_BEFORE = 1e-4;

  @Test
  void solve_random_isOptimalToItsCertificate() {
    int infeasible = 0;
    for (long seed = 1; seed <= RANDOM_CASES; seed++) {
      var program = RandomRiskPrograms.draw(seed, 200, Grain.CONTINUOUS);
      switch (program.relaxation()) {
        case RiskSolution.Optimal optimal -> {
          assertThat(optimal.residual()).as("seed=%d", seed).isLessThanOrEqualTo(RESIDUAL_MAX);
          double scale = optimal.objective() + SHARE_OF_RISK_BEFORE * riskBefore(program);
          assertThat(optimal.objective() - optimal.bound())
              .as("seed=%d", seed)
              .isBetween(-GAP_MAX * scale, GAP_MAX * scale);
        }
        case RiskSolution.Infeasible ignored -> infeasible++;
        case RiskSolution.LimitReached limit -> assertThat(limit).as("seed=%d", seed).isNull();
      }
    }
    assertThat(infeasible).isBetween(20, RANDOM_CASES / 4);
  }

  private static double riskBefore(RiskProgram program) {
    double sum = 0.0;
    for (int i = 0; i < program.factorCount(); i++) {
      sum += program.before(i) * program.before(i) / 2.0;
    }
    return sum;
  }
}
