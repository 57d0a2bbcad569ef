package org.ballast.hedging.structure;

import java.util.List;

/// What a holding is worth at an expiry against spot, for whoever draws it. Units: USD, spot in USD
/// per coin. Domain: spot not negative.
public final class PayoffLine {
  private final SpotCurve curve;

  PayoffLine(SpotCurve curve) {
    this.curve = curve;
  }

  public double at(double spot) {
    return curve.at(spot);
  }

  /// Spots at which it bends, rising.
  public List<Double> kinks() {
    return curve.kinks();
  }
}
