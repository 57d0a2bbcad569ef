package org.ballast.quant.rates;

import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class ClampedFundingReferenceTest {
  private static final String SECTION = "clamp_funding_hyperliquid_binance_style";
  private static final double RELATIVE = 1e-12;
  private static final double CLAMP = 0.0005;
  private static final double HOURLY = 1;
  private static final double CAP = 0.04;

  @Test
  void rateAndPayment_ofEveryRow_areExact() {
    for (var row : ReferenceRows.json("conventions.json", SECTION)) {
      var funding = new ClampedFunding(row.number("interest_8h"), CLAMP, HOURLY, CAP);
      double premium = row.number("avg_premium");
      assertRelative("rate8h", funding.rate8h(premium), row.number("F_8h"), RELATIVE, row);
      assertRelative(
          "ratePerInterval", funding.ratePerInterval(premium), row.number("hourly"), RELATIVE, row);
      assertRelative(
          "payment",
          funding.payment(premium, row.number("size"), row.number("oracle")),
          row.number("payment_by_position"),
          RELATIVE,
          row);
    }
  }
}
