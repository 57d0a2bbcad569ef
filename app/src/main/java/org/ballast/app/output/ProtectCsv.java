package org.ballast.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ballast.hedging.structure.ExplainedStructure;
import org.ballast.hedging.structure.ProtectionLeg;

/// The legs of every structure of `protect`, one row each.
public final class ProtectCsv {
  private ProtectCsv() {}

  public static String legs(ProtectReport report) {
    var rows = new ArrayList<List<String>>();
    var recommended = report.plan().recommended();
    for (var structure : ProtectReport.structures(report.plan())) {
      var isRecommended = recommended.filter(structure::equals).isPresent();
      structure.legs().forEach(leg -> rows.add(row(structure, isRecommended ? "yes" : "no", leg)));
    }
    return Csv.of(
        List.of(
            "structure",
            "recommended",
            "account",
            "instrument",
            "side",
            "quantity",
            "price",
            "premium_usd",
            "fee_usd",
            "slippage_usd",
            "reason"),
        rows);
  }

  private static List<String> row(
      ExplainedStructure structure, String recommended, ProtectionLeg leg) {
    var order = leg.order();
    return List.of(
        structure.kind().word(),
        recommended,
        order.account().toString(),
        order.instrument().id().toString(),
        order.side().name().toLowerCase(Locale.ROOT),
        order.quantity().amount().toString(),
        order.limitPrice().amount().toString(),
        Double.toString(leg.premiumUsd()),
        Double.toString(leg.feeUsd()),
        Double.toString(leg.slippageUsd()),
        order.reason());
  }
}
