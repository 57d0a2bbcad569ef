package org.ballast.quant.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.BatesModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.KouJumpModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.ballast.quant.pricing.SvcjModel;
import org.junit.jupiter.api.Test;

class ModelCalibratorTest {
  private static final double[] YEARS = {0.02, 0.1, 0.25, 0.5, 1};
  private static final double[] DEVIATIONS = {-2.5, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2.5};
  private static final HestonModel HESTON = new HestonModel(2.5, 0.45, 1.6, -0.3, 0.3);
  private static final double RECOVERED_RMSE = 1e-6;
  private static final double PARAMETER_RELATIVE = 1e-6;

  @Test
  void calibrate_toHestonsOwnSmiles_findsItsParameters() {
    var fit = (ModelFit.Converged) ModelCalibrator.calibrate(ModelFamily.HESTON, quotes(HESTON));
    var found = (HestonModel) fit.model();
    relative(found.meanReversion(), HESTON.meanReversion(), fit);
    relative(found.longRunVariance(), HESTON.longRunVariance(), fit);
    relative(found.volOfVariance(), HESTON.volOfVariance(), fit);
    relative(found.correlation(), HESTON.correlation(), fit);
    relative(found.variance(), HESTON.variance(), fit);
  }

  @Test
  void calibrate_toSmilesOfEachFamily_reproducesThem() {
    reproduces(ModelFamily.BATES, new BatesModel(HESTON, 1.5, -0.08, 0.12));
    reproduces(ModelFamily.SVCJ, new SvcjModel(HESTON, 1.5, -0.08, 0.12, 0.2, 0.1));
    reproduces(ModelFamily.MERTON, new MertonJumpModel(0.5, 2, -0.1, 0.15));
    reproduces(ModelFamily.KOU, new KouJumpModel(0.5, 3, 0.4, 12, 9));
  }

  @Test
  void calibrate_toTooFewQuotes_saysSo() {
    var quotes = quotes(HESTON).subList(0, 7);
    assertThat(ModelCalibrator.calibrate(ModelFamily.BATES, quotes))
        .isEqualTo(new ModelFit.NotEnoughQuotes(7, 8));
  }

  @Test
  void calibrate_twice_givesTheSameBits() {
    var quotes = quotes(HESTON);
    assertThat(ModelCalibrator.calibrate(ModelFamily.BATES, quotes))
        .isEqualTo(ModelCalibrator.calibrate(ModelFamily.BATES, quotes));
  }

  private static void reproduces(ModelFamily family, AssetModel model) {
    var fit = ModelCalibrator.calibrate(family, quotes(model));
    double rmse =
        switch (fit) {
          case ModelFit.Converged converged -> converged.rmseVol();
          case ModelFit.LimitReached reached -> reached.rmseVol();
          case ModelFit.NotEnoughQuotes none -> Double.NaN;
        };
    assertWithin("rmseVol", rmse, 0, RECOVERED_RMSE, fit);
  }

  private static void relative(double found, double expected, ModelFit fit) {
    assertRelative("parameter", found, expected, PARAMETER_RELATIVE, fit);
  }

  private static List<VolQuote> quotes(AssetModel model) {
    var quotes = new ArrayList<VolQuote>();
    for (double years : YEARS) {
      double[] logMoneyness = new double[DEVIATIONS.length];
      for (int i = 0; i < logMoneyness.length; i++) {
        logMoneyness[i] = DEVIATIONS[i] * 0.55 * Math.sqrt(years);
      }
      double[] vols = ModelSmile.impliedVols(model, years, logMoneyness);
      for (int i = 0; i < vols.length; i++) {
        double strike = 50_000 * StrictMath.exp(logMoneyness[i]);
        quotes.add(new VolQuote(50_000, strike, years, vols[i], 1));
      }
    }
    return quotes;
  }
}
