package org.ballast.quant.pricing;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertUlps;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ballast.domain.instrument.OptionType;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class BsmReferenceTest {
  private static final double PRICE_TO_SCALE = 2e-15;
  private static final double OTM_PRICE_RELATIVE = 1e-12;
  private static final double OTM_PRICE_MIN = 1e-250;
  private static final double GREEK_RELATIVE = 1e-11;
  private static final double TINY_VOL_GREEK_RELATIVE = 1e-9;
  // An exact value is met when only the last rounding differs.
  private static final double EXACT_ULPS = 1;

  @Test
  void price_overAllRegions_isExactToScale() {
    for (var row : ReferenceRows.csv("bsm_greeks.csv")) {
      assertWithin("price", price(row), row.number("price"), PRICE_TO_SCALE * scale(row), row);
    }
  }

  @Test
  void price_outOfTheMoney_isExactToItself() {
    for (var row : ReferenceRows.csv("bsm_greeks.csv")) {
      if (isOutOfTheMoney(row) && row.number("price") > OTM_PRICE_MIN) {
        assertRelative("price", price(row), row.number("price"), OTM_PRICE_RELATIVE, row);
      }
    }
  }

  @Test
  void greeks_overAllRegions_areExactToThemselves() {
    for (var row : ReferenceRows.csv("bsm_greeks.csv")) {
      boolean isTinyVol = row.text("region").equals("tiny_vol");
      double tolerance = isTinyVol ? TINY_VOL_GREEK_RELATIVE : GREEK_RELATIVE;
      for (var greek : byName(greeks(row)).entrySet()) {
        assertRelative(
            greek.getKey(), greek.getValue(), row.number(greek.getKey()), tolerance, row);
      }
    }
  }

  @Test
  void price_ofHaugsTable_isPublishedAndExact() {
    for (var row : ReferenceRows.csv("haug_bsm.csv")) {
      assertWithin("price", price(row), row.number("published"), lastUnit(row), row);
      assertWithin(
          "price", price(row), row.number("exact_mpmath"), PRICE_TO_SCALE * scale(row), row);
    }
  }

  @Test
  void greeks_ofHaugsTable_arePublishedAndExact() {
    for (var row : ReferenceRows.csv("haug_greeks.csv")) {
      var greeks = greeks(row);
      double value =
          switch (row.text("greek")) {
            case "elasticity" -> greeks.elasticity(row.number("S"));
            case "theta_per_day_365" -> greeks.theta() / 365;
            case "delta" -> greeks.delta();
            default -> byName(greeks).get(row.text("greek"));
          };
      assertWithin(row.text("greek"), value, row.number("published"), lastUnit(row), row);
      assertRelative(row.text("greek"), value, row.number("exact_mpmath"), GREEK_RELATIVE, row);
    }
  }

  @Test
  void greeks_atTheLimits_areExact() {
    for (var row : ReferenceRows.json("edge_cases.json", "limits")) {
      var greeks = greeks(row);
      assertUlps("price", price(row), row.number("price"), EXACT_ULPS, row);
      assertUlps("price", greeks.price(), row.number("price"), EXACT_ULPS, row);
      assertUlps("delta", greeks.delta(), row.number("delta"), EXACT_ULPS, row);
      assertUlps("gamma", greeks.gamma(), row.number("gamma"), EXACT_ULPS, row);
      assertUlps("vega", greeks.vega(), row.number("vega"), EXACT_ULPS, row);
    }
  }

  @Test
  void price_ofForbiddenInput_isRejected() {
    for (var row : ReferenceRows.json("edge_cases.json", "must_reject")) {
      for (var type : OptionType.values()) {
        assertThatIllegalArgumentException()
            .as("%s", row)
            .isThrownBy(() ->
                Bsm.greeks(
                    type,
                    row.number("S"),
                    row.number("K"),
                    row.number("T"),
                    row.number("sigma"),
                    0,
                    0))
            .withMessageContaining(" must be ");
      }
    }
  }

  private static double price(ReferenceRow row) {
    return Bsm.price(
        row.type(),
        row.number("S"),
        row.number("K"),
        row.number("T"),
        row.number("sigma"),
        row.number("r"),
        row.number("q"));
  }

  private static OptionGreeks greeks(ReferenceRow row) {
    return Bsm.greeks(
        row.type(),
        row.number("S"),
        row.number("K"),
        row.number("T"),
        row.number("sigma"),
        row.number("r"),
        row.number("q"));
  }

  private static double scale(ReferenceRow row) {
    double years = row.number("T");
    return Math.max(
        row.number("S") * StrictMath.exp(-row.number("q") * years),
        row.number("K") * StrictMath.exp(-row.number("r") * years));
  }

  private static boolean isOutOfTheMoney(ReferenceRow row) {
    double sdsInside = row.type().sign() * (row.number("d1") + row.number("d2"));
    return sdsInside <= 0;
  }

  /// One unit of the last printed decimal: the book's own normal distribution errs by as much.
  private static double lastUnit(ReferenceRow row) {
    var published = row.text("published");
    return StrictMath.pow(10, published.indexOf('.') + 1 - published.length());
  }

  private static Map<String, Double> byName(OptionGreeks greeks) {
    var values = new LinkedHashMap<String, Double>();
    values.put("delta", greeks.delta());
    values.put("gamma", greeks.gamma());
    values.put("vega", greeks.vega());
    values.put("theta", greeks.theta());
    values.put("rho", greeks.rho());
    values.put("phi", greeks.phi());
    values.put("vanna", greeks.vanna());
    values.put("volga", greeks.volga());
    values.put("charm", greeks.charm());
    values.put("veta", greeks.veta());
    values.put("speed", greeks.speed());
    values.put("zomma", greeks.zomma());
    values.put("color", greeks.color());
    values.put("ultima", greeks.ultima());
    values.put("dvanna_dvol", greeks.vannaVolSlope());
    values.put("dual_delta", greeks.dualDelta());
    values.put("dual_gamma", greeks.dualGamma());
    return values;
  }
}
