package org.ballast.quant.batch;

import java.util.List;
import org.ballast.quant.pricing.OptionGreeks;

/// A column of results; what it means is said at [OptionGreeks].
public enum Measure {
  PRICE,
  DELTA,
  GAMMA,
  VEGA,
  THETA,
  VANNA,
  VOLGA,
  RHO,
  PHI,
  CHARM,
  VETA,
  SPEED,
  ZOMMA,
  COLOR,
  ULTIMA,
  VANNA_VOL_SLOPE,
  DUAL_DELTA,
  DUAL_GAMMA;

  static final List<Measure> ALL = List.of(values());

  /// The measure of one option.
  public double of(OptionGreeks greeks) {
    return switch (this) {
      case PRICE -> greeks.price();
      case DELTA -> greeks.delta();
      case GAMMA -> greeks.gamma();
      case VEGA -> greeks.vega();
      case THETA -> greeks.theta();
      case VANNA -> greeks.vanna();
      case VOLGA -> greeks.volga();
      case RHO -> greeks.rho();
      case PHI -> greeks.phi();
      case CHARM -> greeks.charm();
      case VETA -> greeks.veta();
      case SPEED -> greeks.speed();
      case ZOMMA -> greeks.zomma();
      case COLOR -> greeks.color();
      case ULTIMA -> greeks.ultima();
      case VANNA_VOL_SLOPE -> greeks.vannaVolSlope();
      case DUAL_DELTA -> greeks.dualDelta();
      case DUAL_GAMMA -> greeks.dualGamma();
    };
  }
}
