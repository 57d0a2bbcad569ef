package org.ballast.app.output;

import java.util.OptionalDouble;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.risk.DollarGreeks;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.PerContract;
import org.ballast.quant.risk.PositionRisk;
import org.ballast.quant.risk.UnderlyingRisk;
import tools.jackson.databind.node.ObjectNode;

/// The risk of a book as `ballast.risk/1`.
public final class RiskJson {
  private RiskJson() {}

  public static String render(RiskReport report) {
    var root = Json.object();
    root.put("schema", "ballast.risk/1");
    root.put("asOf", report.risk().asOf().toString());
    root.put("market", report.market().source());
    root.put("numeraire", "USD");
    root.put("target", RiskReport.name(report.target()));
    root.put("volatility", report.vols());
    root.put("deltaModel", report.deltaModelName());
    root.set("total", total(report));
    var byUnderlying = root.putObject("byUnderlying");
    report
        .risk()
        .underlyings()
        .forEach(underlying ->
            byUnderlying.set(underlying.underlying().code(), underlying(report, underlying)));
    addBreakdowns(root, report);
    var positions = root.putArray("positions");
    report.risk().positions().forEach(position -> positions.add(position(report, position)));
    addScenarios(root, report);
    var limits = root.putArray("limits");
    report.bands().forEach(band -> limits.add(LimitJson.of(band, band.valueIn(report.risk()))));
    TailJson.add(root, report.tail());
    MarginLimitJson.add(root.putArray("margin"), report.margin());
    report.failure().ifPresent(premium -> root.set("failurePremium", FailureJson.of(premium)));
    if (!report.staked().isEmpty()) {
      var staked = root.putArray("staked");
      report.staked().forEach(risk -> staked.add(StakedJson.of(risk)));
    }
    var warnings = root.putArray("warnings");
    report.warnings().forEach(warnings::add);
    return Json.text(root);
  }

  private static ObjectNode total(RiskReport report) {
    var total = DollarGreeks.of(report.risk(), report.convention());
    var isKnown =
        report.risk().underlyings().stream().allMatch(risk -> report.delta(risk).isPresent());
    var node = Json.object();
    node.set("value", Json.money(total.value(), Asset.USD));
    Json.put(node, "delta", isKnown ? OptionalDouble.of(total.delta()) : OptionalDouble.empty());
    Json.put(node, "gamma", total.gamma());
    Json.put(node, "vega", total.vega());
    Json.put(node, "theta", total.theta());
    return node;
  }

  static ObjectNode underlying(RiskReport report, UnderlyingRisk underlying) {
    var node = Json.object();
    var exposure = underlying.exposure();
    Json.put(node, "index", underlying.index());
    node.set("value", Json.money(exposure.value(), Asset.USD));
    Json.put(node, "equity", RiskReport.equity(underlying));
    Json.put(node, "deltaTotal", exposure.deltaTotal());
    Json.put(node, "usdDelta", RiskReport.usdDelta(underlying));
    Json.put(node, "blackDelta", exposure.blackDelta());
    Json.put(node, "delta", report.delta(underlying));
    Json.put(node, "gamma", exposure.gamma());
    Json.put(node, "vega", exposure.vega());
    Json.put(node, "theta", exposure.theta());
    return node;
  }

  private static void addBreakdowns(ObjectNode root, RiskReport report) {
    var byExpiry = root.putArray("byExpiry");
    report
        .risk()
        .byExpiry()
        .forEach((bucket, exposure) -> {
          var node = byExpiry.addObject();
          node.put("underlying", bucket.underlying().code());
          node.put("expiry", bucket.expiry().map(Expiry::toString).orElse(null));
          addExposure(node, exposure, report.delta(bucket.underlying(), exposure));
        });
    var byAccount = root.putObject("byAccount");
    report
        .risk()
        .byAccount()
        .forEach((bucket, exposure) ->
            addExposure(
                byAccount
                    .withObjectProperty(bucket.account().toString())
                    .putObject(bucket.underlying().code()),
                exposure,
                report.delta(bucket.underlying(), exposure)));
  }

  /// `delta` is the one the target is about, so that parts add up to the total.
  private static void addExposure(ObjectNode node, Exposure exposure, OptionalDouble delta) {
    node.set("value", Json.money(exposure.value(), Asset.USD));
    Json.put(node, "delta", delta);
    Json.put(node, "deltaTotal", exposure.deltaTotal());
    Json.put(node, "blackDelta", exposure.blackDelta());
    Json.put(node, "gamma", exposure.gamma());
    Json.put(node, "vega", exposure.vega());
    Json.put(node, "theta", exposure.theta());
  }

  private static ObjectNode position(RiskReport report, PositionRisk position) {
    var node = Json.object();
    node.put("account", position.account().toString());
    node.put("instrument", position.instrument());
    node.put("quantity", position.quantity().amount().toBigDecimal());
    addExposure(
        node, position.exposure(), report.delta(position.underlying(), position.exposure()));
    position
        .perContract()
        .ifPresentOrElse(
            contract -> node.set("perContract", perContract(contract)),
            () -> node.putNull("perContract"));
    return node;
  }

  private static ObjectNode perContract(PerContract contract) {
    var node = Json.object();
    Json.put(node, "mark", contract.mark());
    Json.put(node, "impliedVol", contract.impliedVol());
    Json.put(node, "delta", contract.delta());
    Json.put(node, "gamma", contract.gamma());
    Json.put(node, "vega", contract.vega());
    Json.put(node, "theta", contract.theta());
    return node;
  }

  private static void addScenarios(ObjectNode root, RiskReport report) {
    var grid = report.scenarios();
    var node = root.putObject("scenarios");
    var spot = node.putArray("spot");
    grid.spotShocks().forEach(spot::add);
    var vol = node.putArray("vol");
    grid.volShocks().forEach(vol::add);
    var pnl = node.putArray("pnl");
    for (var row : grid.pnl()) {
      var cells = pnl.addArray();
      row.forEach(cells::add);
    }
  }
}
