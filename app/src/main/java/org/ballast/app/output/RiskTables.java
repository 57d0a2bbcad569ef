package org.ballast.app.output;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.DollarGreeks;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.PositionRisk;

/// The risk of a book as tables for people.
public final class RiskTables {
  private static final int COIN_DECIMALS = 4;

  private RiskTables() {}

  public static String render(RiskReport report) {
    var text = new StringBuilder(heading(report));
    text.append("\nBy underlying\n").append(underlyings(report));
    text.append(total(report));
    report.failure().ifPresent(premium -> text.append(FailureTable.of(premium, value(report))));
    if (!report.staked().isEmpty()) {
      text.append(StakedTable.of(report.staked()));
    }
    if (!report.bands().isEmpty()) {
      text.append("\nLimits of the mandate\n").append(LimitTable.of(report.bands(), report.risk()));
    }
    text.append(TailTables.limits(report.tail().limits()));
    if (!report.margin().isEmpty()) {
      text.append("\nMargin limits of the mandate, by local estimates\n")
          .append(MarginLimitTable.of(report.margin()));
    }
    text.append("\nBy expiry\n").append(byExpiry(report.risk()));
    text.append("\nBy account\n").append(byAccount(report.risk()));
    text.append("\nPositions\n").append(positions(report.risk()));
    text.append("\nProfit and loss in USD, spot down the side, volatility across\n")
        .append(scenarios(report));
    text.append(TailTables.of(report.tail()));
    return text.append(warnings(report.warnings())).toString();
  }

  static String warnings(List<String> warnings) {
    var text = new StringBuilder();
    for (var warning : warnings) {
      text.append(text.isEmpty() ? "\nNote\n" : "").append("  ").append(warning).append('\n');
    }
    return text.toString();
  }

  private static String heading(RiskReport report) {
    return "Risk as of "
        + report.risk().asOf()
        + " from "
        + report.market().source()
        + "\nnumeraire USD, target "
        + RiskReport.name(report.target())
        + " ("
        + RiskReport.formula(report.target())
        + "), volatility "
        + report.vols()
        + report.deltaModelNote()
        + "\n";
  }

  private static String underlyings(RiskReport report) {
    var table =
        new Table()
            .words("")
            .figures(
                "index USD",
                "value USD",
                "equity",
                "deltaTotal",
                "usdDelta",
                "gamma 1 %",
                "vega USD",
                "theta USD");
    for (var underlying : report.risk().underlyings()) {
      var exposure = underlying.exposure();
      table.row(
          underlying.underlying().code(),
          Figures.fixed(underlying.index(), 2),
          Figures.whole(exposure.value()),
          Figures.orUnknown(RiskReport.equity(underlying), COIN_DECIMALS),
          Figures.fixed(exposure.deltaTotal(), COIN_DECIMALS),
          Figures.orUnknown(RiskReport.usdDelta(underlying), COIN_DECIMALS),
          Figures.fixed(exposure.gamma(), COIN_DECIMALS),
          Figures.whole(exposure.vega()),
          Figures.whole(exposure.theta()));
    }
    return table.toString();
  }

  private static double value(RiskReport report) {
    return DollarGreeks.of(report.risk(), report.convention()).value();
  }

  private static String total(RiskReport report) {
    var total = DollarGreeks.of(report.risk(), report.convention());
    var isKnown =
        report.risk().underlyings().stream().allMatch(risk -> report.delta(risk).isPresent());
    return "total in USD: value "
        + Figures.whole(total.value())
        + ", delta "
        + (isKnown ? Figures.whole(total.delta()) : Figures.UNKNOWN)
        + ", gamma for 1 % "
        + Figures.whole(total.gamma())
        + ", vega "
        + Figures.whole(total.vega())
        + ", theta "
        + Figures.whole(total.theta())
        + "\n";
  }

  private static String byExpiry(BookRisk risk) {
    var table = exposures("underlying", "expiry");
    risk.byExpiry()
        .forEach((bucket, exposure) ->
            addExposure(
                table,
                exposure,
                bucket.underlying().code(),
                bucket.expiry().map(expiry -> Figures.date(expiry.at())).orElse("none")));
    return table.toString();
  }

  private static String byAccount(BookRisk risk) {
    var table = exposures("account", "underlying");
    risk.byAccount()
        .forEach((bucket, exposure) ->
            addExposure(table, exposure, bucket.account().toString(), bucket.underlying().code()));
    return table.toString();
  }

  private static Table exposures(String... words) {
    return new Table()
        .words(words)
        .figures("value USD", "deltaTotal", "blackDelta", "gamma 1 %", "vega USD", "theta USD");
  }

  private static void addExposure(Table table, Exposure exposure, String first, String second) {
    table.row(
        first,
        second,
        Figures.whole(exposure.value()),
        Figures.fixed(exposure.deltaTotal(), COIN_DECIMALS),
        Figures.fixed(exposure.blackDelta(), COIN_DECIMALS),
        Figures.fixed(exposure.gamma(), COIN_DECIMALS),
        Figures.whole(exposure.vega()),
        Figures.whole(exposure.theta()));
  }

  private static String positions(BookRisk risk) {
    var table =
        new Table()
            .words("account", "instrument")
            .figures(
                "quantity",
                "mark",
                "vol %",
                "value USD",
                "deltaTotal",
                "gamma 1 %",
                "vega USD",
                "theta USD");
    for (var position : risk.positions()) {
      var exposure = position.exposure();
      table.row(
          position.account().toString(),
          position.instrument(),
          position.quantity().amount().toString(),
          mark(position),
          vol(position),
          Figures.whole(exposure.value()),
          Figures.fixed(exposure.deltaTotal(), COIN_DECIMALS),
          Figures.fixed(exposure.gamma(), COIN_DECIMALS),
          Figures.whole(exposure.vega()),
          Figures.whole(exposure.theta()));
    }
    return table.toString();
  }

  private static String mark(PositionRisk position) {
    return position
        .perContract()
        .map(contract -> Figures.fixed(contract.mark(), contract.impliedVol().isPresent() ? 6 : 2))
        .orElse("");
  }

  private static String vol(PositionRisk position) {
    return position
        .perContract()
        .filter(contract -> contract.impliedVol().isPresent())
        .map(contract -> Figures.fixed(contract.impliedVol().getAsDouble() * 100, 2))
        .orElse("");
  }

  private static String scenarios(RiskReport report) {
    var grid = report.scenarios();
    var headers = grid.volShocks().stream().map(shock -> "vol " + Figures.percent(shock, 0));
    var table = new Table().words("spot").figures(headers.toArray(String[]::new));
    for (var i = 0; i < grid.spotShocks().size(); i++) {
      var cells = new ArrayList<String>();
      cells.add(Figures.percent(grid.spotShocks().get(i), 0));
      grid.pnl().get(i).forEach(pnl -> cells.add(Figures.whole(pnl)));
      table.row(cells.toArray(String[]::new));
    }
    return table.toString();
  }
}
