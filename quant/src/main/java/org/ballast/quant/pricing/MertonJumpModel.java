package org.ballast.quant.pricing;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// Lognormal diffusion with Poisson jumps of normally distributed log size.
///
/// Units: vol of the diffusion per 1.00, jumpIntensity jumps per year, jumpLogMean and jumpLogSd of
/// the log of the price factor. Domain: all finite; vol, jumpIntensity, jumpLogSd >= 0. Throws:
/// IllegalArgumentException.
///
/// Source: Merton 1976, J. Fin. Econ. 3, 125-144.
public record MertonJumpModel(
    double vol, double jumpIntensity, double jumpLogMean, double jumpLogSd) implements AssetModel {

  public MertonJumpModel {
    Check.nonNegative("vol", vol);
    Check.nonNegative("jumpIntensity", jumpIntensity);
    Check.finite("jumpLogMean", jumpLogMean);
    Check.nonNegative("jumpLogSd", jumpLogSd);
  }

  /// The model whose jumps leave the expected price unchanged and make up a share of the variance.
  ///
  /// Domain: totalVol >= 0, jumpIntensity > 0, 0 <= jumpShare <= 1.
  public static MertonJumpModel ofVarianceShare(
      double totalVol, double jumpIntensity, double jumpShare) {
    Check.nonNegative("totalVol", totalVol);
    Check.positive("jumpIntensity", jumpIntensity);
    Check.nonNegative("jumpShare", jumpShare);
    Check.atMost("jumpShare", jumpShare, 1);
    double jumpVariance = totalVol * totalVol * jumpShare / jumpIntensity;
    return new MertonJumpModel(
        totalVol * Math.sqrt(1 - jumpShare),
        jumpIntensity,
        -0.5 * jumpVariance,
        Math.sqrt(jumpVariance));
  }

  /// A jump of fixed size, such as a slashing loss: `ln(1 - loss)`.
  ///
  /// Domain: 0 <= loss < 1.
  public static MertonJumpModel ofFixedLoss(double vol, double jumpIntensity, double loss) {
    Check.nonNegative("loss", loss);
    return new MertonJumpModel(vol, jumpIntensity, Log.log1p(-loss), 0);
  }

  /// Log of the expected price factor of one jump, `ln(1 + m)`.
  double logMeanFactor() {
    return jumpLogMean + 0.5 * jumpLogSd * jumpLogSd;
  }

  /// Expected relative jump, m.
  public double meanJump() {
    return Exp.expm1(logMeanFactor());
  }
}
