package org.ballast.quant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertUlps;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

/// The reference files of the closed forms, each as one batch through the vector stages.
class BatchReferenceTest {
  private static final double PRICE_TO_SCALE = 2e-15;
  private static final double OTM_PRICE_RELATIVE = 1e-12;
  private static final double OTM_PRICE_MIN = 1e-250;
  private static final double GREEK_RELATIVE = 1e-11;
  private static final double TINY_VOL_GREEK_RELATIVE = 1e-9;
  private static final double COIN_RELATIVE = 1e-12;
  // An exact value is met when only the last rounding differs.
  private static final double EXACT_ULPS = 1;
  private static final Map<Measure, String> BSM_COLUMNS = bsmColumns();
  private static final Map<Measure, String> COIN_COLUMNS = coinColumns();

  @Test
  void value_ofBsmGreeks_isExact() {
    var rows = ReferenceRows.csv("bsm_greeks.csv");
    var values = value(bsm(rows));
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      double price = values.column(Measure.PRICE)[i];
      assertWithin("price", price, row.number("price"), PRICE_TO_SCALE * scale(row), row);
      if (isOutOfTheMoney(row) && row.number("price") > OTM_PRICE_MIN) {
        assertRelative("price", price, row.number("price"), OTM_PRICE_RELATIVE, row);
      }
      boolean isTinyVol = row.text("region").equals("tiny_vol");
      double tolerance = isTinyVol ? TINY_VOL_GREEK_RELATIVE : GREEK_RELATIVE;
      for (var column : BSM_COLUMNS.entrySet()) {
        double actual = values.column(column.getKey())[i];
        assertRelative(column.getValue(), actual, row.number(column.getValue()), tolerance, row);
      }
    }
  }

  @Test
  void value_ofHaugsTables_isExact() {
    var rows = ReferenceRows.csv("haug_bsm.csv");
    var prices = value(bsm(rows)).column(Measure.PRICE);
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      double exact = row.number("exact_mpmath");
      assertWithin("price", prices[i], exact, PRICE_TO_SCALE * scale(row), row);
    }
    var greekRows = ReferenceRows.csv("haug_greeks.csv");
    var greeks = value(bsm(greekRows));
    for (int i = 0; i < greekRows.size(); i++) {
      var row = greekRows.get(i);
      for (var column : BSM_COLUMNS.entrySet()) {
        if (column.getValue().equals(row.text("greek"))) {
          double actual = greeks.column(column.getKey())[i];
          assertRelative(
              column.getValue(), actual, row.number("exact_mpmath"), GREEK_RELATIVE, row);
        }
      }
    }
  }

  @Test
  void value_ofInverseOptions_isExact() {
    var rows = ReferenceRows.csv("inverse_options.csv");
    var values =
        value(
            new InverseBatch(
                signs(rows),
                column(rows, "F"),
                column(rows, "K"),
                column(rows, "T"),
                column(rows, "sigma")));
    for (int i = 0; i < rows.size(); i++) {
      for (var column : COIN_COLUMNS.entrySet()) {
        double actual = values.column(column.getKey())[i];
        var name = column.getValue();
        assertRelative(name, actual, rows.get(i).number(name), COIN_RELATIVE, rows.get(i));
      }
    }
  }

  @Test
  void value_atTheLimits_isExact() {
    var rows = ReferenceRows.json("edge_cases.json", "limits");
    var values = value(bsm(rows));
    for (int i = 0; i < rows.size(); i++) {
      for (var name : List.of("price", "delta", "gamma", "vega")) {
        double actual = values.column(Measure.valueOf(name.toUpperCase(Locale.ROOT)))[i];
        assertUlps(name, actual, rows.get(i).number(name), EXACT_ULPS, rows.get(i));
      }
    }
  }

  @Test
  void value_ofForbiddenInput_failsAlone() {
    var rows = ReferenceRows.json("edge_cases.json", "must_reject");
    var good = ReferenceRows.json("edge_cases.json", "limits").getLast();
    for (var row : rows) {
      var mixed = List.of(good, good, row, good, good, good, good, good, good);
      var sign = new double[mixed.size()];
      Arrays.fill(sign, 1);
      var batch =
          new InverseBatch(
              sign,
              column(mixed, "S"),
              column(mixed, "K"),
              column(mixed, "T"),
              column(mixed, "sigma"));
      var values = value(batch);
      assertThat(values.failures()).as("%s", row).isEqualTo(1);
      assertThat(values.status(2)).as("%s", row).isNotEqualTo(ElementStatus.VALUED);
    }
  }

  private static BatchValues value(OptionBatch batch) {
    var values = BatchValues.of(MeasureSet.FULL, batch.size());
    BatchValuer.vector().value(batch, values);
    return values;
  }

  private static BsmBatch bsm(List<ReferenceRow> rows) {
    return new BsmBatch(
        signs(rows),
        column(rows, "S"),
        column(rows, "K"),
        column(rows, "T"),
        column(rows, "sigma"),
        column(rows, "r"),
        column(rows, "q"));
  }

  private static double[] signs(List<ReferenceRow> rows) {
    return rows.stream().mapToDouble(row -> row.type().sign()).toArray();
  }

  private static double[] column(List<ReferenceRow> rows, String name) {
    return rows.stream().mapToDouble(row -> row.number(name)).toArray();
  }

  private static double scale(ReferenceRow row) {
    double years = row.number("T");
    return Math.max(
        row.number("S") * StrictMath.exp(-row.number("q") * years),
        row.number("K") * StrictMath.exp(-row.number("r") * years));
  }

  private static boolean isOutOfTheMoney(ReferenceRow row) {
    return row.type().sign() * (row.number("d1") + row.number("d2")) <= 0;
  }

  private static Map<Measure, String> bsmColumns() {
    var names = new LinkedHashMap<Measure, String>();
    for (var measure : Measure.values()) {
      names.put(measure, measure.name().toLowerCase(Locale.ROOT));
    }
    names.remove(Measure.PRICE);
    names.put(Measure.VANNA_VOL_SLOPE, "dvanna_dvol");
    return names;
  }

  private static Map<Measure, String> coinColumns() {
    var names = new LinkedHashMap<Measure, String>();
    names.put(Measure.PRICE, "price_coin");
    names.put(Measure.DELTA, "dprice_coin_dF");
    names.put(Measure.GAMMA, "d2price_coin_dF2");
    names.put(Measure.VEGA, "vega_coin");
    names.put(Measure.THETA, "theta_coin_per_year");
    names.put(Measure.VANNA, "dvega_coin_dF");
    return names;
  }
}
