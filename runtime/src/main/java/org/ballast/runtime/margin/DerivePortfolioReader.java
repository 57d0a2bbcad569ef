package org.ballast.runtime.margin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.margin.DerivePortfolioModel;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.ParameterOrigin;
import org.ballast.quant.margin.derive.BasisTerms;
import org.ballast.quant.margin.derive.ContingencyTerms;
import org.ballast.quant.margin.derive.DeriveHaircut;
import org.ballast.quant.margin.derive.DerivePortfolioTerms;
import org.ballast.quant.margin.derive.DeriveScenario;
import org.ballast.quant.margin.derive.DiscountTerms;
import org.ballast.quant.margin.derive.SkewTerms;
import org.ballast.quant.margin.derive.VolMove;
import org.ballast.quant.margin.shock.TenorVolShock;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;

/// Reads Derive's portfolio rule.
final class DerivePortfolioReader {
  private static final double YEAR_SECONDS = Duration.ofDays(365).toSeconds();
  private static final String SCENARIO = "[{spot: 1.18, vol: up, share: 1}]";

  private DerivePortfolioReader() {}

  /// An account by its coin.
  static MarginModel read(YamlField account, ParameterOrigin origin) {
    var fields =
        NumberFields.of(
            account,
            "currency: USDC",
            "currency",
            "rate",
            "collateral",
            "scenarios",
            "basis",
            "vol",
            "skew",
            "discount",
            "contingency",
            "maintenance_factor",
            "initial_factor");
    var currency = fields.require("currency");
    var haircuts =
        NumberFields.byAsset(
            fields.require("collateral"),
            "{ETH: {maintenance: 0.015, initial: 0.005}}",
            DerivePortfolioReader::haircut);
    return fields.build(() ->
        new DerivePortfolioModel(
            NumberFields.asset(account),
            new Asset(currency.text("a stablecoin, e.g. USDC")),
            terms(fields),
            haircuts,
            fields.number("rate"),
            origin));
  }

  private static DerivePortfolioTerms terms(NumberFields fields) {
    return new DerivePortfolioTerms(
        scenarios(fields.require("scenarios")),
        basis(fields.require("basis")),
        vol(fields.require("vol")),
        skew(fields.require("skew")),
        discount(fields.require("discount")),
        contingency(fields.require("contingency")),
        fields.number("maintenance_factor"),
        fields.number("initial_factor"));
  }

  private static DeriveHaircut haircut(YamlField field) {
    var haircut =
        NumberFields.of(field, "{maintenance: 0.015, initial: 0.005}", "maintenance", "initial");
    return haircut.build(
        () -> new DeriveHaircut(haircut.number("maintenance"), haircut.number("initial")));
  }

  private static List<DeriveScenario> scenarios(YamlField field) {
    var scenarios = new ArrayList<DeriveScenario>();
    for (var item : field.items(SCENARIO)) {
      var scenario = NumberFields.of(item, SCENARIO, "spot", "vol", "share");
      var move = move(scenario.require("vol"));
      scenarios.add(
          scenario.build(
              () -> new DeriveScenario(scenario.number("spot"), move, scenario.number("share"))));
    }
    return scenarios;
  }

  private static VolMove move(YamlField field) {
    var expected = "none, up, down, linear-skew or absolute-skew";
    return switch (field.text(expected)) {
      case "none" -> VolMove.NONE;
      case "up" -> VolMove.UP;
      case "down" -> VolMove.DOWN;
      case "linear-skew" -> VolMove.LINEAR_SKEW;
      case "absolute-skew" -> VolMove.ABSOLUTE_SKEW;
      default -> throw field.refused("must be " + expected);
    };
  }

  private static BasisTerms basis(YamlField field) {
    var basis = NumberFields.of(field, "up: 1.045", "up", "down", "add", "per_year");
    return basis.build(() ->
        new BasisTerms(
            basis.number("up"),
            basis.number("down"),
            basis.number("add"),
            basis.number("per_year")));
  }

  private static TenorVolShock vol(YamlField field) {
    var vol =
        NumberFields.of(
            field, "up: 0.5", "up", "down", "up_min", "short_power", "long_power", "expiry_min");
    var expiryMin = Amount.duration(vol.require("expiry_min")).toSeconds() / YEAR_SECONDS;
    return vol.build(() ->
        new TenorVolShock(
            vol.number("up"),
            vol.number("down"),
            vol.number("up_min"),
            vol.number("short_power"),
            vol.number("long_power"),
            expiryMin));
  }

  private static SkewTerms skew(YamlField field) {
    var skew =
        NumberFields.of(
            field,
            "linear_cap: 0.15",
            "linear_cap",
            "linear_cap_slope",
            "absolute_cap",
            "absolute_cap_slope",
            "star_min",
            "width",
            "static_vol",
            "vol_scale");
    return skew.build(() ->
        new SkewTerms(
            skew.number("linear_cap"),
            skew.number("linear_cap_slope"),
            skew.number("absolute_cap"),
            skew.number("absolute_cap_slope"),
            skew.number("star_min"),
            skew.number("width"),
            skew.number("static_vol"),
            skew.number("vol_scale")));
  }

  private static DiscountTerms discount(YamlField field) {
    var discount =
        NumberFields.of(
            field,
            "long_factor: 1",
            "long_factor",
            "long_add",
            "long_base",
            "short_factor",
            "short_add",
            "short_base");
    return discount.build(() ->
        new DiscountTerms(
            discount.number("long_factor"),
            discount.number("long_add"),
            discount.number("long_base"),
            discount.number("short_factor"),
            discount.number("short_add"),
            discount.number("short_base")));
  }

  private static ContingencyTerms contingency(YamlField field) {
    var terms =
        NumberFields.of(
            field,
            "perpetual_maintenance: 0.015",
            "perpetual_maintenance",
            "perpetual_initial",
            "option_maintenance",
            "option_initial",
            "confidence_threshold",
            "confidence_margin",
            "peg_threshold",
            "peg_factor");
    return terms.build(() ->
        new ContingencyTerms(
            terms.number("perpetual_maintenance"),
            terms.number("perpetual_initial"),
            terms.number("option_maintenance"),
            terms.number("option_initial"),
            terms.number("confidence_threshold"),
            terms.number("confidence_margin"),
            terms.number("peg_threshold"),
            terms.number("peg_factor")));
  }
}
