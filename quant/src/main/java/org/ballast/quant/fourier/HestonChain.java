package org.ballast.quant.fourier;

/// Derivative of Heston's exponent along a change of b and of d^2, all else held fixed.
///
/// Symbols: those of [Riccati]; weight = kappa theta / sigma^2. Domain: sigma > 0, d not 0.
record HestonChain(Riccati riccati, double weight, Complex byVariance, double variance) {

  /// For a change db of b and `2 halfSquare` of sigma^2 q, whose root d^2 = b^2 + sigma^2 q.
  Complex by(Complex db, Complex halfSquare) {
    double sigma = riccati.model().volOfVariance();
    double years = riccati.years();
    var difference = riccati.slope().times(sigma * sigma);
    var d = riccati.b().minus(difference);
    var decay = riccati.decay();
    var dd = riccati.b().times(db).plus(halfSquare).over(d);
    // E = (1 - e^(-dT)) / d.
    var stillAlive = Complex.ONE.minus(d.times(decay));
    var dDecay = stillAlive.times(years).minus(decay).over(d).times(dd);
    var dDifference = db.minus(dd);
    var dShift = dDifference.times(decay).plus(difference.times(dDecay)).times(0.5);
    var dLog = dShift.over(riccati.shift().plus(1));
    var dDrift = dDifference.times(years).minus(dLog.times(2)).times(weight);
    var dByVariance = byVariance.times(dDecay.over(decay).minus(dLog));
    return dDrift.plus(dByVariance.times(variance));
  }
}
