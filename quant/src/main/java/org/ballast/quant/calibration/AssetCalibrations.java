package org.ballast.quant.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ballast.domain.value.Asset;
import org.ballast.quant.calibration.Calibration.Parameter;
import org.ballast.quant.fourier.ModelCalibrator;
import org.ballast.quant.fourier.ModelFamily;
import org.ballast.quant.fourier.ModelFit;
import org.ballast.quant.fourier.ModelSmile;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.BatesModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.KouJumpModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.ballast.quant.pricing.SvcjModel;

/// Models of the price of an asset, fitted to its whole chain: one set of parameters for all
/// expiries.
public final class AssetCalibrations {
  private AssetCalibrations() {}

  /// Empty with fewer quotes than parameters.
  public static Optional<Calibration> fit(
      ModelFamily family, Asset underlying, List<ChainVol> chain) {
    return of(family, underlying, chain, search(family, chain));
  }

  /// The model of the family that fits a chain best.
  public static ModelFit search(ModelFamily family, List<ChainVol> chain) {
    return ModelCalibrator.calibrate(family, chain.stream().map(ChainVol::quote).toList());
  }

  /// What a search found, judged by the chain that it was fitted to. Empty with fewer quotes than
  /// parameters.
  public static Optional<Calibration> of(
      ModelFamily family, Asset underlying, List<ChainVol> chain, ModelFit fit) {
    return switch (fit) {
      case ModelFit.Converged found ->
          Optional.of(calibration(family, underlying, chain, found.model(), found.rmseVol(), fit));
      case ModelFit.LimitReached found ->
          Optional.of(calibration(family, underlying, chain, found.model(), found.rmseVol(), fit));
      case ModelFit.NotEnoughQuotes _ -> Optional.empty();
    };
  }

  /// The parameters of a model under the paper's letters.
  public static List<Parameter> parameters(AssetModel model) {
    var parameters = new ArrayList<Parameter>();
    switch (model) {
      case HestonModel heston -> addDiffusion(parameters, heston);
      case BatesModel bates -> {
        addDiffusion(parameters, bates.diffusion());
        addJumps(parameters, bates.jumpIntensity(), bates.jumpLogMean(), bates.jumpLogSd(), "J");
      }
      case SvcjModel svcj -> {
        addDiffusion(parameters, svcj.diffusion());
        addJumps(parameters, svcj.jumpIntensity(), svcj.jumpLogMean(), svcj.jumpLogSd(), "Y");
        parameters.add(new Parameter("muV", svcj.jumpVarianceMean()));
        parameters.add(new Parameter("rhoJ", svcj.jumpCorrelation()));
      }
      case MertonJumpModel merton -> {
        parameters.add(new Parameter("sigma", merton.vol()));
        addJumps(parameters, merton.jumpIntensity(), merton.jumpLogMean(), merton.jumpLogSd(), "J");
      }
      case KouJumpModel kou -> {
        parameters.add(new Parameter("sigma", kou.vol()));
        parameters.add(new Parameter("lambda", kou.jumpIntensity()));
        parameters.add(new Parameter("p", kou.upProbability()));
        parameters.add(new Parameter("eta1", kou.upRate()));
        parameters.add(new Parameter("eta2", kou.downRate()));
      }
    }
    return parameters;
  }

  private static Calibration calibration(
      ModelFamily family,
      Asset underlying,
      List<ChainVol> chain,
      AssetModel model,
      double rmseVol,
      ModelFit fit) {
    var parameters = parameters(model);
    return new Calibration(
        underlying,
        Optional.empty(),
        parameters,
        chain.size(),
        rmseVol,
        insideShare(model, chain),
        fit instanceof ModelFit.Converged,
        cautions(family, model, parameters));
  }

  private static void addDiffusion(List<Parameter> parameters, HestonModel heston) {
    parameters.add(new Parameter("kappa", heston.meanReversion()));
    parameters.add(new Parameter("theta", heston.longRunVariance()));
    parameters.add(new Parameter("sigma", heston.volOfVariance()));
    parameters.add(new Parameter("rho", heston.correlation()));
    parameters.add(new Parameter("v0", heston.variance()));
  }

  private static void addJumps(
      List<Parameter> parameters, double intensity, double mean, double sd, String letter) {
    parameters.add(new Parameter("lambda", intensity));
    parameters.add(new Parameter("mu" + letter, mean));
    parameters.add(new Parameter("sig" + letter, sd));
  }

  private static List<String> cautions(
      ModelFamily family, AssetModel model, List<Parameter> parameters) {
    var cautions = new ArrayList<String>();
    switch (model) {
      case HestonModel heston -> addFeller(cautions, heston);
      case BatesModel bates -> addFeller(cautions, bates.diffusion());
      case SvcjModel svcj -> addFeller(cautions, svcj.diffusion());
      case MertonJumpModel _, KouJumpModel _ -> {}
    }
    var values = parameters.stream().mapToDouble(Parameter::value).toArray();
    var atBounds =
        family.atBounds(values).stream()
            .map(index -> parameters.get(index).name())
            .collect(Collectors.joining(", "));
    if (!atBounds.isEmpty()) {
      cautions.add("on a bound of the search, not told by the chain: " + atBounds);
    }
    return cautions;
  }

  private static void addFeller(List<String> cautions, HestonModel heston) {
    var pull = 2 * heston.meanReversion() * heston.longRunVariance();
    var noise = heston.volOfVariance() * heston.volOfVariance();
    if (!(pull > noise)) {
      cautions.add("Feller's condition fails, variance reaches zero: 2 kappa theta <= sigma^2");
    }
  }

  private static double insideShare(AssetModel model, List<ChainVol> chain) {
    var byYears = new TreeMap<Double, List<ChainVol>>();
    for (var vol : chain) {
      byYears.computeIfAbsent(vol.quote().years(), key -> new ArrayList<>()).add(vol);
    }
    var inside = 0;
    for (var expiry : byYears.entrySet()) {
      var vols = expiry.getValue();
      var logMoneyness =
          vols.stream()
              .mapToDouble(vol -> Log.ofRatio(vol.quote().strike(), vol.quote().forward()))
              .toArray();
      var fitted = ModelSmile.impliedVols(model, expiry.getKey(), logMoneyness);
      for (var i = 0; i < fitted.length; i++) {
        inside += fitted[i] >= vols.get(i).bidVol() && fitted[i] <= vols.get(i).askVol() ? 1 : 0;
      }
    }
    return (double) inside / chain.size();
  }
}
