package org.ballast.quant.fourier;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.BatesModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.KouJumpModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.ballast.quant.pricing.SvcjModel;

/// Seeded models of every kind, as calibrated to digital assets and somewhat beyond.
record ModelSample(AssetModel model, double years) {
  private static final int OF_EACH_KIND = 20;

  static List<ModelSample> list(long seed) {
    var random = new SplittableRandom(seed);
    var samples = new ArrayList<ModelSample>();
    for (int i = 0; i < OF_EACH_KIND; i++) {
      samples.add(new ModelSample(heston(random), years(random)));
      samples.add(new ModelSample(bates(random), years(random)));
      samples.add(new ModelSample(svcj(random), years(random)));
      samples.add(new ModelSample(merton(random), years(random)));
      samples.add(new ModelSample(kou(random), years(random)));
    }
    return List.copyOf(samples);
  }

  /// The model with its variance now, or its constant vol, raised.
  AssetModel withLevelRaised(double rise) {
    return switch (model) {
      case HestonModel m -> raised(m, rise);
      case BatesModel m ->
          new BatesModel(
              raised(m.diffusion(), rise), m.jumpIntensity(), m.jumpLogMean(), m.jumpLogSd());
      case SvcjModel m ->
          new SvcjModel(
              raised(m.diffusion(), rise),
              m.jumpIntensity(),
              m.jumpLogMean(),
              m.jumpLogSd(),
              m.jumpVarianceMean(),
              m.jumpCorrelation());
      case MertonJumpModel m ->
          new MertonJumpModel(m.vol() + rise, m.jumpIntensity(), m.jumpLogMean(), m.jumpLogSd());
      case KouJumpModel m ->
          new KouJumpModel(
              m.vol() + rise, m.jumpIntensity(), m.upProbability(), m.upRate(), m.downRate());
    };
  }

  private static HestonModel raised(HestonModel m, double rise) {
    return new HestonModel(
        m.meanReversion(),
        m.longRunVariance(),
        m.volOfVariance(),
        m.correlation(),
        m.variance() + rise);
  }

  private static double years(SplittableRandom random) {
    return StrictMath.exp(random.nextDouble(-4, 1));
  }

  private static HestonModel heston(SplittableRandom random) {
    return new HestonModel(
        random.nextDouble(0.2, 8),
        random.nextDouble(0.05, 1),
        random.nextDouble(0.1, 3),
        random.nextDouble(-0.9, 0.9),
        random.nextDouble(0.05, 1));
  }

  private static BatesModel bates(SplittableRandom random) {
    return new BatesModel(
        heston(random),
        random.nextDouble(0, 5),
        random.nextDouble(-0.3, 0.2),
        random.nextDouble(0, 0.4));
  }

  private static SvcjModel svcj(SplittableRandom random) {
    return new SvcjModel(
        heston(random),
        random.nextDouble(0, 5),
        random.nextDouble(-0.3, 0.2),
        random.nextDouble(0, 0.4),
        random.nextDouble(0, 0.5),
        random.nextDouble(-1, 1));
  }

  private static MertonJumpModel merton(SplittableRandom random) {
    return new MertonJumpModel(
        random.nextDouble(0.2, 1),
        random.nextDouble(0, 5),
        random.nextDouble(-0.3, 0.2),
        random.nextDouble(0, 0.4));
  }

  private static KouJumpModel kou(SplittableRandom random) {
    return new KouJumpModel(
        random.nextDouble(0.2, 1),
        random.nextDouble(0, 5),
        random.nextDouble(0, 1),
        random.nextDouble(3, 30),
        random.nextDouble(1, 30));
  }
}
