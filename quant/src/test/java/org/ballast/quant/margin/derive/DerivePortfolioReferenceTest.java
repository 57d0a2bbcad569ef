package org.ballast.quant.margin.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.margin.shock.TenorVolShock;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DerivePortfolioReferenceTest {
  private static final String FILE = "derive_pmrm2.json";
  private static final double RELATIVE = 1e-9;
  private static final double YEAR_SECONDS = 31_536_000;

  @Test
  void margin_ofEveryCase_isExact() {
    var terms = terms(ReferenceRows.section(FILE, "params"));
    for (var node : ReferenceRows.jsonNodes(FILE, "cases")) {
      var margin = DerivePortfolioMargin.of(terms, portfolio(node.path("input")));
      var result = node.path("result");
      assertRelative("mtm", margin.markToMarket(), number(result, "mtm"), RELATIVE, node);
      assertScenarios(margin.scenarios(), result.path("scen"), node);
      assertRelative("basis", margin.basis(), number(result, "basis"), RELATIVE, node);
      assertRelative("worst", margin.worst(), number(result, "worst"), RELATIVE, node);
      assertThat(margin.worstIndex()).as("%s", node).isEqualTo(result.path("worst_idx").asInt());
      assertRelative(
          "mmContingency", margin.maintenanceContingency(), number(result, "MMc"), RELATIVE, node);
      assertRelative(
          "imContingency", margin.initialContingency(), number(result, "IMc"), RELATIVE, node);
      assertRelative("maintenance", margin.maintenance(), number(result, "MM"), RELATIVE, node);
      assertRelative("initial", margin.initial(), number(result, "IM"), RELATIVE, node);
    }
  }

  private static void assertScenarios(double[] actual, JsonNode expected, JsonNode node) {
    assertThat(actual).hasSize(expected.size());
    for (var i = 0; i < actual.length; i++) {
      assertRelative("scenario" + i, actual[i], expected.get(i).asDouble(), RELATIVE, node);
    }
  }

  private static DerivePortfolioTerms terms(JsonNode params) {
    var scenarios = new ArrayList<DeriveScenario>();
    for (var node : params.path("scenarios")) {
      scenarios.add(
          new DeriveScenario(
              number(node, "spot"), move(node.path("vol").asString()), number(node, "damp")));
    }
    var basis = params.path("basis");
    var vol = params.path("vol");
    var margin = params.path("margin");
    var skew = params.path("skew");
    var other = params.path("other");
    return new DerivePortfolioTerms(
        scenarios,
        new BasisTerms(
            number(basis, "up"),
            number(basis, "down"),
            number(basis, "add"),
            number(basis, "mult")),
        new TenorVolShock(
            number(vol, "up"),
            number(vol, "down"),
            number(vol, "min_up"),
            number(vol, "short_pow"),
            number(vol, "long_pow"),
            number(vol, "dte_floor_sec") / YEAR_SECONDS),
        new SkewTerms(
            number(skew, "lin_cap"),
            number(skew, "lin_cbase"),
            number(skew, "abs_cap"),
            number(skew, "abs_cbase"),
            number(skew, "min_kstar"),
            number(skew, "width"),
            number(skew, "vp_static"),
            number(skew, "vp_scale")),
        new DiscountTerms(
            number(margin, "long_mult"),
            number(margin, "long_add"),
            number(margin, "long_base_disc"),
            number(margin, "short_mult"),
            number(margin, "short_add"),
            number(margin, "short_base_disc")),
        new ContingencyTerms(
            number(other, "mm_perp"),
            number(other, "im_perp"),
            number(other, "mm_opt"),
            number(other, "im_opt"),
            number(other, "conf_threshold"),
            number(other, "conf_margin"),
            number(other, "peg_threshold"),
            number(other, "peg_factor")),
        number(margin, "mm_factor"),
        number(margin, "im_factor"));
  }

  private static VolMove move(String name) {
    return switch (name) {
      case "Up" -> VolMove.UP;
      case "Down" -> VolMove.DOWN;
      case "None" -> VolMove.NONE;
      case "Linear" -> VolMove.LINEAR_SKEW;
      case "Abs" -> VolMove.ABSOLUTE_SKEW;
      default -> throw new IllegalArgumentException("vol move must be known: vol=" + name);
    };
  }

  private static DerivePortfolio portfolio(JsonNode input) {
    var expiries = new ArrayList<DeriveExpiry>();
    for (var feed : input.path("feeds")) {
      expiries.add(
          new DeriveExpiry(
              number(feed, "expiry_sec") / YEAR_SECONDS,
              number(feed, "rate"),
              number(feed, "fwd_var"),
              number(feed, "fwd_fix"),
              number(feed, "conf"),
              options(input, number(feed, "expiry_sec"))));
    }
    var collaterals = new ArrayList<DeriveCollateral>();
    for (var node : input.path("collaterals")) {
      collaterals.add(
          new DeriveCollateral(
              number(node, "amount"),
              number(node, "price"),
              number(node, "conf"),
              node.path("risk_cancelling").asBoolean(),
              new DeriveHaircut(number(node, "mm_haircut"), number(node, "im_haircut"))));
    }
    return new DerivePortfolio(
        number(input, "spot"),
        number(input, "spot_conf"),
        number(input, "stable"),
        number(input, "cash"),
        new DerivePerpetual(
            number(input, "perps"),
            number(input, "perp_price"),
            number(input, "perp_conf"),
            number(input, "perp_unrealised")),
        expiries,
        collaterals);
  }

  private static List<DeriveOption> options(JsonNode input, double expirySeconds) {
    var options = new ArrayList<DeriveOption>();
    for (var node : input.path("options")) {
      if (number(node, "expiry_sec") == expirySeconds) {
        options.add(
            new DeriveOption(
                node.path("call").asBoolean() ? OptionType.CALL : OptionType.PUT,
                number(node, "strike"),
                number(node, "vol"),
                number(node, "amount")));
      }
    }
    return options;
  }

  private static double number(JsonNode node, String name) {
    assertThat(node.has(name)).as("%s in %s", name, node).isTrue();
    return node.path(name).asDouble();
  }
}
