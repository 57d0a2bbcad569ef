package org.ballast.quant.fourier;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.fitting.LevenbergMarquardt;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.AssetModel;

/// Fits the parameters of a model to a chain of implied vols.
///
/// What is minimised is the weighted mean square of price errors over vega, from a fixed list of
/// starts; a family that extends another also starts from the other's fit, so that it is never
/// worse. Limits: iterations per start, never time. Source: docs/models/heston.md.
public final class ModelCalibrator {
  private static final int ITERATIONS_MAX = 60;

  private final List<VolQuote> quotes;
  private final List<ExpiryGrid> grids;

  private ModelCalibrator(List<VolQuote> quotes) {
    this.quotes = List.copyOf(quotes);
    this.grids = ChainProblem.grids(quotes);
  }

  /// The model of the family that fits the quotes best.
  public static ModelFit calibrate(ModelFamily family, List<VolQuote> quotes) {
    int quotesMin = family.bounds().size();
    if (quotes.size() < quotesMin) {
      return new ModelFit.NotEnoughQuotes(quotes.size(), quotesMin);
    }
    var calibrator = new ModelCalibrator(quotes);
    var best = calibrator.search(family);
    var model = family.model(family.bounds().inside(best.x()));
    double rmseVol = calibrator.rmseVol(model);
    return best.isConverged()
        ? new ModelFit.Converged(model, rmseVol, best.iterations())
        : new ModelFit.LimitReached(model, rmseVol, best.iterations());
  }

  private LevenbergMarquardt.Result search(ModelFamily family) {
    var problem = new ChainProblem(family, grids);
    return starts(family).stream()
        .map(start ->
            LevenbergMarquardt.minimise(problem, family.bounds().free(start), ITERATIONS_MAX))
        .reduce((best, next) -> next.cost() < best.cost() || isLost(best) ? next : best)
        .orElseThrow();
  }

  /// True where the search began at a cost that is no number, and could not leave it.
  private static boolean isLost(LevenbergMarquardt.Result result) {
    return Double.isNaN(result.cost());
  }

  private List<double[]> starts(ModelFamily family) {
    double soon = grids.getFirst().atTheMoneyVol();
    double late = grids.getLast().atTheMoneyVol();
    var starts = new ArrayList<double[]>();
    family
        .parent()
        .ifPresent(parent -> {
          double[] fitted = parent.bounds().inside(search(parent).x());
          starts.addAll(family.extensions(fitted));
        });
    starts.addAll(family.starts(soon * soon, late * late));
    return starts;
  }

  private double rmseVol(AssetModel model) {
    double squares = 0;
    double weights = 0;
    for (var expiry : ChainProblem.byYears(quotes)) {
      double[] logMoneyness = new double[expiry.size()];
      for (int i = 0; i < logMoneyness.length; i++) {
        logMoneyness[i] = Log.ofRatio(expiry.get(i).strike(), expiry.get(i).forward());
      }
      double[] vols = ModelSmile.impliedVols(model, expiry.getFirst().years(), logMoneyness);
      for (int i = 0; i < vols.length; i++) {
        double error = vols[i] - expiry.get(i).vol();
        squares += expiry.get(i).weight() * error * error;
        weights += expiry.get(i).weight();
      }
    }
    return Math.sqrt(squares / weights);
  }
}
