package org.ballast.quant.svi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.testkit.ReferenceRows;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Verdicts on slices with and without butterflies, and Vogt's slice with where and how deep.
final class ButterflyReferenceTest {
  private static final double VOGT_TOLERANCE = 1e-12;
  private static final double TOLERANCE = 1e-11;

  private static final JsonNode VOGT_FILE =
      JsonMapper.shared().readTree(SharedFiles.reference("svi_vogt.json"));

  private static final SviSlice VOGT = slice(VOGT_FILE.get("raw"));

  @Test
  void verdict_ofVogtsSlice_saysWhereAndHowDeep() {
    var roots = VOGT_FILE.get("g_roots_on_minus1p5_to_1p5");
    var violated = (ArbitrageVerdict.Violated) Butterfly.verdict(VOGT);

    assertThat(violated.from())
        .isCloseTo(Double.parseDouble(roots.get(0).asString()), within(VOGT_TOLERANCE));
    assertThat(violated.to())
        .isCloseTo(Double.parseDouble(roots.get(1).asString()), within(VOGT_TOLERANCE));
    assertThat(violated.worst())
        .isCloseTo(number(VOGT_FILE.get("min_g"), "k"), within(VOGT_TOLERANCE));
    assertThat(violated.depth())
        .isCloseTo(-number(VOGT_FILE.get("min_g"), "g"), within(VOGT_TOLERANCE));
  }

  @Test
  void jumpWings_ofVogtsSlice_equalReference() {
    var wings = SviJumpWings.of(VOGT, number(VOGT_FILE, "T"));

    assertWings(wings, VOGT_FILE.get("jw"), VOGT_TOLERANCE);
    assertThat(wings.toSlice().totalVariance(0.5))
        .isCloseTo(VOGT.totalVariance(0.5), within(VOGT_TOLERANCE));
  }

  @Test
  void ssviMember_ofVogtsSlice_equalsReference() {
    var expected = VOGT_FILE.get("butterfly_free_repair");
    var years = number(VOGT_FILE, "T");
    var member = JumpWingRepair.ssviMember(SviJumpWings.of(VOGT, years)).orElseThrow();
    var slice = member.toSlice();
    var raw = expected.get("raw");

    assertThat(member.callSlope()).isCloseTo(number(expected, "c"), within(VOGT_TOLERANCE));
    assertThat(member.varianceMin()).isCloseTo(number(expected, "vt"), within(VOGT_TOLERANCE));
    assertThat(new double[] {slice.a(), slice.b(), slice.rho(), slice.m(), slice.s()})
        .containsExactly(
            new double[] {at(raw, 0), at(raw, 1), at(raw, 2), at(raw, 3), at(raw, 4)},
            within(VOGT_TOLERANCE));
    assertThat(Butterfly.verdict(slice).isFree()).isTrue();
  }

  @Test
  void repair_ofVogtsSlice_isFreeAndNearerThanItsSsviMember() {
    var years = number(VOGT_FILE, "T");
    var member = JumpWingRepair.ssviMember(SviJumpWings.of(VOGT, years)).orElseThrow().toSlice();
    var repaired = JumpWingRepair.repair(VOGT, years).orElseThrow();

    assertThat(Butterfly.verdict(repaired).isFree()).isTrue();
    for (var k = 0.1; k <= 0.4; k += 0.1) {
      assertThat(Math.abs(repaired.totalVariance(k) - VOGT.totalVariance(k)))
          .as("k=%s", k)
          .isLessThan(Math.abs(member.totalVariance(k) - VOGT.totalVariance(k)));
    }
  }

  @Test
  void slices_ofReference_haveItsVerdictsAndNumbers() {
    for (var row : ReferenceRows.jsonNodes("svi_ssvi.json", "raw_cases")) {
      var raw = row.get("raw");
      var slice =
          new SviSlice(
              raw.get(0).asDouble(),
              raw.get(1).asDouble(),
              raw.get(2).asDouble(),
              raw.get(3).asDouble(),
              raw.get(4).asDouble());
      var isLeeBound = row.get("lee_wing_ok").asBoolean();
      var probe = row.get("probe");
      var k = number(probe, "k");

      assertThat(slice.wingSlopeMax() <= 2).as("%s", slice).isEqualTo(isLeeBound);
      assertThat(Butterfly.verdict(slice).isFree())
          .as("%s", slice)
          .isEqualTo(isLeeBound && row.get("butterfly_free_on_grid").asBoolean());
      assertNumber(slice.totalVariance(k), probe, "w", slice);
      assertNumber(slice.slope(k), probe, "w1", slice);
      assertNumber(slice.curvature(k), probe, "w2", slice);
      assertNumber(slice.durrleman(k), probe, "g", slice);
      assertWings(SviJumpWings.of(slice, 1), row.get("jw_T1"), TOLERANCE);
    }
  }

  private static void assertWings(SviJumpWings wings, JsonNode expected, double tolerance) {
    assertThat(
            new double[] {
              wings.variance(),
              wings.skew(),
              wings.putSlope(),
              wings.callSlope(),
              wings.varianceMin()
            })
        .as("%s", expected)
        .containsExactly(
            new double[] {
              number(expected, "v"),
              number(expected, "psi"),
              number(expected, "p"),
              number(expected, "c"),
              number(expected, "vt")
            },
            within(tolerance));
  }

  private static void assertNumber(double actual, JsonNode expected, String name, SviSlice slice) {
    assertThat(actual)
        .as("%s of %s at %s", name, slice, expected)
        .isCloseTo(number(expected, name), within(TOLERANCE));
  }

  private static SviSlice slice(JsonNode raw) {
    return new SviSlice(
        number(raw, "a"),
        number(raw, "b"),
        number(raw, "rho"),
        number(raw, "m"),
        number(raw, "sigma"));
  }

  private static double at(JsonNode array, int index) {
    return Double.parseDouble(array.get(index).asString());
  }

  private static double number(JsonNode node, String name) {
    return Double.parseDouble(node.get(name).asString());
  }
}
