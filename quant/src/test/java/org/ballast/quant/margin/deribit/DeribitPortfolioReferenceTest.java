package org.ballast.quant.margin.deribit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.margin.shock.TenorVolShock;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeribitPortfolioReferenceTest {
  private static final String FILE = "deribit_pm_matrix.json";
  private static final double RELATIVE = 1e-9;

  /// The parts of a published reply are exact to a double's digits.
  private static final double PUBLISHED = 1e-12;

  /// A reply adds a worst case rounded to nine decimals of a coin.
  private static final double PUBLISHED_DECIMALS = 1e9;

  private static final double HALF_NINTH_DECIMAL = 5e-10;

  private static final List<Double> EXTENDED = List.of(-0.66, -0.33, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0);
  private static final double NO_CAP = Double.MAX_VALUE;
  private static final DeltaShockTerms NO_DELTA_SHOCK = new DeltaShockTerms(2e7, 0, 0);

  @Test
  void matrix_ofEveryCase_isExact() {
    for (var node : ReferenceRows.jsonNodes(FILE, "cases")) {
      var params = node.path("params");
      var matrix = DeribitPortfolioMargin.of(terms(params), number(params, "index"), rows(node));
      var result = node.path("result");
      assertAll("standard", matrix.standard(), result.path("standard"), node);
      assertAll("extended", matrix.extended(), result.path("extended"), node);
      assertAll("countedStandard", matrix.countedStandard(), result.path("agg_standard"), node);
      assertAll("countedExtended", matrix.countedExtended(), result.path("agg_extended"), node);
      assertRelative("worst", matrix.worstCase(), number(result, "worst_case"), RELATIVE, node);
      assertRelative("roll", matrix.rollShock(), number(result, "roll_shock"), RELATIVE, node);
      assertRelative("initial", matrix.initial(), number(result, "im"), RELATIVE, node);
      assertRelative("maintenance", matrix.maintenance(), number(result, "mm"), RELATIVE, node);
      var deltas = result.path("delta_by_expiry");
      assertThat(matrix.deltas()).hasSize(deltas.size());
      matrix
          .deltas()
          .forEach((expiry, delta) ->
              assertRelative(expiry, delta, number(deltas, expiry), RELATIVE, node));
    }
  }

  /// No reply says when its futures expire, and in each the roll shock is the minimal move.
  @Test
  void matrix_ofPublishedReplies_isTheVenuesOwn() {
    for (var node : ReferenceRows.jsonNodes(FILE, "published_api")) {
      var rows = new ArrayList<RiskRow>();
      node.path("portfolio")
          .properties()
          .forEach(entry ->
              rows.add(new RiskRow.FutureRow(entry.getValue().asDouble(), entry.getKey(), 0)));
      var minimum = node.path("min_annualised_move");
      var terms =
          futuresTerms(
              number(node, "price_range"),
              minimum.isMissingNode() ? 0.01 : minimum.asDouble(),
              node.path("pnl_offset").asDouble(0));
      var matrix = DeribitPortfolioMargin.of(terms, 1, rows);
      assertWithin("worst", matrix.worstCase(), number(node, "worst_case"), PUBLISHED, node);
      assertWithin("roll", matrix.rollShock(), number(node, "roll_shock"), PUBLISHED, node);
      var rounded =
          Math.rint(matrix.worstCase() * PUBLISHED_DECIMALS) / PUBLISHED_DECIMALS
              + matrix.rollShock();
      var initial = node.has("im") ? "im" : "risk_matrix_margin";
      assertWithin("initial", rounded, number(node, initial), PUBLISHED, node);
      var maintenance = node.has("maintenance") ? "maintenance" : "mm";
      var factored = terms.maintenanceFactor() * rounded;
      assertWithin("maintenance", factored, number(node, maintenance), PUBLISHED, node);
      if (node.has("standard_first")) {
        var first = matrix.standard()[0];
        assertWithin("first", first, number(node, "standard_first"), HALF_NINTH_DECIMAL, node);
        assertWithin(
            "counted",
            matrix.countedStandard()[0],
            number(node, "agg_first"),
            HALF_NINTH_DECIMAL,
            node);
      }
    }
  }

  private static DeribitPortfolioTerms terms(JsonNode params) {
    return new DeribitPortfolioTerms(
        number(params, "price_range"),
        params.path("buckets").asInt(),
        new TenorVolShock(
            number(params, "vol_up"),
            number(params, "vol_down"),
            number(params, "min_vol_up"),
            number(params, "short_pow"),
            number(params, "long_pow"),
            0),
        new ExtendedTable(
            EXTENDED, number(params, "ext_factor"), number(params, "ext_dampener_usd")),
        number(params, "pnl_offset"),
        NO_CAP,
        new RollShockTerms(
            number(params, "min_annualised_move"), number(params, "annualised_move_risk")),
        NO_DELTA_SHOCK,
        number(params, "mm_factor"));
  }

  private static DeribitPortfolioTerms futuresTerms(
      double priceRange, double annualisedMoveMin, double gainOffset) {
    return new DeribitPortfolioTerms(
        priceRange,
        4,
        new TenorVolShock(0, 0, 0, 0, 0, 0),
        new ExtendedTable(EXTENDED, 1, 0),
        gainOffset,
        NO_CAP,
        new RollShockTerms(annualisedMoveMin, 0),
        NO_DELTA_SHOCK,
        0.8);
  }

  private static List<RiskRow> rows(JsonNode node) {
    var rows = new ArrayList<RiskRow>();
    for (var row : node.path("portfolio")) {
      rows.add(
          row.path("kind").asString().equals("future")
              ? new RiskRow.FutureRow(
                  number(row, "size"), row.path("expiry").asString(), number(row, "T"))
              : new RiskRow.OptionRow(
                  row.path("type").asString().equals("C") ? OptionType.CALL : OptionType.PUT,
                  number(row, "size"),
                  row.path("expiry").asString(),
                  number(row, "T"),
                  number(row, "F"),
                  number(row, "K"),
                  number(row, "iv")));
    }
    return rows;
  }

  private static void assertAll(String name, double[] actual, JsonNode expected, JsonNode node) {
    assertThat(actual).hasSize(expected.size());
    for (var i = 0; i < actual.length; i++) {
      assertRelative(name + i, actual[i], expected.get(i).asDouble(), RELATIVE, node);
    }
  }

  private static double number(JsonNode node, String name) {
    assertThat(node.has(name)).as("%s in %s", name, node).isTrue();
    return node.path(name).asDouble();
  }
}
