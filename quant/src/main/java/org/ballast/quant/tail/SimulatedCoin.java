package org.ballast.quant.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.quant.calibration.AssetCalibrations;
import org.ballast.quant.calibration.Calibration;
import org.ballast.quant.calibration.ChainVol;
import org.ballast.quant.calibration.ChainVols;
import org.ballast.quant.fourier.ModelFamily;
import org.ballast.quant.fourier.ModelFit;
import org.ballast.quant.internal.FewDigits;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.SvcjModel;

/// The model that a coin is simulated with, and in words where its parameters come from.
///
/// SVCJ is fitted to the chain where that has [#QUOTES_MIN] quotes on both sides in [#EXPIRIES_MIN]
/// expiries and the fit is within [#RMSE_MAX]; else the default at the level of the market.
record SimulatedCoin(Asset coin, SvcjModel model, List<String> notes) {
  /// Three a parameter.
  static final int QUOTES_MIN = 30;

  /// One expiry does not tell how variance returns.
  static final int EXPIRIES_MIN = 3;

  /// Units: vol per 1.00.
  static final double RMSE_MAX = 0.05;

  private static final double PERCENT = 100;

  SimulatedCoin {
    notes = List.copyOf(notes);
  }

  /// `atmVol` is the 30-day level of the market, for the default.
  static SimulatedCoin of(MarketSnapshot market, Asset coin, double atmVol) {
    return of(coin, ChainVols.of(market, coin), atmVol);
  }

  static SimulatedCoin of(Asset coin, List<ChainVol> chain, double atmVol) {
    var expiries = chain.stream().mapToDouble(vol -> vol.quote().years()).distinct().count();
    if (chain.size() < QUOTES_MIN || expiries < EXPIRIES_MIN) {
      return defaults(
          coin,
          atmVol,
          "its chain has " + chain.size() + " quotes on both sides in " + expiries + " expiries");
    }
    var fit = AssetCalibrations.search(ModelFamily.SVCJ, chain);
    var calibration = AssetCalibrations.of(ModelFamily.SVCJ, coin, chain, fit).orElseThrow();
    if (!(calibration.rmseVol() <= RMSE_MAX)) {
      return defaults(coin, atmVol, "the fit misses its chain, " + error(calibration));
    }
    return found(fit)
        .filter(SvcjModel.class::isInstance)
        .map(SvcjModel.class::cast)
        .map(model -> new SimulatedCoin(coin, model, notes(calibration)))
        .orElseThrow();
  }

  private static Optional<AssetModel> found(ModelFit fit) {
    return switch (fit) {
      case ModelFit.Converged converged -> Optional.of(converged.model());
      case ModelFit.LimitReached reached -> Optional.of(reached.model());
      case ModelFit.NotEnoughQuotes _ -> Optional.empty();
    };
  }

  private static SimulatedCoin defaults(Asset coin, double atmVol, String reason) {
    var note =
        coin
            + " model parameters are defaults at the market's 30-day volatility, not fitted to its"
            + " smile: "
            + reason;
    return new SimulatedCoin(coin, DefaultModel.of(atmVol), List.of(note));
  }

  private static List<String> notes(Calibration fit) {
    var notes = new ArrayList<String>();
    notes.add(
        fit.underlying()
            + " model fitted to "
            + fit.quotes()
            + " quotes: "
            + error(fit)
            + ", "
            + Math.round(PERCENT * fit.insideShare())
            + " % inside bid and ask");
    if (!fit.isConverged()) {
      notes.add(fit.underlying() + " model: iterations ran out");
    }
    fit.cautions().forEach(caution -> notes.add(fit.underlying() + " model: " + caution));
    return notes;
  }

  private static String error(Calibration fit) {
    return "RMSE " + FewDigits.of(PERCENT * fit.rmseVol()) + " vol points";
  }
}
