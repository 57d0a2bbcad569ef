package org.ballast.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.calibration.Calibration;
import org.ballast.quant.calibration.Calibration.Parameter;
import tools.jackson.databind.node.ObjectNode;

/// Fitted parameters as a table, as `ballast.calibrate/1` and as CSV.
public final class CalibrationTables {
  private static final double PERCENT = 100;
  private static final String ALL = "all";

  private CalibrationTables() {}

  public static String table(CalibrationReport report) {
    var notes = new ArrayList<>(report.warnings());
    var table = new Table().words("coin", "expiry");
    table.figures(names(report).toArray(String[]::new));
    table.figures("quotes", "inside %", "RMSE, vol points");
    for (var fit : report.calibrations()) {
      var cells = new ArrayList<>(List.of(fit.underlying().code(), expiry(fit, ALL)));
      fit.parameters().forEach(parameter -> cells.add(sixDigits(parameter)));
      cells.add(Figures.count(fit.quotes()));
      cells.add(Figures.fixed(PERCENT * fit.insideShare(), 1));
      cells.add(Figures.fixed(PERCENT * fit.rmseVol(), 3));
      cautions(fit)
          .forEach(caution ->
              notes.add(fit.underlying() + " " + expiry(fit, "all expiries") + ": " + caution));
      table.row(cells.toArray(String[]::new));
    }
    return report.model()
        + " as of "
        + report.market().asOf()
        + " from "
        + report.market().source()
        + "\nfitted to the two-sided quotes by 1/(ask vol - bid vol)^2\n"
        + table
        + RiskTables.warnings(notes);
  }

  public static String json(CalibrationReport report) {
    var root = Json.object();
    root.put("schema", "ballast.calibrate/1");
    root.put("asOf", report.market().asOf().toString());
    root.put("market", report.market().source());
    root.put("model", report.model());
    var fits = root.putArray("calibrations");
    report.calibrations().forEach(fit -> fits.add(node(fit)));
    var warnings = root.putArray("warnings");
    report.warnings().forEach(warnings::add);
    return Json.text(root);
  }

  public static String csv(CalibrationReport report) {
    var header = new ArrayList<>(List.of("underlying", "expiry"));
    header.addAll(names(report));
    header.addAll(List.of("quotes", "inside_share", "rmse_vol", "is_converged", "cautions"));
    return Csv.of(header, report.calibrations().stream().map(CalibrationTables::row).toList());
  }

  private static List<String> row(Calibration fit) {
    var row = new ArrayList<>(List.of(fit.underlying().code(), expiry(fit, "")));
    fit.parameters().forEach(parameter -> row.add(Double.toString(parameter.value())));
    row.add(Integer.toString(fit.quotes()));
    row.add(Double.toString(fit.insideShare()));
    row.add(Double.toString(fit.rmseVol()));
    row.add(Boolean.toString(fit.isConverged()));
    row.add(String.join("; ", fit.cautions()));
    return row;
  }

  private static ObjectNode node(Calibration fit) {
    var node = Json.object();
    node.put("underlying", fit.underlying().code());
    node.put("expiry", fit.expiry().map(Expiry::toString).orElse(null));
    var parameters = node.putObject("parameters");
    fit.parameters()
        .forEach(parameter -> Json.put(parameters, parameter.name(), parameter.value()));
    node.put("quotes", fit.quotes());
    Json.put(node, "insideShare", fit.insideShare());
    Json.put(node, "rmseVol", fit.rmseVol());
    node.put("isConverged", fit.isConverged());
    var cautions = node.putArray("cautions");
    fit.cautions().forEach(cautions::add);
    return node;
  }

  private static List<String> names(CalibrationReport report) {
    return report.calibrations().getFirst().parameters().stream().map(Parameter::name).toList();
  }

  private static List<String> cautions(Calibration fit) {
    var unfinished = fit.isConverged() ? Stream.<String>of() : Stream.of("iterations ran out");
    return Stream.concat(unfinished, fit.cautions().stream()).toList();
  }

  private static String expiry(Calibration fit, String all) {
    return fit.expiry().map(Expiry::toString).orElse(all);
  }

  private static String sixDigits(Parameter parameter) {
    return String.format(Locale.ROOT, "%.6g", parameter.value());
  }
}
