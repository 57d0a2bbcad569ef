package org.ballast.quant.surface;

import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.svi.SviSlice;

/// A raw slice in unbounded parameters, with its values and their derivatives at one strike after
/// another.
///
/// Shape of parameters and derivatives: logarithm of the least variance, of the right and of the
/// left slope, centre m, logarithm of the width s.
final class SliceModel {
  static final int PARAMETERS = 5;
  static final int LEAST = 0;
  static final int RIGHT = 1;
  static final int LEFT = 2;
  static final int CENTRE = 3;
  static final int WIDTH = 4;

  /// Slopes stay below Lee's bound of 2, where no strike could be free of butterflies by a margin.
  private static final double SLOPE_MAX = 1.8;

  private static final double SLOPE_MIN = 6e-6;
  private static final double VARIANCE_MIN = 1.5e-8;
  private static final double WIDTH_MIN = 3e-4;
  private static final double WIDTH_MAX = 50;

  private final double[] parameters;
  private final double least;
  private final double right;
  private final double left;
  private final double m;
  private final double s;

  /// s sqrt(right left): how far the hyperbola lies above the corner of its asymptotes.
  private final double corner;

  private double variance;
  private double durrleman;
  private final double[] varianceDerivatives = new double[PARAMETERS];
  private final double[] durrlemanDerivatives = new double[PARAMETERS];

  private SliceModel(double[] parameters) {
    this.parameters = parameters;
    this.least = Exp.exp(parameters[LEAST]);
    this.right = Exp.exp(parameters[RIGHT]);
    this.left = Exp.exp(parameters[LEFT]);
    this.m = parameters[CENTRE];
    this.s = Exp.exp(parameters[WIDTH]);
    this.corner = s * Math.sqrt(right * left);
  }

  static SliceModel of(SviSlice slice) {
    var least = slice.a() + slice.b() * slice.s() * Math.sqrt(1 - slice.rho() * slice.rho());
    return new SliceModel(
        new double[] {
          Log.log(Math.max(VARIANCE_MIN, least)),
          Log.log(Math.clamp(slice.rightSlope(), SLOPE_MIN, SLOPE_MAX)),
          Log.log(Math.clamp(slice.leftSlope(), SLOPE_MIN, SLOPE_MAX)),
          slice.m(),
          Log.log(Math.clamp(slice.s(), WIDTH_MIN, WIDTH_MAX))
        });
  }

  /// Shape: `step` holds this slice's part from `offset`. No parameter but the centre moves by more
  /// than a factor e at once.
  SliceModel moved(double[] step, int offset) {
    var moved = parameters.clone();
    for (var i = 0; i < PARAMETERS; i++) {
      moved[i] += i == CENTRE ? step[offset + i] : Math.clamp(step[offset + i], -1, 1);
    }
    moved[LEAST] = Math.max(moved[LEAST], Log.log(VARIANCE_MIN));
    moved[RIGHT] = Math.clamp(moved[RIGHT], Log.log(SLOPE_MIN), Log.log(SLOPE_MAX));
    moved[LEFT] = Math.clamp(moved[LEFT], Log.log(SLOPE_MIN), Log.log(SLOPE_MAX));
    moved[WIDTH] = Math.clamp(moved[WIDTH], Log.log(WIDTH_MIN), Log.log(WIDTH_MAX));
    return new SliceModel(moved);
  }

  SviSlice slice() {
    return new SviSlice(least - corner, (right + left) / 2, (right - left) / (right + left), m, s);
  }

  double parameter(int index) {
    return parameters[index];
  }

  double centre() {
    return m;
  }

  double width() {
    return s;
  }

  /// The asymptote's variance at k = 0. `side` is 1 for the right wing, -1 for the left.
  double intercept(int side) {
    return least - corner - side * slope(side) * m;
  }

  double[] interceptDerivatives(int side) {
    var derivatives = new double[] {least, -corner / 2, -corner / 2, 0, -corner};
    derivatives[side > 0 ? RIGHT : LEFT] -= side * slope(side) * m;
    derivatives[CENTRE] = -side * slope(side);
    return derivatives;
  }

  private double slope(int side) {
    return side > 0 ? right : left;
  }

  /// Makes [#variance] and its derivatives those at a strike.
  void evaluate(double logMoneyness) {
    var x = logMoneyness - m;
    var root = Math.sqrt(x * x + s * s);
    var b = (right + left) / 2;
    var onRight = right * (root + x) / 2;
    var onLeft = left * (root - x) / 2;
    variance = least - corner + onRight + onLeft;
    varianceDerivatives[LEAST] = least;
    varianceDerivatives[RIGHT] = onRight - corner / 2;
    varianceDerivatives[LEFT] = onLeft - corner / 2;
    varianceDerivatives[CENTRE] = -((right - left) / 2 + b * x / root);
    varianceDerivatives[WIDTH] = b * s * s / root - corner;
  }

  double variance() {
    return variance;
  }

  double totalVariance(double logMoneyness) {
    evaluate(logMoneyness);
    return variance;
  }

  double[] varianceDerivatives() {
    return varianceDerivatives;
  }

  /// Makes [#durrleman] and its derivatives those at a strike.
  void evaluateDurrleman(double logMoneyness) {
    evaluate(logMoneyness);
    var k = logMoneyness;
    var w = variance;
    var x = k - m;
    var root = Math.sqrt(x * x + s * s);
    var b = (right + left) / 2;
    var bend = s * s / (root * root * root);
    var slope = -varianceDerivatives[CENTRE];
    var curvature = b * bend;
    var level = 1 - k * slope / (2 * w);
    durrleman = level * level - slope * slope / 4 * (1 / w + 0.25) + curvature / 2;
    var byVariance = (level * k * slope + slope * slope / 4) / (w * w);
    var bySlope = -level * k / w - slope / 2 * (1 / w + 0.25);
    for (var i = 0; i < PARAMETERS; i++) {
      durrlemanDerivatives[i] = byVariance * varianceDerivatives[i];
    }
    durrlemanDerivatives[RIGHT] += right / 2 * (bySlope * (1 + x / root) + bend / 2);
    durrlemanDerivatives[LEFT] += left / 2 * (bySlope * (x / root - 1) + bend / 2);
    durrlemanDerivatives[CENTRE] += curvature * (1.5 * x / (root * root) - bySlope);
    durrlemanDerivatives[WIDTH] += curvature * (1 - 1.5 * s * s / (root * root) - bySlope * x);
  }

  double durrleman() {
    return durrleman;
  }

  double[] durrlemanDerivatives() {
    return durrlemanDerivatives;
  }
}
