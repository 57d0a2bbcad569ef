package org.ballast.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ballast.app.output.SurfaceJson;
import org.ballast.app.output.SurfaceReport;
import org.ballast.app.output.SurfaceTables;
import org.ballast.app.plot.SurfacePlot;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.quant.surface.SmileModel;
import org.ballast.quant.surface.SmileSet;
import org.ballast.runtime.clock.EventFile;
import org.ballast.runtime.clock.EventFileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast surface`: the smile of every expiry, fitted to its quotes.
@Command(
    name = "surface",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example: ballast surface --market chains/ --at 2026-02-05T12:00:00Z --plot surface.svg"
    })
final class SurfaceCommand implements Callable<Integer> {
  @Mixin private final MarketOptions markets = new MarketOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Option(
      names = "--underlying",
      paramLabel = "ASSET",
      description = "Only this one, e.g. BTC; default all.")
  private @Nullable String underlying;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = "svi",
      description =
          "svi (default): five parameters an expiry, closest to the quotes; essvi: three, free of"
              + " arbitrage by construction.")
  private SmileModel model = SmileModel.SVI;

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description =
          "Dated events and the weight of weekends (YAML), by which variance accrues between"
              + " expiries; without it, calendar time.")
  private @Nullable Path events;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw the surface, and quotes, fit and residuals by expiry, .svg or .png.")
  private @Nullable Path plot;

  @Override
  public Integer call() {
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      markets.requireNoVol(spec);
      output.requireWritable(inputs(), Map.of("--plot", Optional.ofNullable(plot)));
      Optional.ofNullable(plot).ifPresent(SurfacePlot::requireKnownFormat);
      var file = Optional.ofNullable(events).map(EventFileReader::read).orElse(EventFile.NONE);
      progress.step("reading the market");
      var market = markets.open();
      progress.step("fitting");
      var report = report(market, file);
      Optional.ofNullable(plot).ifPresent(named -> progress.step("drawing"));
      var picture = Optional.ofNullable(plot).map(named -> SurfacePlot.draw(report.fits(), named));
      output.write(render(report), spec.commandLine().getOut());
      picture.ifPresent(
          bytes -> OutputOptions.writeWhole("--plot", Objects.requireNonNull(plot), bytes));
      return ExitCode.DONE;
    }
  }

  private List<Path> inputs() {
    var inputs = new ArrayList<>(markets.files());
    Optional.ofNullable(events).ifPresent(inputs::add);
    return inputs;
  }

  private SurfaceReport report(MarketSnapshot market, EventFile file) {
    var clock = file.clock(market.asOf());
    var surfaces = SmileSet.fit(market, clock, model);
    var fits = surfaces.fits().stream().filter(fit -> isShown(fit.forward().underlying())).toList();
    if (fits.isEmpty()) {
      throw underlying == null
          ? BadInputException.data(market.source(), "market must have options quoted on both sides")
          : unknownUnderlying(underlying, surfaces);
    }
    var warnings = new ArrayList<>(market.warnings());
    warnings.addAll(surfaces.warnings());
    for (var event : clock.events()) {
      if (!clock.comingEvents().contains(event)) {
        warnings.add(
            "event " + event.name() + " of " + event.at() + " has passed: it counts no more");
      }
    }
    var steps = surfaces.events().stream().filter(step -> isShown(step.underlying())).toList();
    return new SurfaceReport(market, model, fits, clock, steps, warnings);
  }

  private boolean isShown(Asset asset) {
    return underlying == null || asset.code().equalsIgnoreCase(underlying);
  }

  private static BadInputException unknownUnderlying(String named, SmileSet surfaces) {
    var known = surfaces.fits().stream().map(fit -> fit.forward().underlying().code()).distinct();
    return BadInputException.configuration(
        "command line",
        "underlying must have a surface in this market (" + String.join(", ", known.toList()) + ")",
        "--underlying",
        named);
  }

  private String render(SurfaceReport report) {
    return switch (output.format) {
      case TABLE -> SurfaceTables.render(report);
      case JSON -> SurfaceJson.render(report);
      case CSV -> SurfaceJson.csv(report);
    };
  }
}
