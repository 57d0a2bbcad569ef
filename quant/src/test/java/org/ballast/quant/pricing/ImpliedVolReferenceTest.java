package org.ballast.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class ImpliedVolReferenceTest {
  private static final double RELATIVE = 1e-13;
  private static final double PRICE_ULPS = 4;

  @Test
  void solve_ofEveryRow_isAsExactAsThePrice() {
    for (var row : ReferenceRows.csv("implied_vol.csv")) {
      var result = solve(row);
      if (row.text("region").startsWith("invalid:")) {
        assertThat(result).as("%s", row).isInstanceOf(ImpliedVol.NoSolution.class);
        continue;
      }
      switch (result) {
        case ImpliedVol.Solved(double vol) -> {
          double expected = row.number("iv");
          double attainable = PRICE_ULPS * row.number("iv_change_per_price_ulp");
          assertWithin("vol", vol, expected, RELATIVE * expected + attainable, row);
        }
        case ImpliedVol.NoSolution(ImpliedVol.Reason reason) -> fail("%s at %s", reason, row);
      }
    }
  }

  private static ImpliedVol.Result solve(ReferenceRow row) {
    return ImpliedVol.solve(
        row.type(),
        row.number("F"),
        row.number("K"),
        row.number("T"),
        row.number("df"),
        row.number("price"));
  }
}
