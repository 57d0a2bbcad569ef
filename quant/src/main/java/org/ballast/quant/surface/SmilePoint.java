package org.ballast.quant.surface;

/// A quoted option as the calibrator sees it. Units: logMoneyness ln(K/F); vols as decimals; weight
/// is the importance of a squared error in vol.
public record SmilePoint(
    double logMoneyness, double bidVol, double midVol, double askVol, double weight) {
  public SmilePoint {
    if (!Double.isFinite(logMoneyness)
        || !(bidVol >= 0)
        || !(midVol > 0)
        || !(askVol >= midVol && midVol >= bidVol)
        || !(weight > 0)
        || !Double.isFinite(askVol)
        || !Double.isFinite(weight)) {
      throw new IllegalArgumentException(
          "smile point must be ordered, positive and finite: k="
              + logMoneyness
              + " bidVol="
              + bidVol
              + " midVol="
              + midVol
              + " askVol="
              + askVol
              + " weight="
              + weight);
    }
  }
}
