package org.ballast.quant.fourier;

import org.ballast.quant.pricing.AssetModel;

/// Outcome of a calibration.
public sealed interface ModelFit {
  /// The model and its weighted root mean square error in vol; no step would better it.
  record Converged(AssetModel model, double rmseVol, int iterations) implements ModelFit {}

  /// The best model found when the iterations ran out, and its error.
  record LimitReached(AssetModel model, double rmseVol, int iterations) implements ModelFit {}

  /// Fewer quotes than parameters.
  record NotEnoughQuotes(int quotes, int quotesMin) implements ModelFit {}
}
