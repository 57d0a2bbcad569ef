package org.ballast.quant.pricing;

import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.domain.instrument.OptionType;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class MertonJumpPricerReferenceTest {
  private static final double RELATIVE = 1e-12;
  // The corrected table is itself good to a cent.
  private static final double PUBLISHED_ABSOLUTE = 0.01;

  @Test
  void price_ofHaugsTable_isExactAndAsCorrected() {
    for (var row : ReferenceRows.csv("haug_merton.csv")) {
      assertRelative("price", price(row), row.number("exact_mpmath"), RELATIVE, row);
      assertWithin("price", price(row), row.number("corrected_2dp"), PUBLISHED_ABSOLUTE, row);
    }
  }

  private static double price(ReferenceRow row) {
    var model =
        MertonJumpModel.ofVarianceShare(
            row.number("total_vol"), row.number("lambda"), row.number("gamma_share"));
    return MertonJumpPricer.price(
        OptionType.CALL,
        model,
        row.number("S"),
        row.number("K"),
        row.number("T"),
        row.number("r"),
        row.number("q"));
  }
}
