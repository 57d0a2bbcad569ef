package org.ballast.quant.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.calibration.ChainVol;
import org.ballast.quant.fourier.ModelSmile;
import org.ballast.quant.fourier.VolQuote;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.SvcjModel;
import org.junit.jupiter.api.Test;

class SimulatedCoinTest {
  private static final double[] YEARS = {0.05, 0.2, 0.6};
  private static final double[] LOG_MONEYNESS = {
    -0.4, -0.3, -0.2, -0.12, -0.05, 0, 0.05, 0.12, 0.2, 0.3
  };
  private static final double LEVEL = 0.5;
  private static final SvcjModel TRUE =
      new SvcjModel(new HestonModel(5, 0.2, 1.5, -0.4, 0.2), 3, -0.08, 0.1, 0.05, 0);

  @Test
  void of_aChainOfAModel_hasItsSmile() {
    var coin = SimulatedCoin.of(Asset.BTC, chain(TRUE, 0), LEVEL);

    for (var years : YEARS) {
      var fitted = ModelSmile.impliedVols(coin.model(), years, LOG_MONEYNESS);
      var quoted = ModelSmile.impliedVols(TRUE, years, LOG_MONEYNESS);
      for (int i = 0; i < fitted.length; i++) {
        assertThat(fitted[i]).isCloseTo(quoted[i], within(0.002));
      }
    }
    assertThat(coin.notes().getFirst())
        .startsWith("BTC model fitted to 30 quotes: RMSE ")
        .endsWith(" vol points, 100 % inside bid and ask");
  }

  @Test
  void of_fewQuotesOrExpiries_isTheDefaultAndSaysWhy() {
    var chain = chain(TRUE, 0);
    var few = SimulatedCoin.of(Asset.ETH, chain.subList(1, 30), LEVEL);
    var oneExpiry = new ArrayList<ChainVol>();
    for (int i = 0; i < 4; i++) {
      oneExpiry.addAll(chain.subList(0, 10));
    }
    var flat = SimulatedCoin.of(Asset.ETH, oneExpiry, LEVEL);

    assertThat(few.model()).isEqualTo(DefaultModel.of(LEVEL));
    assertThat(few.notes().getFirst())
        .startsWith("ETH model parameters are defaults")
        .endsWith("its chain has 29 quotes on both sides in 3 expiries");
    assertThat(flat.model()).isEqualTo(DefaultModel.of(LEVEL));
    assertThat(flat.notes().getFirst()).endsWith("40 quotes on both sides in 1 expiries");
  }

  /// A chain that no model of the family has.
  @Test
  void of_aChainThatIsMissed_isTheDefault() {
    var coin = SimulatedCoin.of(Asset.BTC, chain(TRUE, 0.2), LEVEL);

    assertThat(coin.model()).isEqualTo(DefaultModel.of(LEVEL));
    assertThat(coin.notes().getFirst()).contains("the fit misses its chain, RMSE ");
  }

  /// Every other quote lifted by so much.
  private static List<ChainVol> chain(AssetModel model, double lift) {
    var chain = new ArrayList<ChainVol>();
    for (var years : YEARS) {
      var vols = ModelSmile.impliedVols(model, years, LOG_MONEYNESS);
      for (var i = 0; i < vols.length; i++) {
        double vol = vols[i] + (i % 2) * lift;
        double strike = 100 * Exp.exp(LOG_MONEYNESS[i]);
        chain.add(new ChainVol(new VolQuote(100, strike, years, vol, 1), vol - 0.005, vol + 0.005));
      }
    }
    return chain;
  }
}
