package org.ballast.quant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.List;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class ImpliedVolBatchReferenceTest {
  private static final double RELATIVE = 1e-13;
  private static final double PRICE_ULPS = 4;

  @Test
  void solve_ofEveryRow_isAsExactAsThePrice() {
    var rows = ReferenceRows.csv("implied_vol.csv");
    var batch =
        new ImpliedVolBatch(
            rows.stream().mapToDouble(row -> row.type().sign()).toArray(),
            column(rows, "F"),
            column(rows, "K"),
            column(rows, "T"),
            column(rows, "df"),
            column(rows, "price"));
    var vols = ImpliedVols.of(batch.size());
    ImpliedVolSolver.vector().solve(batch, vols);
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      if (row.text("region").startsWith("invalid:")) {
        assertThat(vols.reason(i)).as("%s", row).isPresent();
      } else {
        double expected = row.number("iv");
        double attainable = PRICE_ULPS * row.number("iv_change_per_price_ulp");
        assertWithin("vol", vols.vol()[i], expected, RELATIVE * expected + attainable, row);
      }
    }
  }

  private static double[] column(List<ReferenceRow> rows, String name) {
    return rows.stream().mapToDouble(row -> row.number(name)).toArray();
  }
}
