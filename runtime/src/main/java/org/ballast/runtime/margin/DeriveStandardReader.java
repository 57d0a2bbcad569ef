package org.ballast.runtime.margin;

import org.ballast.quant.margin.DeriveStandardModel;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.ParameterOrigin;
import org.ballast.quant.margin.derive.CollateralFactor;
import org.ballast.quant.margin.derive.SrmOptionTerms;
import org.ballast.quant.margin.derive.SrmTerms;
import org.ballast.runtime.yaml.YamlField;

/// Reads Derive's standard rule.
final class DeriveStandardReader {
  private static final String PERPETUAL = "perpetual: {maintenance: 0.05, initial: 0.066}";
  private static final String FACTOR = "{maintenance: 0.8, initial: 0.75}";

  private DeriveStandardReader() {}

  /// An account by its stablecoin.
  static MarginModel read(YamlField account, ParameterOrigin origin) {
    var fields = NumberFields.of(account, PERPETUAL, "contracts", "collateral", "peg");
    var peg = NumberFields.of(fields.require("peg"), "threshold: 0.98", "threshold", "factor");
    var contracts =
        NumberFields.byAsset(
            fields.require("contracts"), "{ETH: {" + PERPETUAL + "}}", DeriveStandardReader::terms);
    var factors =
        NumberFields.byAsset(
            fields.require("collateral"), "{ETH: " + FACTOR + "}", DeriveStandardReader::factor);
    return peg.build(() ->
        new DeriveStandardModel(
            NumberFields.asset(account),
            contracts,
            factors,
            peg.number("threshold"),
            peg.number("factor"),
            origin));
  }

  private static SrmTerms terms(YamlField coin) {
    var fields = NumberFields.of(coin, PERPETUAL, "option", "unpaired", "perpetual");
    var option = option(fields.require("option"));
    var unpaired = pair(fields.require("unpaired"), "{maintenance: 1.1, initial: 1.2}");
    var perpetual = pair(fields.require("perpetual"), PERPETUAL);
    return fields.build(() ->
        new SrmTerms(
            option,
            unpaired.number("initial"),
            unpaired.number("maintenance"),
            perpetual.number("initial"),
            perpetual.number("maintenance")));
  }

  private static SrmOptionTerms option(YamlField field) {
    var option =
        NumberFields.of(
            field,
            "initial: 0.15",
            "initial",
            "initial_min",
            "call_maintenance",
            "put_maintenance",
            "put_mark_maintenance",
            "put_scale");
    return option.build(() ->
        new SrmOptionTerms(
            option.number("initial"),
            option.number("initial_min"),
            option.number("call_maintenance"),
            option.number("put_maintenance"),
            option.number("put_mark_maintenance"),
            option.number("put_scale")));
  }

  private static CollateralFactor factor(YamlField field) {
    var factor = pair(field, FACTOR);
    return factor.build(
        () -> new CollateralFactor(factor.number("maintenance"), factor.number("initial")));
  }

  private static NumberFields pair(YamlField field, String example) {
    return NumberFields.of(field, example, "maintenance", "initial");
  }
}
