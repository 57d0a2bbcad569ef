package org.ballast.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Normal;
import org.ballast.quant.scenario.MarketAxes;
import org.ballast.quant.scenario.ScenarioSet;
import org.ballast.quant.scenario.TenorMoves;

/// The scenarios of the benchmarks: factors on spots and volatilities, and one time that passes.
///
/// Shape: a column of `spotFactors` an asset of the axes, one of `volFactors` a tenor, with an
/// element a scenario. Units: years ACT/365. Domain: books of coins alone, without dollars.
public record BenchScenarios(
    MarketAxes axes, List<double[]> spotFactors, List<double[]> volFactors, double yearsPassed) {
  static final int GRID_SIDE = 21;
  static final int RANDOM_SIZE = 10_000;

  private static final long SEED = 11;
  private static final double SPOT_SD = 0.04;
  private static final double VOL_SD = 0.08;
  private static final double DAY = 1.0 / 365;

  /// Whether the scenarios are a grid or random.
  public enum Kind {
    GRID,
    RANDOM;

    public BenchScenarios of(MarketAxes axes) {
      return switch (this) {
        case GRID -> grid(axes);
        case RANDOM -> random(axes);
      };
    }
  }

  public int size() {
    return spotFactors.getFirst().length;
  }

  /// Factors on the forward of the tenor at `tenor` of the axes; the basis is held.
  public double[] forwardFactors(int tenor) {
    return spotFactors.get(axes.assets().indexOf(axes.tenors().get(tenor).underlying()));
  }

  public ScenarioSet toSet() {
    var years = new double[size()];
    Arrays.fill(years, yearsPassed);
    var moves = volFactors.stream().map(TenorMoves::scaled).toList();
    return ScenarioSet.of(axes, spotFactors, moves, years);
  }

  /// Spot from -50 to +50 %, each with volatility from -50 to +100 %, at once.
  private static BenchScenarios grid(MarketAxes axes) {
    int size = GRID_SIDE * GRID_SIDE;
    var spot = new double[size];
    var vol = new double[size];
    Arrays.setAll(spot, i -> node(0.5, 1.5, i / GRID_SIDE));
    Arrays.setAll(vol, i -> node(0.5, 2, i % GRID_SIDE));
    return new BenchScenarios(
        axes,
        Collections.nCopies(axes.assets().size(), spot),
        Collections.nCopies(axes.tenors().size(), vol),
        0);
  }

  /// Seeded moves of one day with fat tails: every coin and every tenor's volatility on its own.
  private static BenchScenarios random(MarketAxes axes) {
    int assets = axes.assets().size();
    return new BenchScenarios(
        axes, lognormal(0, assets, SPOT_SD), lognormal(assets, axes.tenors().size(), VOL_SD), DAY);
  }

  private static List<double[]> lognormal(int firstPurpose, int columns, double sd) {
    var result = new ArrayList<double[]>();
    for (int column = 0; column < columns; column++) {
      var random = new CounterRandom(SEED, firstPurpose + column);
      var factors = new double[RANDOM_SIZE];
      Arrays.setAll(factors, i -> lognormal(random, i, sd));
      result.add(factors);
    }
    return result;
  }

  private static double lognormal(CounterRandom random, int i, double sd) {
    double z = Normal.quantile(random.uniform(i) + 0x1p-54);
    return Exp.exp(sd * z * (1 + 0.1 * z * z));
  }

  private static double node(double low, double high, int index) {
    return low + (high - low) * index / (GRID_SIDE - 1);
  }
}
