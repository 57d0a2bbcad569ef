package org.ballast.quant.delta;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.sabr.SabrCalibrator;
import org.ballast.quant.sabr.SabrModel;
import org.ballast.quant.sabr.SabrVol;
import org.ballast.quant.surface.SmilePoint;
import org.ballast.quant.svi.SviSlice;

/// The fitted smile of one expiry, and the SABR models fitted to it in turn. Units: forward and
/// strikes in quote per coin; years ACT/365.
public final class ExpirySmile {
  /// SABR is fitted to the smile at this many half standard deviations on either side.
  private static final int HALF_SD_REACH = 4;

  private final double forward;
  private final double years;
  private final SviSlice slice;
  private final Map<Double, SabrModel> sabrByBeta = new TreeMap<>();

  /// Domain: forward and years positive.
  public ExpirySmile(double forward, double years, SviSlice slice) {
    if (!(forward > 0) || !(years > 0)) {
      throw new IllegalArgumentException(
          "forward and years must be positive: forward=" + forward + " years=" + years);
    }
    this.forward = forward;
    this.years = years;
    this.slice = slice;
  }

  public double forward() {
    return forward;
  }

  public double years() {
    return years;
  }

  public double impliedVol(double strike) {
    return slice.impliedVol(Log.ofRatio(strike, forward), years);
  }

  /// d(vol)/d(ln K) along the smile.
  public double volPerLogStrike(double strike) {
    var k = Log.ofRatio(strike, forward);
    var x = k - slice.m();
    var varianceSlope = slice.b() * (slice.rho() + x / Math.sqrt(x * x + slice.s() * slice.s()));
    return varianceSlope / (2 * years * slice.impliedVol(k, years));
  }

  /// Hagan's volatility and slopes at a strike, of the model with this beta fitted to the smile.
  SabrVol sabr(double beta, double strike) {
    return sabrByBeta.computeIfAbsent(beta, this::fitted).vol(forward, strike, years);
  }

  /// A smile that no SABR model fits has one without volatility of volatility.
  private SabrModel fitted(double beta) {
    var points = new ArrayList<SmilePoint>();
    var atmVol = slice.impliedVol(0, years);
    var halfSd = atmVol * Math.sqrt(years) / 2;
    for (var i = -HALF_SD_REACH; i <= HALF_SD_REACH; i++) {
      var k = i * halfSd;
      var vol = slice.impliedVol(k, years);
      points.add(new SmilePoint(k, vol, vol, vol, 1));
    }
    return SabrCalibrator.fit(points, forward, years, beta)
        .orElseGet(
            () -> new SabrModel(atmVol * Exp.exp((1 - beta) * Log.log(forward)), beta, 0, 0));
  }
}
