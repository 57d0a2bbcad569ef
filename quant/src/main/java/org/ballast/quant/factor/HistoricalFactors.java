package org.ballast.quant.factor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.moves.CoinHistory;
import org.ballast.quant.moves.FactorHistory;

/// Covariance of factors as a history shows it, its correlations shrunk towards none.
///
/// A window begins at every step and counts where prices and volatilities of all coins are known at
/// both its ends. Correlations are multiplied by 1 − λ with `λ = Σ Var(r_ij) / Σ r_ij²`, in [0, 1];
/// windows that overlap count as one. Domain: the holding time is whole steps.
///
/// Source: Schäfer & Strimmer, Stat. Appl. Genet. Mol. Biol. 4 (2005) 32, target D; after Ledoit &
/// Wolf 2004.
public final class HistoricalFactors {
  /// Fewer windows that do not overlap tell too little.
  static final int WINDOWS_MIN = 30;

  private static final double POINTS_PER_UNIT = 100;

  private HistoricalFactors() {}

  /// The covariance of the factors of some coins. Throws: `IllegalArgumentException` where the
  /// holding time is not whole steps.
  public static FactorEstimate estimate(
      FactorHistory history, List<Asset> underlyings, Duration holding) {
    var steps = history.stepsIn(holding);
    var factors = MarketFactor.of(underlyings);
    var coins = new ArrayList<CoinHistory>();
    for (var underlying : underlyings) {
      var coin = history.coin(underlying);
      if (coin.isEmpty() || coin.get().atmVols().knownCount() == 0) {
        return new FactorEstimate.Unknown(
            new MarketFactor(underlying, coin.isEmpty() ? FactorKind.RETURN : FactorKind.VOL_MOVE),
            "it was not recorded");
      }
      coins.add(coin.get());
    }
    var samples = samples(coins, history.size(), steps);
    var independent = samples.size() / steps;
    if (independent < WINDOWS_MIN) {
      return new FactorEstimate.Unknown(
          factors.getFirst(),
          "only "
              + independent
              + " separate windows of "
              + holding
              + " have prices and volatilities of all coins, at least "
              + WINDOWS_MIN
              + " are needed");
    }
    var moments = new Moments(samples, independent);
    return new FactorEstimate.Known(
        new FactorCovariance(
            factors,
            holding,
            moments.covariance(),
            samples.size()
                + " recorded windows, correlations shrunk by "
                + Math.round(moments.shrinkage() * 1_000) / 10.0
                + " %"));
  }

  private static List<double[]> samples(List<CoinHistory> coins, int size, int steps) {
    var samples = new ArrayList<double[]>();
    for (var start = 0; start + steps < size; start++) {
      if (areKnown(coins, start) && areKnown(coins, start + steps)) {
        samples.add(sample(coins, start, start + steps));
      }
    }
    return samples;
  }

  private static boolean areKnown(List<CoinHistory> coins, int step) {
    return coins.stream()
        .allMatch(coin -> coin.indexPrices().isKnown(step) && coin.atmVols().isKnown(step));
  }

  private static double[] sample(List<CoinHistory> coins, int first, int last) {
    var kinds = FactorKind.values().length;
    var sample = new double[kinds * coins.size()];
    for (var i = 0; i < coins.size(); i++) {
      var prices = coins.get(i).indexPrices();
      var vols = coins.get(i).atmVols();
      var move = Exp.expm1(Log.ofRatio(prices.at(last), prices.at(first)));
      sample[kinds * i] = move;
      sample[kinds * i + 1] = move * move;
      sample[kinds * i + 2] = POINTS_PER_UNIT * (vols.at(last) - vols.at(first));
    }
    return sample;
  }

  /// Means, deviations and correlations of samples of which `independent` are worth counting.
  private static final class Moments {
    private final double[][] standardised;
    private final double[] deviations;
    private final int independent;
    private final double shrinkage;

    Moments(List<double[]> samples, int independent) {
      this.independent = independent;
      this.deviations = new double[samples.getFirst().length];
      this.standardised = new double[deviations.length][samples.size()];
      for (var i = 0; i < deviations.length; i++) {
        standardise(samples, i);
      }
      this.shrinkage = intensity();
    }

    private void standardise(List<double[]> samples, int factor) {
      var mean = 0.0;
      for (var sample : samples) {
        mean += sample[factor] / samples.size();
      }
      var squares = 0.0;
      for (var sample : samples) {
        squares += (sample[factor] - mean) * (sample[factor] - mean);
      }
      deviations[factor] = Math.sqrt(squares / samples.size());
      for (var k = 0; k < samples.size(); k++) {
        standardised[factor][k] =
            deviations[factor] > 0 ? (samples.get(k)[factor] - mean) / deviations[factor] : 0;
      }
    }

    private double correlation(int one, int other) {
      var sum = 0.0;
      for (var k = 0; k < standardised[one].length; k++) {
        sum += standardised[one][k] * standardised[other][k];
      }
      return sum / standardised[one].length;
    }

    private double intensity() {
      var variances = 0.0;
      var squares = 0.0;
      for (var i = 0; i < deviations.length; i++) {
        for (var j = 0; j < i; j++) {
          var correlation = correlation(i, j);
          squares += correlation * correlation;
          variances += varianceOfProducts(i, j, correlation) / independent;
        }
      }
      return squares > 0 ? Math.min(1, variances / squares) : 1;
    }

    private double varianceOfProducts(int one, int other, double mean) {
      var sum = 0.0;
      for (var k = 0; k < standardised[one].length; k++) {
        var product = standardised[one][k] * standardised[other][k] - mean;
        sum += product * product;
      }
      return sum / standardised[one].length;
    }

    double shrinkage() {
      return shrinkage;
    }

    double[][] covariance() {
      var covariance = new double[deviations.length][deviations.length];
      for (var i = 0; i < covariance.length; i++) {
        covariance[i][i] = deviations[i] * deviations[i];
        for (var j = 0; j < i; j++) {
          covariance[i][j] = (1 - shrinkage) * correlation(i, j) * deviations[i] * deviations[j];
          covariance[j][i] = covariance[i][j];
        }
      }
      return covariance;
    }
  }
}
