package org.ballast.quant.surface;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.fitting.LevenbergMarquardt;
import org.ballast.quant.svi.SviSlice;

/// Fits eSSVI slices to the quotes of all expiries at once, free of butterfly and calendar
/// arbitrage whatever the quotes: the coordinates of [EssviChain] hold nothing else.
///
/// Errors are weighted and reweighted as those of [SurfaceSearch]. Two starts: level, skew and
/// curvature at the money of each expiry's own smile, and one skew and curvature for all. Limits:
/// iterations per start.
final class EssviCalibrator {
  private static final int REWEIGHTING_ROUNDS = 4;
  private static final int ITERATIONS_MAX = 40;

  /// Least slope of a wing that a start has, relative to the variance's root.
  private static final double SLOPE_MIN = 0.01;

  private EssviCalibrator() {}

  /// Shape: expiries earliest first, with a first fit for each; a slice for each.
  static List<SviSlice> fit(List<SmileQuotes> chain, List<SviSlice> smiles) {
    var best = search(chain, EssviChain.coordinates(wings(smiles)));
    var second = search(chain, EssviChain.coordinates(alike(wings(smiles))));
    if (second.cost() < best.cost()) {
      best = second;
    }
    var found = EssviChain.of(best.x());
    var slices = new ArrayList<SviSlice>();
    for (var i = 0; i < found.expiries(); i++) {
      slices.add(found.slice(i).toRaw());
    }
    return slices;
  }

  /// The cost is in the quotes' own weights.
  private static LevenbergMarquardt.Result search(List<SmileQuotes> chain, double[] start) {
    var quotes = chain.stream().map(WeightedQuotes::new).toList();
    var problem = new EssviProblem(quotes);
    var x = start;
    var moves = new double[EssviChain.COORDINATES];
    for (var round = 0; round < REWEIGHTING_ROUNDS; round++) {
      var found = EssviChain.of(x);
      for (var i = 0; i < quotes.size(); i++) {
        var expiry = i;
        quotes.get(i).reweight(k -> found.totalVariance(expiry, k, moves));
      }
      x = LevenbergMarquardt.minimise(problem, x, ITERATIONS_MAX).x();
    }
    var cost = new EssviProblem(chain.stream().map(WeightedQuotes::new).toList()).cost(x);
    return new LevenbergMarquardt.Result(x, cost, REWEIGHTING_ROUNDS, true);
  }

  /// The slopes of the wings at which eSSVI has a smile's level, skew and curvature at the money: R
  /// - L = w' and (R + L)^2 = w'^2 + 2 w w''. Shape: theta, right, left by expiry.
  private static List<double[]> wings(List<SviSlice> smiles) {
    var wings = new ArrayList<double[]>();
    for (var smile : smiles) {
      var theta = smile.totalVariance(0);
      var tilt = smile.slope(0);
      var psi = Math.sqrt(tilt * tilt + 2 * theta * smile.curvature(0));
      var least = SLOPE_MIN * Math.sqrt(theta);
      wings.add(
          new double[] {
            theta, Math.max(least, (psi + tilt) / 2), Math.max(least, (psi - tilt) / 2)
          });
    }
    return wings;
  }

  /// The median slopes relative to the root of theta, for every expiry.
  private static List<double[]> alike(List<double[]> wings) {
    var right = median(wings, 1);
    var left = median(wings, 2);
    return wings.stream()
        .map(each -> {
          var sd = Math.sqrt(each[0]);
          return new double[] {each[0], right * sd, left * sd};
        })
        .toList();
  }

  private static double median(List<double[]> wings, int slope) {
    var sorted =
        wings.stream().mapToDouble(each -> each[slope] / Math.sqrt(each[0])).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
