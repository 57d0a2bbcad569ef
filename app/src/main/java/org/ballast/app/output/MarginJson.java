package org.ballast.app.output;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.app.margin.AccountAnalysis;
import org.ballast.app.margin.MarginAssumptions;
import org.ballast.app.margin.MarginReport;
import org.ballast.app.margin.ReliefReport;
import org.ballast.quant.margin.liquidation.LiquidationPoint;
import tools.jackson.databind.node.ObjectNode;

/// Margins of accounts as `ballast.margin/1`, and as CSV.
public final class MarginJson {
  private static final int[] DAYS = {1, 3, 7};

  private MarginJson() {}

  public static String render(MarginReport report, List<ReliefReport> reliefs) {
    var root = Json.object();
    root.put("schema", "ballast.margin/1");
    root.put("asOf", report.market().asOf().toString());
    root.put("market", report.market().source());
    root.put("isEstimate", true);
    root.set("assumptions", assumptions(report.assumptions()));
    var accounts = root.putArray("accounts");
    report.accounts().forEach(analysis -> accounts.add(account(analysis)));
    MarginLimitJson.add(root.putArray("limits"), report.limits());
    var venue = root.putArray("venue");
    for (var difference : report.venue()) {
      var node = venue.addObject();
      node.put("account", difference.account().account().account().toString());
      node.put("model", difference.account().model().name());
      node.put("figure", difference.figure());
      Json.put(node, "ours", difference.ours());
      Json.put(node, "venue", difference.theirs());
      Json.put(node, "relative", MarginLimitJson.finite(difference.relative()));
      node.put("isAlarm", difference.isAlarm());
    }
    if (!reliefs.isEmpty()) {
      var relief = root.putArray("relief");
      reliefs.forEach(each -> relief.add(ReliefTables.json(each)));
    }
    var warnings = root.putArray("warnings");
    report.warnings().forEach(warnings::add);
    return Json.text(root);
  }

  /// One row an account.
  public static String csv(MarginReport report) {
    var rows = new ArrayList<List<String>>();
    for (var analysis : report.accounts()) {
      var state = analysis.state();
      rows.add(
          List.of(
              analysis.account().account().account().toString(),
              analysis.account().model().name(),
              state.currency().code(),
              Double.toString(state.equity()),
              Double.toString(state.initialMargin()),
              Double.toString(state.maintenanceMargin()),
              Double.isFinite(state.use()) ? Double.toString(state.use()) : "",
              Double.toString(state.headroom()),
              state.bindingScenario(),
              move(analysis.liquidation().down()),
              move(analysis.liquidation().up())));
    }
    return Csv.of(
        List.of(
            "account",
            "model",
            "currency",
            "equity",
            "initial_margin",
            "maintenance_margin",
            "use",
            "headroom",
            "binding_scenario",
            "liquidation_down",
            "liquidation_up"),
        rows);
  }

  private static String move(LiquidationPoint point) {
    return switch (point) {
      case LiquidationPoint.At(var move) -> Double.toString(move);
      case LiquidationPoint.NotWithin(var _) -> "";
      case LiquidationPoint.Already() -> "0.0";
    };
  }

  private static ObjectNode assumptions(MarginAssumptions assumptions) {
    var node = Json.object();
    var betas = node.putObject("betas");
    assumptions.betas().forEach((coin, beta) -> Json.put(betas, coin.code(), beta));
    Json.put(node, "volElasticity", assumptions.volElasticity());
    Json.put(node, "correlation", MarginAssumptions.CORRELATION);
    Json.put(node, "volOfVol", MarginAssumptions.VOL_OF_VOL);
    Json.put(node, "spotVolCorrelation", MarginAssumptions.SPOT_VOL_CORRELATION);
    Json.put(node, "jumpsPerYear", MarginAssumptions.JUMPS_PER_YEAR);
    Json.put(node, "jumpMean", MarginAssumptions.JUMP_MEAN);
    Json.put(node, "jumpSd", MarginAssumptions.JUMP_SD);
    node.put("transferTime", assumptions.transferTime().toString());
    Json.put(node, "survival", MarginAssumptions.SURVIVAL);
    node.put("seed", assumptions.seed());
    return node;
  }

  private static ObjectNode account(AccountAnalysis analysis) {
    var state = analysis.state();
    var node = Json.object();
    node.put("account", analysis.account().account().account().toString());
    node.put("model", analysis.account().model().name());
    node.set("equity", Json.money(state.equity(), state.currency()));
    node.set("initialMargin", Json.money(state.initialMargin(), state.currency()));
    node.set("maintenanceMargin", Json.money(state.maintenanceMargin(), state.currency()));
    node.set("headroom", Json.money(state.headroom(), state.currency()));
    Json.put(node, "use", MarginLimitJson.finite(state.use()));
    node.put("isLiquidatable", state.isLiquidatable());
    node.put("bindingScenario", state.bindingScenario());
    var liquidation = node.putObject("liquidation");
    liquidation.set("down", point(analysis, analysis.liquidation().down(), analysis.downSds()));
    liquidation.set("up", point(analysis, analysis.liquidation().up(), analysis.upSds()));
    addBreach(node, analysis);
    addPaths(node, analysis);
    var components = node.putArray("components");
    for (var component : state.components()) {
      var entry = components.addObject();
      entry.put("name", component.name());
      Json.put(entry, "amount", component.amount());
    }
    var caveats = node.putArray("caveats");
    state.caveats().forEach(caveats::add);
    var warnings = node.putArray("warnings");
    state.warnings().forEach(warnings::add);
    return node;
  }

  private static ObjectNode point(
      AccountAnalysis analysis, LiquidationPoint point, OptionalDouble sds) {
    var node = Json.object();
    switch (point) {
      case LiquidationPoint.At(var move) -> {
        node.put("outcome", "at");
        Json.put(node, "move", move);
        var prices = node.putObject("prices");
        MarginTables.pricesAt(analysis, move)
            .forEach((coin, price) -> Json.put(prices, coin, price));
        Json.put(node, "standardDeviations", sds);
      }
      case LiquidationPoint.NotWithin(var move) -> {
        node.put("outcome", "notWithin");
        Json.put(node, "move", move);
      }
      case LiquidationPoint.Already() -> node.put("outcome", "already");
    }
    return node;
  }

  private static void addBreach(ObjectNode node, AccountAnalysis analysis) {
    if (analysis.breach().isEmpty()) {
      node.putNull("nearestJointMove");
      return;
    }
    var breach = analysis.breach().get();
    var joint = node.putObject("nearestJointMove");
    Json.put(joint, "standardDeviations", breach.distance());
    var spot = joint.putObject("spot");
    breach.move().spotFactors().forEach((coin, factor) -> Json.put(spot, coin.code(), factor - 1));
    Json.put(joint, "vol", breach.move().volFactor() - 1);
  }

  private static void addPaths(ObjectNode node, AccountAnalysis analysis) {
    var times = node.putArray("timeToLiquidation");
    for (int days : DAYS) {
      var entry = times.addObject();
      entry.put("within", "P" + days + "D");
      Json.put(entry, "probability", analysis.probabilityWithin(Duration.ofDays(days)));
    }
    var needed = analysis.collateralForTransfer();
    if (needed.isPresent()) {
      node.set(
          "collateralForTransfer", Json.money(needed.getAsDouble(), analysis.state().currency()));
    } else {
      node.putNull("collateralForTransfer");
    }
  }
}
