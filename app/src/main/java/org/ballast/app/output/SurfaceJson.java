package org.ballast.app.output;

import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.surface.EventStep;
import org.ballast.quant.surface.SmileFit;
import org.ballast.quant.volindex.VolatilityIndex;
import tools.jackson.databind.node.ObjectNode;

/// A fitted surface as `ballast.surface/1`, and its smiles as CSV.
public final class SurfaceJson {
  private static final double DAY_SECONDS = 86_400;

  private SurfaceJson() {}

  public static String render(SurfaceReport report) {
    var root = Json.object();
    root.put("schema", "ballast.surface/1");
    root.put("asOf", report.market().asOf().toString());
    root.put("market", report.market().source());
    root.put("model", report.modelName());
    Json.put(root, "weekendWeight", report.clock().weekendWeight());
    var byUnderlying = root.putObject("byUnderlying");
    for (var underlying : report.underlyings()) {
      byUnderlying.set(underlying.code(), underlying(report, underlying));
    }
    var warnings = root.putArray("warnings");
    report.warnings().forEach(warnings::add);
    return Json.text(root);
  }

  /// One row per smile, numbers unrounded.
  public static String csv(SurfaceReport report) {
    return Csv.of(
        List.of(
            "underlying",
            "expiry",
            "years",
            "forward",
            "a",
            "b",
            "rho",
            "m",
            "sigma",
            "atm_vol",
            "quotes",
            "inside_share",
            "rmse_vol",
            "k_min",
            "k_max",
            "is_butterfly_free",
            "is_calendar_free"),
        report.fits().stream().map(SurfaceJson::row).toList());
  }

  private static List<String> row(SmileFit fit) {
    var slice = fit.slice();
    return List.of(
        fit.forward().underlying().code(),
        fit.forward().expiry().toString(),
        Double.toString(fit.years()),
        Double.toString(fit.forward().value()),
        Double.toString(slice.a()),
        Double.toString(slice.b()),
        Double.toString(slice.rho()),
        Double.toString(slice.m()),
        Double.toString(slice.s()),
        Double.toString(fit.impliedVol(0)),
        Integer.toString(fit.points().size()),
        Double.toString(fit.insideShare()),
        Double.toString(fit.rmseVol()),
        Double.toString(SurfaceReport.quotedFrom(fit)),
        Double.toString(SurfaceReport.quotedTo(fit)),
        Boolean.toString(fit.butterfly().isFree()),
        Boolean.toString(fit.calendar().isFree()));
  }

  private static ObjectNode underlying(SurfaceReport report, Asset underlying) {
    var node = Json.object();
    Json.put(node, "insideShare", SurfaceReport.insideShare(report.fits(underlying)));
    var indices = node.putObject("modelFreeIndex");
    for (var horizon : SurfaceReport.HORIZONS) {
      var name = horizon.toDays() + "d";
      switch (report.index(underlying, horizon)) {
        case VolatilityIndex.Defined defined -> Json.put(indices, name, defined.vol());
        case VolatilityIndex.NoVariance unknown -> indices.putNull(name);
        case VolatilityIndex.OutsideExpiries unknown -> indices.putNull(name);
      }
    }
    var smiles = node.putArray("expiries");
    report.fits(underlying).forEach(fit -> smiles.add(smile(fit)));
    var events = node.putArray("events");
    report.events(underlying).forEach(step -> events.add(event(step)));
    return node;
  }

  private static ObjectNode event(EventStep step) {
    var node = Json.object();
    node.put("name", step.event().name());
    node.put("at", step.event().at().toString());
    Json.put(node, "worthDays", step.event().worth().toSeconds() / DAY_SECONDS);
    node.put("afterExpiry", step.before().map(Expiry::toString).orElse(null));
    node.put("beforeExpiry", step.after().map(Expiry::toString).orElse(null));
    Json.put(node, "share", step.share());
    Json.put(node, "volBefore", step.volBefore());
    Json.put(node, "volAt", step.volAt());
    return node;
  }

  private static ObjectNode smile(SmileFit fit) {
    var node = Json.object();
    node.put("expiry", fit.forward().expiry().toString());
    Json.put(node, "years", fit.years());
    Json.put(node, "forward", fit.forward().value());
    Json.put(node, "atmVol", fit.impliedVol(0));
    Json.put(node, "skew", SurfaceReport.skew(fit));
    var raw = node.putObject("svi");
    Json.put(raw, "a", fit.slice().a());
    Json.put(raw, "b", fit.slice().b());
    Json.put(raw, "rho", fit.slice().rho());
    Json.put(raw, "m", fit.slice().m());
    Json.put(raw, "sigma", fit.slice().s());
    node.put("quotes", fit.points().size());
    Json.put(node, "kMin", SurfaceReport.quotedFrom(fit));
    Json.put(node, "kMax", SurfaceReport.quotedTo(fit));
    Json.put(node, "insideShare", fit.insideShare());
    Json.put(node, "rmseVol", fit.rmseVol());
    node.put("isButterflyFree", fit.butterfly().isFree());
    node.put("isCalendarFree", fit.calendar().isFree());
    return node;
  }
}
