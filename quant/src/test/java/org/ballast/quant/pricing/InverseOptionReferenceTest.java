package org.ballast.quant.pricing;

import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class InverseOptionReferenceTest {
  private static final double RELATIVE = 1e-12;
  private static final double PARITY_TO_SCALE = 1e-13;

  @Test
  void greeks_ofEveryRow_areExact() {
    for (var row : ReferenceRows.csv("inverse_options.csv")) {
      for (var value : byName(greeks(row)).entrySet()) {
        assertRelative(value.getKey(), value.getValue(), row.number(value.getKey()), RELATIVE, row);
      }
    }
  }

  @Test
  void netTransactionDelta_ofEveryRow_isDeltaLessPremium() {
    for (var row : ReferenceRows.csv("inverse_options.csv")) {
      var greeks = greeks(row);
      double scale = Math.max(1, row.number("K") / row.number("F"));
      assertWithin(
          "netTransactionDelta",
          greeks.netTransactionDelta(),
          greeks.delta() - greeks.priceCoin(),
          PARITY_TO_SCALE * scale,
          row);
    }
  }

  private static InverseOptionGreeks greeks(ReferenceRow row) {
    return InverseOption.greeks(
        row.type(), row.number("F"), row.number("K"), row.number("T"), row.number("sigma"));
  }

  private static Map<String, Double> byName(InverseOptionGreeks greeks) {
    var values = new LinkedHashMap<String, Double>();
    values.put("price_usd", greeks.priceUsd());
    values.put("price_coin", greeks.priceCoin());
    values.put("delta_bs", greeks.delta());
    values.put("net_transaction_delta", greeks.netTransactionDelta());
    values.put("dprice_coin_dF", greeks.coinDelta());
    values.put("d2price_coin_dF2", greeks.coinGamma());
    values.put("gamma_usd", greeks.gamma());
    values.put("vega_usd", greeks.vegaUsd());
    values.put("vega_coin", greeks.vegaCoin());
    values.put("theta_usd_per_year", greeks.thetaUsd());
    values.put("theta_coin_per_year", greeks.thetaCoin());
    values.put("vanna_usd", greeks.vannaUsd());
    values.put("dvega_coin_dF", greeks.vannaCoin());
    return values;
  }
}
