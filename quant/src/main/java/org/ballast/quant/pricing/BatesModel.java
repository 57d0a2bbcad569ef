package org.ballast.quant.pricing;

import org.ballast.quant.internal.Check;

/// Heston's diffusion with Poisson jumps of normally distributed log size.
///
/// Domain: as for HestonModel and MertonJumpModel. Throws: IllegalArgumentException.
///
/// Source: Bates 1996, Rev. Fin. Studies 9, 69-107.
public record BatesModel(
    HestonModel diffusion, double jumpIntensity, double jumpLogMean, double jumpLogSd)
    implements AssetModel {

  public BatesModel {
    Check.nonNegative("jumpIntensity", jumpIntensity);
    Check.finite("jumpLogMean", jumpLogMean);
    Check.nonNegative("jumpLogSd", jumpLogSd);
  }
}
