package org.ballast.bench;

import java.util.ArrayList;
import java.util.Arrays;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Normal;
import org.ballast.quant.scenario.MarketAxes;
import org.ballast.quant.scenario.ScenarioSet;
import org.ballast.quant.scenario.TenorMoves;

/// The scenarios of the benchmarks: a grid, and seeded one-day moves with fat tails.
final class BenchScenarios {
  static final int GRID_SIDE = 21;
  static final int RANDOM_SIZE = 10_000;

  private static final long SEED = 11;
  private static final double SPOT_SD = 0.04;
  private static final double VOL_SD = 0.08;
  private static final double YEARS_PASSED = 1.0 / 365;

  private BenchScenarios() {}

  /// Spot from -50 to +50 %, volatility from -50 to +100 %.
  static ScenarioSet grid(MarketAxes axes) {
    return ScenarioSet.grid(axes, spread(0.5, 1.5), spread(0.5, 2), new double[1]);
  }

  /// Every coin and every tenor's volatility on its own, all over one day.
  static ScenarioSet random(MarketAxes axes) {
    var spots = new ArrayList<double[]>();
    for (var asset : axes.assets()) {
      spots.add(lognormal(spots.size(), asset.isDollar() ? 0 : SPOT_SD));
    }
    var tenors = new ArrayList<TenorMoves>();
    for (int tenor = 0; tenor < axes.tenors().size(); tenor++) {
      tenors.add(TenorMoves.scaled(lognormal(spots.size() + tenor, VOL_SD)));
    }
    var years = new double[RANDOM_SIZE];
    Arrays.fill(years, YEARS_PASSED);
    return ScenarioSet.of(axes, spots, tenors, years);
  }

  private static double[] lognormal(int purpose, double sd) {
    var random = new CounterRandom(SEED, purpose);
    var factors = new double[RANDOM_SIZE];
    for (int i = 0; i < RANDOM_SIZE; i++) {
      double z = Normal.quantile(random.uniform(i) + 0x1p-54);
      factors[i] = Exp.exp(sd * z * (1 + 0.1 * z * z));
    }
    return factors;
  }

  private static double[] spread(double low, double high) {
    var values = new double[GRID_SIDE];
    for (int i = 0; i < GRID_SIDE; i++) {
      values[i] = low + (high - low) * i / (GRID_SIDE - 1);
    }
    return values;
  }
}
