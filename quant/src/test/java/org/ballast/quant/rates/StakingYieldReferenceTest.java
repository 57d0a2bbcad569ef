package org.ballast.quant.rates;

import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class StakingYieldReferenceTest {
  private static final double RELATIVE = 1e-12;

  @Test
  void apyAndContinuous_ofEveryRow_areExact() {
    for (var row : ReferenceRows.json("conventions.json", "staking")) {
      var yield = new StakingYield(row.number("apr"), row.number("n_per_year"));
      assertRelative("apy", yield.apy(), row.number("apy"), RELATIVE, row);
      assertRelative("continuous", yield.continuous(), row.number("q_cont"), RELATIVE, row);
    }
  }
}
