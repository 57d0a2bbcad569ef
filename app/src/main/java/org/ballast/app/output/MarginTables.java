package org.ballast.app.output;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ballast.app.margin.AccountAnalysis;
import org.ballast.app.margin.MarginAssumptions;
import org.ballast.app.margin.MarginReport;
import org.ballast.app.margin.ReliefReport;
import org.ballast.app.margin.VenueDifference;
import org.ballast.quant.margin.MarginState;
import org.ballast.quant.margin.liquidation.LiquidationPoint;
import org.ballast.quant.math.Log;

/// Margins of accounts as tables for people.
public final class MarginTables {
  private static final int DECIMALS = 4;
  private static final double PERCENT = 100;

  private MarginTables() {}

  public static String render(MarginReport report, List<ReliefReport> reliefs) {
    var text = new StringBuilder();
    text.append("Margin as of ")
        .append(report.market().asOf())
        .append(" from ")
        .append(report.market().source())
        .append("\nlocal estimates, not the venue's own numbers\n");
    if (report.accounts().isEmpty()) {
      text.append("\nNo account holds contracts that a margin rule judges.\n");
    } else {
      text.append("\nAccounts\n").append(accounts(report.accounts()));
      text.append("\nLiquidation along the path: ").append(assumed(report.assumptions()));
      text.append('\n').append(liquidations(report.accounts()));
      text.append("\nTime to liquidation, and collateral against it: ")
          .append(simulated(report.assumptions()))
          .append('\n')
          .append(times(report.accounts(), report.assumptions()));
      text.append("\nComponents\n").append(components(report.accounts()));
    }
    if (!report.limits().isEmpty()) {
      text.append("\nMargin limits of the mandate\n").append(MarginLimitTable.of(report.limits()));
    }
    if (!report.venue().isEmpty()) {
      text.append("\nBeside the venue's own figures\n").append(venue(report.venue()));
    }
    return text.append(ReliefTables.render(reliefs))
        .append(RiskTables.warnings(notes(report)))
        .toString();
  }

  /// Warnings of the report and of its accounts, and what makes each rule an estimate, once each.
  static List<String> notes(MarginReport report) {
    var notes = new ArrayList<>(report.warnings());
    for (var analysis : report.accounts()) {
      notes.addAll(analysis.state().warnings());
      analysis.state().caveats().stream()
          .filter(caveat -> !caveat.equals(MarginState.ESTIMATE))
          .forEach(caveat -> notes.add(analysis.account().model().name() + ": " + caveat));
    }
    return notes.stream().distinct().toList();
  }

  private static String accounts(List<AccountAnalysis> accounts) {
    var table =
        new Table()
            .words("account", "rule", "")
            .figures("equity", "initial", "maintenance", "use %", "headroom")
            .words("decides", "state");
    for (var analysis : accounts) {
      var state = analysis.state();
      table.row(
          analysis.account().account().account().toString(),
          analysis.account().model().name(),
          state.currency().code(),
          Figures.fixed(state.equity(), DECIMALS),
          Figures.fixed(state.initialMargin(), DECIMALS),
          Figures.fixed(state.maintenanceMargin(), DECIMALS),
          Double.isFinite(state.use()) ? Figures.fixed(PERCENT * state.use(), 1) : "no equity",
          Figures.fixed(state.headroom(), DECIMALS),
          state.bindingScenario(),
          state.isLiquidatable() ? "LIQUIDATABLE" : "");
    }
    return table.toString();
  }

  private static String assumed(MarginAssumptions assumptions) {
    return "all coins together"
        + assumptions.betas().entrySet().stream()
            .map(beta -> ", " + beta.getKey() + " with beta " + beta.getValue())
            .collect(Collectors.joining())
        + ", vols up "
        + Figures.fixed(assumptions.volElasticity(), 2)
        + " % per 1 % of fall";
  }

  private static String simulated(MarginAssumptions assumptions) {
    return "coins correlated by "
        + MarginAssumptions.CORRELATION
        + ", vol of vol "
        + MarginAssumptions.VOL_OF_VOL
        + ", spot with vol "
        + MarginAssumptions.SPOT_VOL_CORRELATION
        + ", "
        + Figures.fixed(MarginAssumptions.JUMPS_PER_YEAR, 0)
        + " jumps a year of "
        + Figures.percent(MarginAssumptions.JUMP_MEAN, 0)
        + " (sd "
        + Figures.fixed(PERCENT * MarginAssumptions.JUMP_SD, 0)
        + " %), seed "
        + assumptions.seed();
  }

