package org.ballast.quant.fourier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.quant.fitting.LevenbergMarquardt;
import org.ballast.quant.pricing.AssetModel;

/// The weighted squared errors in vol of a family of models over a chain of quotes.
///
/// The point of the search is that of [Bounds].
final class ChainProblem implements LevenbergMarquardt.Problem {
  private final ModelFamily family;
  private final Bounds bounds;
  private final List<ExpiryGrid> grids;

  ChainProblem(ModelFamily family, List<ExpiryGrid> grids) {
    this.family = family;
    this.bounds = family.bounds();
    this.grids = grids;
  }

  /// One grid an expiry, in order of time.
  static List<ExpiryGrid> grids(List<VolQuote> quotes) {
    double weights = 0;
    for (var quote : quotes) {
      weights += quote.weight();
    }
    var grids = new ArrayList<ExpiryGrid>();
    for (var expiry : byYears(quotes)) {
      grids.add(ExpiryGrid.of(expiry, weights));
    }
    return List.copyOf(grids);
  }

  /// The quotes of each expiry, in order of time.
  static List<List<VolQuote>> byYears(List<VolQuote> quotes) {
    var byYears = new TreeMap<Double, List<VolQuote>>();
    for (var quote : quotes) {
      byYears.computeIfAbsent(quote.years(), years -> new ArrayList<>()).add(quote);
    }
    return List.copyOf(byYears.values());
  }

  @Override
  public double cost(double[] x) {
    double[] parameters = bounds.inside(x);
    var model = family.model(parameters);
    double cost = 0;
    for (var grid : grids) {
      for (double error : grid.errors(transforms(model, grid))) {
        cost += error * error;
      }
    }
    return cost;
  }

  @Override
  public LevenbergMarquardt.Normal normal(double[] x) {
    double[] parameters = bounds.inside(x);
    var sums = new NormalSums(parameters.length);
    for (var grid : grids) {
      add(grid, parameters, sums);
    }
    return sums.scaled(parameters, bounds);
  }

  private static Complex[] transforms(AssetModel model, ExpiryGrid grid) {
    var transforms = new Complex[grid.nodes()];
    for (int j = 0; j < transforms.length; j++) {
      transforms[j] = Transform.of(model, grid.power(j), grid.years()).log().exp();
    }
    return transforms;
  }

  private void add(ExpiryGrid grid, double[] parameters, NormalSums sums) {
    var transforms = new Complex[grid.nodes()];
    var changes = new Complex[parameters.length][grid.nodes()];
    for (int j = 0; j < transforms.length; j++) {
      var gradient = LogGradient.of(family, parameters, grid.power(j), grid.years());
      transforms[j] = gradient.log().exp();
      for (int p = 0; p < parameters.length; p++) {
        changes[p][j] = transforms[j].times(gradient.byParameter()[p]);
      }
    }
    double[] errors = grid.errors(transforms);
    double[][] moves = new double[parameters.length][];
    for (int p = 0; p < parameters.length; p++) {
      moves[p] = grid.moves(changes[p]);
    }
    sums.add(errors, moves);
  }
}
