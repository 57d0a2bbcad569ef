package org.ballast.quant.hazard;

import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.Bsm;
import org.ballast.quant.pricing.OptionGreeks;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HazardReferenceTest {
  private static final String FILE = "hazard_adjusted.json";
  private static final double RELATIVE = 1e-11;
  private static final double NO_YIELD = 0;

  @Test
  void jumpToZero_ofEveryRow_isExact() {
    for (var row : ReferenceRows.json(FILE, "A_jump_to_zero")) {
      var call = jumpToZero(OptionType.CALL, row);
      var put = jumpToZero(OptionType.PUT, row);
      assertRelative("call", call.value(), row.number("call"), RELATIVE, row);
      assertRelative("put", put.value(), row.number("put"), RELATIVE, row);
      assertRelative("callDelta", call.delta(), row.number("delta_call"), RELATIVE, row);
      assertRelative("putDelta", put.delta(), row.number("delta_put"), RELATIVE, row);
    }
  }

  @Test
  void vulnerableClaim_ofEveryRow_isExact() {
    for (var row : ReferenceRows.json(FILE, "B_vulnerable")) {
      var claim = VulnerableClaim.of(List.of(terms(row)), row.number("T"));
      var safe = safe(row);
      var adjusted = claim.adjust(safe.price(), safe.delta(), safe.gamma(), safe.vega());
      assertRelative("safe", safe.price(), row.number("riskfree_value"), RELATIVE, row);
      assertRelative("factor", claim.factor(), row.number("factor"), RELATIVE, row);
      assertRelative("value", adjusted.value(), row.number("value"), RELATIVE, row);
      assertRelative("cva", claim.lossFraction() * safe.price(), row.number("cva"), RELATIVE, row);
      assertRelative("delta", adjusted.delta(), row.number("delta"), RELATIVE, row);
      assertRelative("spread", claim.spreadPerYear(), row.number("spread_per_year"), RELATIVE, row);
    }
  }

  @Test
  void vulnerableClaim_ofSeveralSources_isExact() {
    for (var node : ReferenceRows.jsonNodes(FILE, "C_multi_source_factor")) {
      var sources = new ArrayList<FailureTerms>();
      for (var source : node.path("sources")) {
        sources.add(
            FailureTerms.flat(
                source.path("hazard").asDouble(), source.path("recovery").asDouble()));
      }
      var claim = VulnerableClaim.of(sources, node.path("T").asDouble());
      assertRelative("survival", claim.survival(), number(node, "survival"), RELATIVE, node);
      assertRelative("factor", claim.factor(), number(node, "factor"), RELATIVE, node);
      assertRelative(
          "spread", claim.spreadPerYear(), number(node, "spread_per_year"), RELATIVE, node);
    }
  }

  @Test
  void wrongWay_ofEveryRow_isExact() {
    for (var row : ReferenceRows.json(FILE, "D_wrong_way")) {
      var adjusted =
          WrongWayPricer.greeks(
              row.type(),
              row.number("S"),
              row.number("K"),
              row.number("T"),
              row.number("sigma"),
              row.number("r"),
              NO_YIELD,
              new WrongWayPricer.Failure(terms(row), row.number("jump")));
      assertRelative("value", adjusted.value(), row.number("value"), RELATIVE, row);
      assertRelative("delta", adjusted.delta(), row.number("delta"), RELATIVE, row);
      assertRelative("safe", safe(row).price(), row.number("riskfree_value"), RELATIVE, row);
    }
  }

  private static AdjustedValue jumpToZero(OptionType type, ReferenceRow row) {
    return JumpToZeroPricer.greeks(
        type,
        row.number("S"),
        row.number("K"),
        row.number("T"),
        row.number("sigma"),
        row.number("r"),
        NO_YIELD,
        HazardCurve.flat(row.number("hazard")));
  }

  private static OptionGreeks safe(ReferenceRow row) {
    return Bsm.greeks(
        row.type(),
        row.number("S"),
        row.number("K"),
        row.number("T"),
        row.number("sigma"),
        row.number("r"),
        NO_YIELD);
  }

  private static FailureTerms terms(ReferenceRow row) {
    return FailureTerms.flat(row.number("hazard"), row.number("recovery"));
  }

  private static double number(JsonNode node, String name) {
    return Double.parseDouble(node.path(name).asString());
  }
}
