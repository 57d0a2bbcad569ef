package org.ballast.quant.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.quant.calibration.Calibration.Parameter;
import org.ballast.quant.math.Exp;
import org.ballast.quant.sabr.ButterflyCheck;
import org.ballast.quant.sabr.SabrCalibrator;
import org.ballast.quant.sabr.SabrModel;
import org.ballast.quant.surface.FitQuality;
import org.ballast.quant.surface.SmilePoint;
import org.ballast.quant.surface.SmileQuotes;

/// SABR fitted to one expiry after another.
public final class SabrCalibrations {
  private SabrCalibrations() {}

  /// Empty with too few quotes, or where no alpha meets the volatility at the money. Domain: beta
  /// in [0, 1].
  public static Optional<Calibration> fit(SmileQuotes quotes, double beta) {
    return SabrCalibrator.fit(quotes.points(), quotes.forward().value(), quotes.years(), beta)
        .map(model -> calibration(quotes, model));
  }

  private static Calibration calibration(SmileQuotes quotes, SabrModel model) {
    var quality = FitQuality.of(quotes.points(), k -> vol(quotes, model, k));
    return new Calibration(
        quotes.forward().underlying(),
        Optional.of(quotes.forward().expiry()),
        List.of(
            new Parameter("alpha", model.alpha()),
            new Parameter("beta", model.beta()),
            new Parameter("rho", model.rho()),
            new Parameter("nu", model.nu())),
        quotes.points().size(),
        quality.rmseVol(),
        quality.insideShare(),
        true,
        cautions(quotes, model));
  }

  private static double vol(SmileQuotes quotes, SabrModel model, double logMoneyness) {
    var forward = quotes.forward().value();
    return model.impliedVol(forward, forward * Exp.exp(logMoneyness), quotes.years());
  }

  /// Butterflies count between the strikes quoted: further out SABR allows them nearly always.
  private static List<String> cautions(SmileQuotes quotes, SabrModel model) {
    var forward = quotes.forward().value();
    var points = quotes.points();
    var low = points.stream().mapToDouble(SmilePoint::logMoneyness).min().orElse(0);
    var high = points.stream().mapToDouble(SmilePoint::logMoneyness).max().orElse(0);
    var check = ButterflyCheck.of(model, forward, quotes.years());
    var cautions = new ArrayList<String>();
    if (check.failsBelow().isPresent()
        && check.failsBelow().getAsDouble() > forward * Exp.exp(low)) {
      cautions.add("butterfly below the strike " + Math.round(check.failsBelow().getAsDouble()));
    }
    if (check.failsAbove().isPresent()
        && check.failsAbove().getAsDouble() < forward * Exp.exp(high)) {
      cautions.add("butterfly above the strike " + Math.round(check.failsAbove().getAsDouble()));
    }
    return cautions;
  }
}
