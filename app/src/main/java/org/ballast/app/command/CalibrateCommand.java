package org.ballast.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ballast.app.output.CalibrationReport;
import org.ballast.app.output.CalibrationTables;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.quant.calibration.AssetCalibrations;
import org.ballast.quant.calibration.Calibration;
import org.ballast.quant.calibration.ChainVols;
import org.ballast.quant.calibration.SabrCalibrations;
import org.ballast.quant.fourier.ModelFamily;
import org.ballast.quant.surface.SmileQuotes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast calibrate`: the parameters of a model, fitted to the chains of a market.
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example: ballast calibrate --model heston --market chains/ --at 2026-02-05T12:00:00Z",
      "Parameters have the names of price's columns."
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final String SABR = "sabr";
  private static final double BETA_DEFAULT = 1;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      description =
          "heston, bates, svcj, merton, kou: one set for all expiries; sabr: one an expiry.")
  private String model = "";

  @Mixin private final MarketOptions markets = new MarketOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Option(
      names = "--underlying",
      paramLabel = "ASSET",
      description = "Only this one, e.g. BTC; default all.")
  private @Nullable String underlying;

  @Option(
      names = "--beta",
      paramLabel = "BETA",
      description = "SABR's backbone, from 0 to 1; default 1.")
  private @Nullable Double beta;

  @Override
  public Integer call() {
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      requireKnown();
      markets.requireNoVol(spec);
      output.requireWritable(markets.files(), Map.of());
      progress.step("reading the market");
      var market = markets.open();
      progress.step("fitting");
      var report = new CalibrationReport(market, model, calibrations(market), market.warnings());
      output.write(
          switch (output.format) {
            case TABLE -> CalibrationTables.table(report);
            case JSON -> CalibrationTables.json(report);
            case CSV -> CalibrationTables.csv(report);
          },
          spec.commandLine().getOut());
      return ExitCode.DONE;
    }
  }

  private void requireKnown() {
    var known = new ArrayList<>(List.of(SABR));
    for (var family : ModelFamily.values()) {
      known.add(CalibrationReport.name(family));
    }
    if (!known.contains(model)) {
      throw refuse(
          "model must be one of "
              + String.join(", ", known)
              + " (nearest: "
              + NearestName.of(model, known, 1).getFirst()
              + ")",
          "--model",
          model);
    }
    if (beta != null && !(beta >= 0 && beta <= 1)) {
      throw refuse("beta must be from 0 to 1", "--beta", Double.toString(beta));
    }
    if (beta != null && !model.equals(SABR)) {
      throw refuse("is of use only with --model sabr", "--beta", Double.toString(beta));
    }
  }

  private List<Calibration> calibrations(MarketSnapshot market) {
    var assets = market.indexPrices().stream().map(IndexPrice::asset).toList();
    var fitted = new ArrayList<Calibration>();
    for (var asset : assets) {
      if (underlying == null || asset.code().equalsIgnoreCase(underlying)) {
        fitted.addAll(calibrations(market, asset));
      }
    }
    if (!fitted.isEmpty()) {
      return fitted;
    }
    if (underlying == null) {
      throw BadInputException.data(
          market.source(), "market must have options quoted on both sides");
    }
    throw refuse(
        "underlying must have options quoted on both sides in this market",
        "--underlying",
        underlying);
  }

  private List<Calibration> calibrations(MarketSnapshot market, Asset asset) {
    if (model.equals(SABR)) {
      return SmileQuotes.of(market, asset).stream()
          .flatMap(
              quotes -> SabrCalibrations.fit(quotes, beta == null ? BETA_DEFAULT : beta).stream())
          .toList();
    }
    return AssetCalibrations.fit(
            CalibrationReport.family(model), asset, ChainVols.of(market, asset))
        .stream()
        .toList();
  }

  private static BadInputException refuse(String rule, String option, String value) {
    return BadInputException.configuration("command line", rule, option, value);
  }
}
