package org.ballast.quant.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.Bsm;
import org.ballast.quant.pricing.OptionGreeks;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Bands and adjusted volatilities against reference values.
class HedgeBandsReferenceTest {
  private static final String FILE = "hedge_bands.json";
  private static final double TOLERANCE = 1e-12;

  @Test
  void halfWidth_ofWhalleyWilmott_equalsReference() {
    for (var row : ReferenceRows.json(FILE, "cases")) {
      var delta = delta(row, row.number("sigma"));
      var halfWidth = WhalleyWilmott.halfWidth(terms(row));

      check("delta", delta, row);
      check("ww_half", halfWidth, row);
      check("ww_lo", delta - halfWidth, row);
      check("ww_hi", delta + halfWidth, row);
    }
  }

  @Test
  void band_ofZakamouline_equalsReference() {
    for (var row : ReferenceRows.json(FILE, "cases")) {
      var band = ZakamoulineBand.of(terms(row), ZakamoulineCoefficients.DEFAULT);
      var centre = delta(row, band.vol());

      check("zak_H0", band.costWidth(), row);
      check("zak_H1", band.gammaWidth(), row);
      check("zak_K", band.volShift(), row);
      check("zak_sigma_m", band.vol(), row);
      check("zak_center", centre, row);
      check("zak_lo", centre - band.halfWidth(), row);
      check("zak_hi", centre + band.halfWidth(), row);
    }
  }

  @Test
  void volatility_ofLeland_equalsReference() {
    for (var row : ReferenceRows.jsonNodes(FILE, "leland")) {
      var vol = row.get("sigma").asDouble();
      var cost = row.get("one_way_cost").asDouble();
      var years = row.get("dt").asDouble();

      assertRelative(
          "number", Leland.number(vol, cost, years), number(row, "leland_number"), TOLERANCE, row);
      requireVol(Leland.volatility(vol, cost, years, -1), row, "sigma_short_gamma");
      requireVol(Leland.volatility(vol, cost, years, 1), row, "sigma_long_gamma");
    }
  }

  @Test
  void formulas_atPublishedPoints_equalThem() {
    for (var row : ReferenceRows.jsonNodes(FILE, "published")) {
      if (row.has("exact")) {
        var adjusted =
            Leland.volatility(
                row.get("sigma").asDouble(),
                row.get("one_way_cost").asDouble(),
                fraction(row.get("dt").asString()),
                -1);
        requireVol(adjusted, row, "exact");
      } else {
        var terms = new HedgeTerms(5000, 0.02, 0.2, 0.25, 0, 5e-4, 1);
        var band = ZakamoulineBand.of(terms, ZakamoulineCoefficients.DEFAULT);
        assertRelative("H1", band.gammaWidth(), number(row, "H1"), TOLERANCE, row);
        assertRelative("WW", WhalleyWilmott.halfWidth(terms), number(row, "WW"), TOLERANCE, row);
      }
    }
  }

  private static void requireVol(Leland.Volatility actual, JsonNode row, String name) {
    switch (actual) {
      case Leland.Volatility.Adjusted(var vol) ->
          assertRelative(name, vol, number(row, name), TOLERANCE, row);
      case Leland.Volatility.DoNotRehedge _ -> {
        if (!row.get(name).isNull()) {
          fail("%s must be adjusted: %s", name, row);
        }
      }
    }
    assertThat(row.get(name).isNull())
        .as("%s of %s", name, row)
        .isEqualTo(actual instanceof Leland.Volatility.DoNotRehedge);
  }

  private static double number(JsonNode row, String name) {
    return Double.parseDouble(row.get(name).asString());
  }

  private static double fraction(String text) {
    var parts = text.split("/", -1);
    return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }

  private static HedgeTerms terms(ReferenceRow row) {
    return new HedgeTerms(
        row.number("S"),
        row.number("pos") * greeks(row, row.number("sigma")).gamma(),
        row.number("sigma"),
        row.number("T"),
        row.number("r"),
        row.number("lam"),
        row.number("gamma_ra"));
  }

  private static double delta(ReferenceRow row, double vol) {
    return row.number("pos") * greeks(row, vol).delta();
  }

  private static OptionGreeks greeks(ReferenceRow row, double vol) {
    var type = row.number("w") > 0 ? OptionType.CALL : OptionType.PUT;
    return Bsm.greeks(
        type, row.number("S"), row.number("K"), row.number("T"), vol, row.number("r"), 0);
  }

  private static void check(String name, double actual, ReferenceRow row) {
    assertRelative(name, actual, row.number(name), TOLERANCE, row);
  }
}
