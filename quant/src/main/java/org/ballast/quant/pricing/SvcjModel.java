package org.ballast.quant.pricing;

import org.ballast.quant.internal.Check;

/// Heston's diffusion with jumps that hit price and variance at once.
///
/// The variance jumps by Z, exponential with mean jumpVarianceMean; the log price then by a normal
/// of mean `jumpLogMean + jumpCorrelation Z` and standard deviation jumpLogSd. The paper's letters:
/// muV, muY, rhoJ, sigY.
///
/// Domain: as for BatesModel; meanReversion > 0, so that jumps die away; jumpVarianceMean >= 0,
/// jumpCorrelation * jumpVarianceMean < 1, else the expected jump is infinite. Throws:
/// IllegalArgumentException.
///
/// Source: Duffie, Pan & Singleton 2000, Econometrica 68, 1343-1376, section 4.
public record SvcjModel(
    HestonModel diffusion,
    double jumpIntensity,
    double jumpLogMean,
    double jumpLogSd,
    double jumpVarianceMean,
    double jumpCorrelation)
    implements AssetModel {

  public SvcjModel {
    Check.positive("meanReversion", diffusion.meanReversion());
    Check.nonNegative("jumpIntensity", jumpIntensity);
    Check.finite("jumpLogMean", jumpLogMean);
    Check.nonNegative("jumpLogSd", jumpLogSd);
    Check.nonNegative("jumpVarianceMean", jumpVarianceMean);
    Check.finite("jumpCorrelation", jumpCorrelation);
    Check.below("jumpCorrelation * jumpVarianceMean", jumpCorrelation * jumpVarianceMean, 1);
  }
}
