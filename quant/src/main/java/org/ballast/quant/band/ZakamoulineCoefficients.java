package org.ballast.quant.band;

/// The fitted numbers of Zakamouline's band: how wide it is for gamma, by |Gamma|/a, and how far it
/// moves the volatility, by a S² |Gamma|.
public record ZakamoulineCoefficients(PowerLaw width, PowerLaw vol) {
  /// The set that two public codes agree on; others circulate, see docs/models/hedge-bands.md.
  public static final ZakamoulineCoefficients DEFAULT =
      new ZakamoulineCoefficients(
          new PowerLaw(1.12, 0.31, 0.05, 0, 0.25, 0.5),
          new PowerLaw(4.76, 0.78, -0.02, 0, 0.25, 0.15));
}
