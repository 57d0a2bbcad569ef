package org.ballast.quant.fourier;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.BatesModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.KouJumpModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.ballast.quant.pricing.SvcjModel;

/// A kind of model that can be calibrated: its parameters as a list, their bounds, where to start.
///
/// Shape: the order of the parameters is that of the model's components, the diffusion's first.
public enum ModelFamily {
  /// Stochastic variance.
  HESTON,
  /// Stochastic variance and lognormal jumps.
  BATES,
  /// Stochastic variance and jumps in price and variance.
  SVCJ,
  /// Constant vol and lognormal jumps.
  MERTON,
  /// Constant vol and exponential jumps.
  KOU;

  /// The model with these parameters.
  AssetModel model(double[] p) {
    return switch (this) {
      case HESTON -> heston(p);
      case BATES -> new BatesModel(heston(p), p[5], p[6], p[7]);
      case SVCJ -> new SvcjModel(heston(p), p[5], p[6], p[7], p[8], p[9]);
      case MERTON -> new MertonJumpModel(p[0], p[1], p[2], p[3]);
      case KOU -> new KouJumpModel(p[0], p[1], p[2], p[3], p[4]);
    };
  }

  /// Which parameters lie on a bound of the search. Shape: parameters in the family's order;
  /// indices into them.
  public List<Integer> atBounds(double[] parameters) {
    return bounds().touchedBy(parameters);
  }

  Bounds bounds() {
    return switch (this) {
      case HESTON -> Bounds.HESTON;
      case BATES -> Bounds.HESTON.and(Bounds.JUMPS);
      case SVCJ -> Bounds.HESTON.and(Bounds.JUMPS).and(Bounds.VARIANCE_JUMPS);
      case MERTON -> Bounds.VOL.and(Bounds.JUMPS);
      case KOU -> Bounds.VOL.and(Bounds.TWO_SIDED_JUMPS);
    };
  }

  /// The family that this one holds as a special case.
  Optional<ModelFamily> parent() {
    return switch (this) {
      case BATES -> Optional.of(HESTON);
      case SVCJ -> Optional.of(BATES);
      case HESTON, MERTON, KOU -> Optional.empty();
    };
  }

  /// Fixed starting points around what the chain says of variance soon and late.
  List<double[]> starts(double shortVariance, double longVariance) {
    double vol = Math.sqrt(shortVariance);
    return switch (this) {
      case HESTON ->
          List.of(
              new double[] {3, longVariance, 2, -0.2, shortVariance},
              new double[] {10, longVariance, 4, 0.1, shortVariance},
              new double[] {1, longVariance, 0.8, -0.4, shortVariance});
      case MERTON ->
          List.of(
              new double[] {0.8 * vol, 5, -0.05, 0.1}, new double[] {0.9 * vol, 0.5, -0.2, 0.3});
      case KOU ->
          List.of(
              new double[] {0.8 * vol, 5, 0.4, 15, 12}, new double[] {0.9 * vol, 0.5, 0.3, 5, 4});
      case BATES ->
          List.of(
              new double[] {3, longVariance, 1.5, -0.2, 0.7 * shortVariance, 1, -0.1, 0.2},
              new double[] {10, longVariance, 3, -0.2, 0.7 * shortVariance, 5, -0.05, 0.1});
      case SVCJ -> List.of();
    };
  }

  /// Starting points at a fit of the parent: next to it, and with jumps that show.
  List<double[]> extensions(double[] parent) {
    return switch (this) {
      case BATES -> List.of(joined(parent, 0.01, -0.1, 0.2), joined(parent, 2, -0.05, 0.1));
      case SVCJ -> List.of(joined(parent, 0.001, 0), joined(parent, 0.1, -1));
      case HESTON, MERTON, KOU -> List.of();
    };
  }

  private static double[] joined(double[] first, double... second) {
    return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray();
  }

  private static HestonModel heston(double[] p) {
    return new HestonModel(p[0], p[1], p[2], p[3], p[4]);
  }
}