  private static String liquidations(List<AccountAnalysis> accounts) {
    var table =
        new Table()
            .words("account", "rule", "down", "at")
            .figures("sd of a day")
            .words("up", "at")
            .figures("sd of a day", "nearest joint move, sd");
    for (var analysis : accounts) {
      var both = analysis.liquidation();
      table.row(
          analysis.account().account().account().toString(),
          analysis.account().model().name(),
          move(both.down()),
          prices(analysis, both.down()),
          sds(both.down(), analysis.downSds()),
          move(both.up()),
          prices(analysis, both.up()),
          sds(both.up(), analysis.upSds()),
          joint(analysis));
    }
    return table.toString();
  }

  private static String move(LiquidationPoint point) {
    return switch (point) {
      case LiquidationPoint.At(var move) -> Figures.percent(move, 2);
      case LiquidationPoint.NotWithin(var move) -> "not within " + Figures.percent(move, 0);
      case LiquidationPoint.Already() -> "already";
    };
  }

  /// The index of every coin there, each with its beta.
  private static String prices(AccountAnalysis analysis, LiquidationPoint point) {
    return point instanceof LiquidationPoint.At(var move)
        ? pricesAt(analysis, move).entrySet().stream()
            .map(price -> price.getKey() + " " + Figures.fixed(price.getValue(), 2))
            .collect(Collectors.joining(", "))
        : "";
  }

  static Map<String, Double> pricesAt(AccountAnalysis analysis, double move) {
    var factors = analysis.path().at(Log.log1p(move)).spotFactors();
    return analysis.indices().entrySet().stream()
        .collect(
            Collectors.toMap(
                index -> index.getKey().code(),
                index -> index.getValue() * factors.getOrDefault(index.getKey(), 1.0),
                (first, second) -> first,
                TreeMap::new));
  }

  private static String sds(LiquidationPoint point, OptionalDouble sds) {
    return point instanceof LiquidationPoint.At ? Figures.orUnknown(sds, 1) : "";
  }

  private static String joint(AccountAnalysis analysis) {
    if (analysis.week().isEmpty()) {
      return analysis.state().isLiquidatable() ? "already" : Figures.UNKNOWN;
    }
    return analysis
        .breach()
        .map(breach ->
            Figures.fixed(breach.distance(), 2)
                + " ("
                + breach.move().spotFactors().entrySet().stream()
                    .map(spot -> spot.getKey() + " " + Figures.percent(spot.getValue() - 1, 1))
                    .collect(Collectors.joining(", "))
                + ", vols "
                + Figures.percent(breach.move().volFactor() - 1, 1)
                + ")")
        .orElse("more than 8");
  }

  private static String times(List<AccountAnalysis> accounts, MarginAssumptions assumptions) {
    var table =
        new Table()
            .words("account", "rule")
            .figures(
                "within 1 d, %",
                "3 d",
                "7 d",
                "to survive " + hours(assumptions) + " with " + survival() + " %, add")
            .words("");
    for (var analysis : accounts) {
      table.row(
          analysis.account().account().account().toString(),
          analysis.account().model().name(),
          within(analysis, 1),
          within(analysis, 3),
          within(analysis, 7),
          Figures.orUnknown(analysis.collateralForTransfer(), DECIMALS),
          analysis.state().currency().code());
    }
    return table.toString();
  }

  private static String within(AccountAnalysis analysis, int days) {
    var probability = analysis.probabilityWithin(Duration.ofDays(days));
    return probability.isPresent()
        ? Figures.fixed(PERCENT * probability.getAsDouble(), 2)
        : Figures.UNKNOWN;
  }

  private static String hours(MarginAssumptions assumptions) {
    var minutes = assumptions.transferTime().toMinutes();
    return minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
  }

  private static String survival() {
    return Figures.fixed(PERCENT * MarginAssumptions.SURVIVAL, 1);
  }

  private static String components(List<AccountAnalysis> accounts) {
    var table = new Table().words("account", "rule", "component").figures("amount");
    for (var analysis : accounts) {
      for (var component : analysis.state().components()) {
        table.row(
            analysis.account().account().account().toString(),
            analysis.account().model().name(),
            component.name(),
            Figures.fixed(component.amount(), DECIMALS));
      }
    }
    return table.toString();
  }

  private static String venue(List<VenueDifference> differences) {
    var table =
        new Table()
            .words("account", "figure")
            .figures("ours", "venue's", "difference %")
            .words("state");
    for (var difference : differences) {
      table.row(
          difference.account().account().account() + " " + difference.account().model().currency(),
          difference.figure(),
          Figures.fixed(difference.ours(), DECIMALS),
          Figures.fixed(difference.theirs(), DECIMALS),
          Double.isFinite(difference.relative())
              ? Figures.signed(PERCENT * difference.relative(), 2)
              : "against zero",
          difference.isAlarm() ? "ALARM" : "agrees");
    }
    return table.toString();
  }
}
