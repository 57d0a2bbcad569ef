package org.ballast.quant.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Normal;

/// Seeded moves of every axis, for tests: lognormal spots with fat tails, a volatility level that
/// rises when spots fall, its own basis for every tenor, and half a day passed.
public record RandomScenarios(long seed, double spotSd, Shifts shifts) {
  /// Whether volatilities are only scaled, or shifted and skewed besides.
  public enum Shifts {
    NONE(0),
    ALL(0.02);

    private final double size;

    Shifts(double size) {
      this.size = size;
    }
  }

  private static final double YEARS_PASSED = 0.5 / 365;
  private static final double TAIL = 0.6;
  private static final double LEVERAGE = 0.8;
  private static final double VOL_SD = 0.1;
  private static final double BASIS_SD = 0.002;

  public ScenarioSet of(MarketAxes axes, int size) {
    var common = normal(0, size);
    var spots = new ArrayList<double[]>();
    for (int asset = 0; asset < axes.assets().size(); asset++) {
      spots.add(spot(axes, asset, common));
    }
    var tenors = new ArrayList<TenorMoves>();
    for (int tenor = 0; tenor < axes.tenors().size(); tenor++) {
      tenors.add(moves(1 + axes.assets().size() + 4 * tenor, common));
    }
    var years = new double[size];
    Arrays.fill(years, YEARS_PASSED);
    return ScenarioSet.of(axes, spots, tenors, years);
  }

  private double[] spot(MarketAxes axes, int asset, double[] common) {
    var own = normal(1 + asset, common.length);
    var factors = new double[common.length];
    for (int i = 0; i < factors.length; i++) {
      double z = 0.8 * common[i] + 0.6 * own[i];
      double move = spotSd * z * (1 + TAIL * z * z / 6);
      factors[i] = axes.assets().get(asset).isDollar() ? 1 : Exp.exp(move);
    }
    return factors;
  }

  private TenorMoves moves(int purpose, double[] common) {
    int size = common.length;
    var basis = exponentials(normal(purpose, size), BASIS_SD);
    var vols = normal(purpose + 1, size);
    for (int i = 0; i < size; i++) {
      vols[i] = VOL_SD * vols[i] - LEVERAGE * spotSd * common[i];
    }
    return new TenorMoves(
        basis,
        exponentials(vols, 1),
        scaled(normal(purpose + 2, size), shifts.size),
        scaled(normal(purpose + 3, size), shifts.size));
  }

  private double[] normal(int purpose, int size) {
    var random = new CounterRandom(seed, purpose);
    var values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = Normal.quantile(random.uniform(i) + 0x1p-54);
    }
    return values;
  }

  private static double[] exponentials(double[] values, double scale) {
    var result = scaled(values, scale);
    Arrays.setAll(result, i -> Exp.exp(result[i]));
    return result;
  }

  private static double[] scaled(double[] values, double scale) {
    return Arrays.stream(values).map(value -> scale * value).toArray();
  }
}
