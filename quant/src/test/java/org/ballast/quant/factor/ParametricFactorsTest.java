package org.ballast.quant.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Normal;
import org.junit.jupiter.api.Test;

class ParametricFactorsTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final double BTC_VOL = 0.5;
  private static final double ETH_VOL = 0.7;
  private static final double YEARS = 1 / 365.0;

  @Test
  void estimate_oneCoin_hasTheMomentsOfANormalReturn() {
    var known = known(ParametricFactors.DEFAULT, vols(false));
    var variance = BTC_VOL * BTC_VOL * YEARS;

    assertThat(known.variance(new double[] {1, 0, 0})).isCloseTo(variance, within(1e-15));
    assertThat(known.variance(new double[] {0, 1, 0}))
        .isCloseTo(2 * variance * variance, within(1e-15));
    assertThat(known.variance(new double[] {0, 0, 1})).isCloseTo(50 * 50 * YEARS, within(1e-12));
    assertThat(known.variance(new double[] {1, 0, 1}) - known.variance(new double[] {1, 0, -1}))
        .isCloseTo(4 * -0.3 * BTC_VOL * 50 * YEARS, within(1e-12));
    assertThat(known.variance(new double[] {1, 1, 0}))
        .isCloseTo(variance + 2 * variance * variance, within(1e-15));
  }

  @Test
  void estimate_twoCoins_equalsASimulation() {
    var known = known(ParametricFactors.DEFAULT, vols(true));
    var exposure = new double[] {3e6, 4e7, -2e3, -5e6, -3e7, 1e3};

    var simulated = simulatedVariance(exposure, 400_000);

    assertThat(known.variance(exposure)).isCloseTo(simulated, within(0.01 * simulated));
  }

  @Test
  void estimate_perfectCorrelations_leavesNoVarianceOfASpread() {
    var known = known(new ParametricFactors(1, -1, 1), vols(true));

    assertThat(known.variance(new double[] {1 / BTC_VOL, 0, 0, -1 / ETH_VOL, 0, 0}))
        .isCloseTo(0, within(1e-15));
  }

  @Test
  void estimate_longerHolding_scalesReturnsByTimeAndSquaresByItsSquare() {
    var day = known(ParametricFactors.DEFAULT, vols(false));
    var week = ParametricFactors.DEFAULT.estimate(vols(false), Duration.ofDays(4));

    assertThat(week.variance(new double[] {1, 0, 0}))
        .isCloseTo(4 * day.variance(new double[] {1, 0, 0}), within(1e-15));
    assertThat(week.variance(new double[] {0, 1, 0}))
        .isCloseTo(16 * day.variance(new double[] {0, 1, 0}), within(1e-15));
  }

  private static double simulatedVariance(double[] exposure, int paths) {
    var random = new CounterRandom(11, 5);
    var sum = 0.0;
    var squares = 0.0;
    for (var path = 0; path < paths; path++) {
      var common = new double[4];
      for (var i = 0; i < common.length; i++) {
        common[i] = Normal.quantile(random.uniform(4L * path + i) + 0x1p-54);
      }
      var btc = common[0];
      var eth = 0.8 * btc + 0.6 * common[1];
      var residualBtc = common[2];
      var residualEth = 0.8 * residualBtc + 0.6 * common[3];
      var leverage = Math.sqrt(1 - 0.09);
      var pnl =
          pnl(exposure, 0, BTC_VOL, btc, -0.3 * btc + leverage * residualBtc)
              + pnl(exposure, 3, ETH_VOL, eth, -0.3 * eth + leverage * residualEth);
      sum += pnl;
      squares += pnl * pnl;
    }
    return squares / paths - sum / paths * (sum / paths);
  }

  private static double pnl(double[] exposure, int first, double vol, double spot, double move) {
    var r = vol * Math.sqrt(YEARS) * spot;
    return exposure[first] * r
        + exposure[first + 1] * r * r
        + exposure[first + 2] * 100 * vol * Math.sqrt(YEARS) * move;
  }

  private static TreeMap<Asset, Double> vols(boolean isWithEth) {
    var vols = new TreeMap<Asset, Double>();
    vols.put(Asset.BTC, BTC_VOL);
    if (isWithEth) {
      vols.put(Asset.ETH, ETH_VOL);
    }
    return vols;
  }

  private static FactorCovariance known(ParametricFactors terms, TreeMap<Asset, Double> vols) {
    return terms.estimate(vols, DAY);
  }
}
