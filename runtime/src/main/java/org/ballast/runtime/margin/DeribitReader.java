package org.ballast.runtime.margin;

import org.ballast.quant.margin.DeribitPortfolioModel;
import org.ballast.quant.margin.DeribitStandardModel;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.ParameterOrigin;
import org.ballast.quant.margin.deribit.DeltaShockTerms;
import org.ballast.quant.margin.deribit.DeribitPortfolioTerms;
import org.ballast.quant.margin.deribit.DeribitStandardTerms;
import org.ballast.quant.margin.deribit.ExtendedTable;
import org.ballast.quant.margin.deribit.FutureRate;
import org.ballast.quant.margin.deribit.OptionRate;
import org.ballast.quant.margin.deribit.RollShockTerms;
import org.ballast.quant.margin.shock.TenorVolShock;
import org.ballast.runtime.yaml.YamlField;

/// Reads Deribit's two rules.
final class DeribitReader {
  private static final String FUTURE = "future: {initial: 0.02, maintenance: 0.01, slope: 0.00005}";
  private static final String OPTION =
      "option: {initial: 0.15, initial_min: 0.1, maintenance: 0.075}";

  private DeribitReader() {}

  /// An account by its currency, with the terms of each coin in it.
  static MarginModel standard(YamlField account, ParameterOrigin origin) {
    var terms =
        NumberFields.byAsset(
            account, "{BTC: {" + FUTURE + ", " + OPTION + "}}", DeribitReader::terms);
    return new DeribitStandardModel(NumberFields.asset(account), terms, origin);
  }

  private static DeribitStandardTerms terms(YamlField coin) {
    var fields = NumberFields.of(coin, FUTURE + ", " + OPTION, "future", "option");
    return new DeribitStandardTerms(
        future(fields.require("future")), option(fields.require("option")));
  }

  private static FutureRate future(YamlField field) {
    var rate = NumberFields.of(field, FUTURE, "initial", "maintenance", "slope");
    return rate.build(() ->
        new FutureRate(rate.number("initial"), rate.number("maintenance"), rate.number("slope")));
  }

  private static OptionRate option(YamlField field) {
    var rate = NumberFields.of(field, OPTION, "initial", "initial_min", "maintenance");
    return rate.build(() ->
        new OptionRate(
            rate.number("initial"), rate.number("initial_min"), rate.number("maintenance")));
  }

  /// An account by its coin.
  static MarginModel portfolio(YamlField account, ParameterOrigin origin) {
    var fields =
        NumberFields.of(
            account,
            "price_range: 0.16",
            "price_range",
            "buckets",
            "vol",
            "extended",
            "gain_offset",
            "gain_offset_max",
            "roll",
            "delta",
            "maintenance_factor");
    var terms =
        fields.build(() ->
            new DeribitPortfolioTerms(
                fields.number("price_range"),
                fields.whole("buckets"),
                vol(fields.require("vol")),
                extended(fields.require("extended")),
                fields.number("gain_offset"),
                fields.numberOrNone("gain_offset_max", Double.MAX_VALUE),
                roll(fields.require("roll")),
                delta(fields.require("delta")),
                fields.number("maintenance_factor")));
    return new DeribitPortfolioModel(NumberFields.asset(account), terms, origin);
  }

  private static TenorVolShock vol(YamlField field) {
    var vol =
        NumberFields.of(field, "up: 0.5", "up", "down", "up_min", "short_power", "long_power");
    return vol.build(() ->
        new TenorVolShock(
            vol.number("up"),
            vol.number("down"),
            vol.number("up_min"),
            vol.number("short_power"),
            vol.number("long_power"),
            0));
  }

  private static ExtendedTable extended(YamlField field) {
    var table = NumberFields.of(field, "moves: [-0.66, 5]", "moves", "factor", "dampener");
    return table.build(() ->
        new ExtendedTable(
            table.numbers("moves"), table.number("factor"), table.number("dampener")));
  }

  private static RollShockTerms roll(YamlField field) {
    var roll =
        NumberFields.of(field, "{move_min: 0.01, move_risk: 0.075}", "move_min", "move_risk");
    return roll.build(() -> new RollShockTerms(roll.number("move_min"), roll.number("move_risk")));
  }

  private static DeltaShockTerms delta(YamlField field) {
    var delta =
        NumberFields.of(field, "threshold: 20000000", "threshold", "rate_per_coin", "rate_max");
    return delta.build(() ->
        new DeltaShockTerms(
            delta.number("threshold"), delta.number("rate_per_coin"), delta.number("rate_max")));
  }
}
