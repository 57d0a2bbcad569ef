package org.ballast.quant.rates;

import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class DampedFundingReferenceTest {
  private static final double RELATIVE = 1e-12;
  private static final double DAMPER = 0.00025;

  @Test
  void rateAndPayment_ofEveryRow_areExact() {
    for (var row : ReferenceRows.json("conventions.json", "deribit_funding")) {
      var funding = new DampedFunding(DAMPER, row.number("cap"));
      double index = row.number("index");
      double premium = DampedFunding.premium(row.number("mark"), index);
      double rate = funding.rate8h(premium);
      double position = row.number("position_usd");
      double hours = row.number("hours");
      assertRelative("premium", premium, row.number("premium"), RELATIVE, row);
      assertRelative("rate8h", rate, row.number("rate_8h"), RELATIVE, row);
      assertRelative(
          "payment",
          DampedFunding.payment(rate, position, hours),
          row.number("payment_by_long_usd"),
          RELATIVE,
          row);
      assertRelative(
          "paymentCoin",
          DampedFunding.paymentCoin(rate, position, hours, index),
          row.number("payment_coin_inverse"),
          RELATIVE,
          row);
    }
  }
}
