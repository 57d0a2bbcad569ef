package org.ballast.app.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ballast.domain.value.Asset;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.UnderlyingRisk;

/// The mandate of the run, and its limited Greeks as a book has them.
final class Limits {
  static final String MANDATE =
      """
      numeraire: USD
      target: usd-neutral
      underlyings:
        BTC: {delta: 0.5 BTC, gamma: 0.25 BTC, vega: 3000 USD}
        ETH: {delta: 5 ETH, gamma: 3 ETH, vega: 2000 USD}
      trade:
        instruments: ["deribit:BTC-*", "deribit:ETH-*"]
        max_trade: {BTC: 40 BTC, ETH: 600 ETH}
        min_time_to_expiry: 14d
      """;

  static final Map<String, Double> HALF_WIDTHS = halfWidths();

  private Limits() {}

  private static Map<String, Double> halfWidths() {
    var widths = new LinkedHashMap<String, Double>();
    widths.put("BTC.delta", 0.5);
    widths.put("BTC.gamma", 0.25);
    widths.put("BTC.vega", 3000.0);
    widths.put("ETH.delta", 5.0);
    widths.put("ETH.gamma", 3.0);
    widths.put("ETH.vega", 2000.0);
    return widths;
  }

  static double value(String limit, BookRisk risk) {
    var exposure = risk.underlying(coin(limit)).map(UnderlyingRisk::exposure).orElse(Exposure.NONE);
    return switch (limit.substring(limit.indexOf('.') + 1)) {
      case "delta" -> exposure.equity() + exposure.deltaTotal();
      case "gamma" -> exposure.gamma();
      case "vega" -> exposure.vega();
      default -> throw new IllegalArgumentException("limit must be known: limit=" + limit);
    };
  }

  static Asset coin(String limit) {
    return new Asset(limit.substring(0, limit.indexOf('.')));
  }
}
