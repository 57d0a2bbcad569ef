package org.ballast.quant.svi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.testkit.ReferenceRows;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Axel Vogt's slice, which has butterfly arbitrage beyond the strikes that are usually looked at.
final class SviSliceReferenceTest {
  private static final double TOLERANCE = 1e-12;

  private static final JsonNode FILE =
      JsonMapper.shared().readTree(SharedFiles.reference("svi_vogt.json"));

  private static final SviSlice VOGT =
      new SviSlice(raw("a"), raw("b"), raw("rho"), raw("m"), raw("sigma"));

  @Test
  void totalVarianceAndDurrleman_onGrid_equalReference() {
    for (var point : ReferenceRows.jsonNodes("svi_vogt.json", "grid")) {
      var k = number(point, "k");
      assertThat(VOGT.totalVariance(k))
          .as("w at k=%s", k)
          .isCloseTo(number(point, "w"), near(point, "w"));
      assertThat(VOGT.durrleman(k)).as("g at k=%s", k).isCloseTo(number(point, "g"), within(1e-11));
    }
  }

  @Test
  void durrleman_atVogtsMinimum_isNegative() {
    var minimum = FILE.get("min_g");
    assertThat(VOGT.durrleman(number(minimum, "k")))
        .isCloseTo(number(minimum, "g"), within(TOLERANCE));
    assertThat(VOGT.durrleman(number(minimum, "k"))).isNegative();
  }

  private static org.assertj.core.data.Offset<Double> near(JsonNode point, String name) {
    return within(TOLERANCE * Math.abs(number(point, name)));
  }

  private static double raw(String name) {
    return number(FILE.get("raw"), name);
  }

  private static double number(JsonNode node, String name) {
    return Double.parseDouble(node.get(name).asString());
  }
}
