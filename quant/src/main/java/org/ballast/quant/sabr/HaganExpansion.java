package org.ballast.quant.sabr;

import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// Hagan's formula taken apart: `vol = alpha / (G D) * z/x(z) * H`, with L = ln(F/K), c = 1 - beta,
/// G = (F K)^(c/2), D = 1 + c^2 L^2/24 + c^4 L^4/1920, z = nu/alpha G L, H = 1 + (c^2 alpha^2/(24
/// G^2) + rho beta nu alpha/(4 G) + (2 - 3 rho^2) nu^2/24) years.
///
/// Slopes are those of ln(vol), factor by factor: forward and strike move G alike and L apart.
final class HaganExpansion {
  private final SabrModel model;
  private final double forward;
  private final double years;
  private final double logMoneyness;
  private final double c;

  /// alpha / G.
  private final double level;

  private final double z;
  private final StretchRatio stretch;
  private final double spread;
  private final double growth;

  HaganExpansion(SabrModel model, double forward, double strike, double years) {
    this.model = model;
    this.forward = forward;
    this.years = years;
    this.logMoneyness = Log.ofRatio(forward, strike);
    this.c = 1 - model.beta();
    this.level = model.alpha() / Exp.exp(c / 2 * (Log.log(forward) + Log.log(strike)));
    this.z = model.nu() / level * logMoneyness;
    this.stretch = StretchRatio.of(z, model.rho());
    var square = c * c * logMoneyness * logMoneyness;
    this.spread = 1 + square / 24 + square * square / 1920;
    this.growth = 1 + years * (levelTerm() + crossTerm() + volOfVolTerm());
  }

  SabrVol vol() {
    var vol = level / spread * stretch.value() * growth;
    var perLogLevel = 1 - stretch.logSlope() * z + growthPerLogLevel() / growth;
    var both = -c / 2 * perLogLevel;
    var apart = stretch.logSlope() * model.nu() / level - spreadSlope() / spread;
    return new SabrVol(
        vol,
        vol * (both + apart),
        vol * (both - apart),
        vol * perLogLevel / model.alpha(),
        model.rho() * model.nu() * Exp.exp(c * Log.log(forward)));
  }

  private double levelTerm() {
    return c * c * level * level / 24;
  }

  private double crossTerm() {
    return model.rho() * model.beta() * model.nu() * level / 4;
  }

  private double volOfVolTerm() {
    return (2 - 3 * model.rho() * model.rho()) * model.nu() * model.nu() / 24;
  }

  /// dH/d(ln(alpha/G)).
  private double growthPerLogLevel() {
    return years * (2 * levelTerm() + crossTerm());
  }

  /// dD/dL.
  private double spreadSlope() {
    var square = c * c * logMoneyness * logMoneyness;
    return c * c * logMoneyness * (1 + square / 40) / 12;
  }
}
