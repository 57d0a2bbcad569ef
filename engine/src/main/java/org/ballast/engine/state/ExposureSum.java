package org.ballast.engine.state;

import org.ballast.quant.risk.Exposure;

/// A sum of exposures, taken in place because it is taken at every event.
final class ExposureSum {
  private double value;
  private double equity;
  private double deltaTotal;
  private double blackDelta;
  private double gamma;
  private double vega;
  private double theta;

  void clear() {
    value = 0;
    equity = 0;
    deltaTotal = 0;
    blackDelta = 0;
    gamma = 0;
    vega = 0;
    theta = 0;
  }

  void add(Exposure exposure) {
    value += exposure.value();
    equity += exposure.equity();
    deltaTotal += exposure.deltaTotal();
    blackDelta += exposure.blackDelta();
    gamma += exposure.gamma();
    vega += exposure.vega();
    theta += exposure.theta();
  }

  Exposure total() {
    return new Exposure(value, equity, deltaTotal, blackDelta, gamma, vega, theta);
  }
}
