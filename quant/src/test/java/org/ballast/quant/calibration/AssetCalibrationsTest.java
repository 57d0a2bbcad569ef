package org.ballast.quant.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.fourier.ModelFamily;
import org.ballast.quant.fourier.ModelSmile;
import org.ballast.quant.fourier.VolQuote;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.junit.jupiter.api.Test;

class AssetCalibrationsTest {
  private static final double[] YEARS = {0.05, 0.2, 0.6};
  private static final double[] LOG_MONEYNESS = {-0.3, -0.15, -0.05, 0.05, 0.15, 0.3};
  private static final double HALF_SPREAD = 0.005;
  private static final HestonModel FELLER_FAILS = new HestonModel(3, 0.3, 2, -0.4, 0.25);
  private static final HestonModel FELLER_HOLDS = new HestonModel(6, 0.4, 1.2, -0.4, 0.3);

  @Test
  void fit_quotesOfAModel_findsItsParametersByName() {
    var fit = fit(ModelFamily.HESTON, FELLER_FAILS);

    assertThat(fit.parameters())
        .extracting(Calibration.Parameter::name)
        .containsExactly("kappa", "theta", "sigma", "rho", "v0");
    assertThat(fit.parameters())
        .extracting(Calibration.Parameter::value)
        .satisfiesExactly(
            kappa -> assertThat(kappa).isCloseTo(3, within(0.05)),
            theta -> assertThat(theta).isCloseTo(0.3, within(0.005)),
            sigma -> assertThat(sigma).isCloseTo(2, within(0.02)),
            rho -> assertThat(rho).isCloseTo(-0.4, within(0.005)),
            v0 -> assertThat(v0).isCloseTo(0.25, within(0.005)));
    assertThat(fit.rmseVol()).isLessThan(HALF_SPREAD / 10);
    assertThat(fit.insideShare()).isEqualTo(1);
    assertThat(fit.expiry()).isEmpty();
  }

  @Test
  void cautions_onFellersCondition_areThereWhereItFails() {
    assertThat(fit(ModelFamily.HESTON, FELLER_FAILS).cautions())
        .anyMatch(caution -> caution.contains("2 kappa theta <= sigma^2"));
    assertThat(fit(ModelFamily.HESTON, FELLER_HOLDS).cautions()).isEmpty();
  }

  @Test
  void cautions_ofAModelBeyondTheSearch_nameTheBound() {
    var fit = fit(ModelFamily.MERTON, new MertonJumpModel(3.5, 0, 0, 0));
    assertThat(fit.cautions().toString()).contains("on a bound of the search");
  }

  @Test
  void fit_fewerQuotesThanParameters_isEmpty() {
    var few = chain(FELLER_FAILS).subList(0, 4);
    assertThat(AssetCalibrations.fit(ModelFamily.HESTON, Asset.BTC, few)).isEmpty();
  }

  private static Calibration fit(ModelFamily family, AssetModel model) {
    return AssetCalibrations.fit(family, Asset.BTC, chain(model)).orElseThrow();
  }

  private static List<ChainVol> chain(AssetModel model) {
    var chain = new ArrayList<ChainVol>();
    for (var years : YEARS) {
      var vols = ModelSmile.impliedVols(model, years, LOG_MONEYNESS);
      for (var i = 0; i < vols.length; i++) {
        var strike = 100 * Exp.exp(LOG_MONEYNESS[i]);
        chain.add(
            new ChainVol(
                new VolQuote(100, strike, years, vols[i], 1),
                vols[i] - HALF_SPREAD,
                vols[i] + HALF_SPREAD));
      }
    }
    return chain;
  }
}
