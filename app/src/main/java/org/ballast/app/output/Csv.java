package org.ballast.app.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ballast.hedging.plan.HedgePlan;
import org.ballast.hedging.plan.PlannedTrade;
import org.ballast.quant.risk.PositionRisk;

/// Rows for programs, numbers unrounded.
public final class Csv {
  private Csv() {}

  public static String of(List<String> header, List<List<String>> rows) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// The positions of `risk`.
  public static String positions(RiskReport report) {
    return of(
        List.of(
            "account",
            "instrument",
            "quantity",
            "value_usd",
            "delta",
            "delta_total",
            "gamma",
            "vega",
            "theta",
            "mark",
            "implied_vol",
            "contract_delta",
            "contract_gamma",
            "contract_vega",
            "contract_theta"),
        report.risk().positions().stream().map(position -> position(report, position)).toList());
  }

  /// The trades of `hedge`.
  public static String trades(HedgePlan plan) {
    return of(
        List.of(
            "account",
            "instrument",
            "side",
            "quantity",
            "price",
            "fee_usd",
            "slippage_usd",
            "reason"),
        plan.trades().stream().map(Csv::trade).toList());
  }

  private static List<String> trade(PlannedTrade trade) {
    var order = trade.order();
    return List.of(
        order.account().toString(),
        order.instrument().id().toString(),
        order.side().name().toLowerCase(Locale.ROOT),
        order.quantity().amount().toString(),
        order.limitPrice().amount().toString(),
        Double.toString(trade.feeUsd()),
        Double.toString(trade.slippageUsd()),
        order.reason());
  }

  private static List<String> position(RiskReport report, PositionRisk position) {
    var exposure = position.exposure();
    var contract = position.perContract();
    return List.of(
        position.account().toString(),
        position.instrument(),
        position.quantity().amount().toString(),
        Double.toString(exposure.value()),
        text(report.delta(position.underlying(), exposure)),
        Double.toString(exposure.deltaTotal()),
        Double.toString(exposure.gamma()),
        Double.toString(exposure.vega()),
        Double.toString(exposure.theta()),
        contract.map(figures -> Double.toString(figures.mark())).orElse(""),
        contract
            .filter(figures -> figures.impliedVol().isPresent())
            .map(figures -> Double.toString(figures.impliedVol().getAsDouble()))
            .orElse(""),
        contract.map(figures -> Double.toString(figures.delta())).orElse(""),
        contract.map(figures -> Double.toString(figures.gamma())).orElse(""),
        contract.map(figures -> Double.toString(figures.vega())).orElse(""),
        contract.map(figures -> Double.toString(figures.theta())).orElse(""));
  }

  /// Empty where the value is unknown.
  private static String text(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }
}
