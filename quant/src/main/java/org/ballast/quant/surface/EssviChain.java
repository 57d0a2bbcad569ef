package org.ballast.quant.surface;

import java.util.Arrays;
import java.util.List;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.svi.SsviSlice;

/// The eSSVI slices of all expiries in unbounded coordinates, every point of which is free of
/// butterfly and calendar arbitrage.
///
/// A slice is `w = (theta + (R - L) k + sqrt((R + L)^2 k^2 + 2 theta (R - L) k + theta^2))/2` with
/// R, L the slopes of its wings: psi = R + L, rho = (R - L)/(R + L). From one expiry to the next
/// both slopes rise, each by a share of what is left to its bound, and theta rises at least as psi
/// does, so that phi does not. With theta >= max(R, L)(R + L)/2 these are the conditions of
/// [SsviSlice#meetsButterflyCondition] and [SsviSlice#meetsCalendarCondition]: in these variables
/// they are bounds, one after the other, and no choice of the earlier leaves a later one without.
/// Source: the conditions of Hendriks & Martini, Journal of Computational Finance 22 (2019); the
/// idea of a chain of bounds is that of Mingone, arXiv:2204.00312, in other variables.
///
/// Shape of coordinates, per expiry: logit of the share of R, of L, and the logarithm of theta
/// above its bound.
final class EssviChain {
  static final int COORDINATES = 3;

  /// Below the 2 at which theta phi (1 + |rho|) reaches 4.
  private static final double SLOPE_MAX = 1.9;

  /// Largest share of what is left to its bound that a slope takes at once, so that something is
  /// left for all later expiries.
  private static final double SHARE_MAX = 0.5;

  /// Coordinates are held to where shares still differ from 0 and 1.
  private static final double LOGIT_MAX = 15;

  private static final double LOG_RISE_MIN = -40;
  private static final double LOG_RISE_MAX = 5;

  /// Keeps rounding from undoing what holds with equality.
  private static final double MARGIN = 1e-9;

  private final double[] theta;
  private final double[] right;
  private final double[] left;

  /// Derivatives of theta, right and left slope by all coordinates. Shape: expiry, quantity,
  /// coordinate.
  private final double[][][] derivatives;

  private EssviChain(int expiries) {
    this.theta = new double[expiries];
    this.right = new double[expiries];
    this.left = new double[expiries];
    this.derivatives = new double[expiries][COORDINATES][expiries * COORDINATES];
  }

  static EssviChain of(double[] coordinates) {
    var chain = new EssviChain(coordinates.length / COORDINATES);
    for (var i = 0; i < chain.theta.length; i++) {
      chain.raise(chain.right, 1, i, i * COORDINATES, coordinates);
      chain.raise(chain.left, 2, i, i * COORDINATES + 1, coordinates);
      chain.raiseTheta(i, coordinates);
    }
    return chain;
  }

  /// Coordinates of the slices nearest to those wanted, each bound meeting what comes before.
  /// Shape: theta, right and left slope of each expiry.
  static double[] coordinates(List<double[]> wanted) {
    var coordinates = new double[wanted.size() * COORDINATES];
    var right = 0.0;
    var left = 0.0;
    for (var i = 0; i < wanted.size(); i++) {
      var at = i * COORDINATES;
      coordinates[at] = logit(wanted.get(i)[1], right);
      coordinates[at + 1] = logit(wanted.get(i)[2], left);
      coordinates[at + 2] = LOG_RISE_MIN;
      var reached = of(Arrays.copyOf(coordinates, at + COORDINATES));
      right = reached.right[i];
      left = reached.left[i];
      var bound = reached.theta[i];
      coordinates[at + 2] = Log.log(Math.max(MARGIN * bound, wanted.get(i)[0] - bound));
    }
    return coordinates;
  }

  SsviSlice slice(int expiry) {
    var psi = right[expiry] + left[expiry];
    return new SsviSlice(theta[expiry], (right[expiry] - left[expiry]) / psi, psi / theta[expiry]);
  }

  int expiries() {
    return theta.length;
  }

  /// Derivatives by all coordinates. Shape: theta, right slope, left slope; coordinate.
  double[][] derivatives(int expiry) {
    return derivatives[expiry];
  }

  /// Total variance at a strike, and into `byQuantity` its derivatives by theta, right and left.
  double totalVariance(int expiry, double logMoneyness, double[] byQuantity) {
    var k = logMoneyness;
    var tilt = right[expiry] - left[expiry];
    var psi = right[expiry] + left[expiry];
    var level = theta[expiry];
    var root = Math.sqrt(psi * psi * k * k + 2 * level * tilt * k + level * level);
    byQuantity[0] = (1 + (tilt * k + level) / root) / 2;
    byQuantity[1] = (k + (psi * k + level) * k / root) / 2;
    byQuantity[2] = (-k + (psi * k - level) * k / root) / 2;
    return (level + tilt * k + root) / 2;
  }

  /// A slope rises by a share of what is left to its bound.
  private void raise(double[] slope, int quantity, int i, int at, double[] coordinates) {
    var logit = Math.clamp(coordinates[at], -LOGIT_MAX, LOGIT_MAX);
    var logistic = 1 / (1 + Exp.exp(-logit));
    var share = SHARE_MAX * logistic;
    var before = i == 0 ? 0 : slope[i - 1];
    slope[i] = before + (SLOPE_MAX - before) * share;
    var row = derivatives[i][quantity];
    for (var j = 0; i > 0 && j < i * COORDINATES; j++) {
      row[j] = derivatives[i - 1][quantity][j] * (1 - share);
    }
    row[at] = (SLOPE_MAX - before) * share * (1 - logistic);
  }

  private void raiseTheta(int i, double[] coordinates) {
    var at = i * COORDINATES + 2;
    var logRise = Math.clamp(coordinates[at], LOG_RISE_MIN, LOG_RISE_MAX);
    var rise = Exp.exp(logRise);
    var psi = right[i] + left[i];
    var steeper = Math.max(right[i], left[i]);
    var bound = steeper * psi / 2;
    var row = derivatives[i][0];
    var byRight = (right[i] >= left[i] ? psi + steeper : steeper) / 2;
    var byLeft = (right[i] >= left[i] ? steeper : psi + steeper) / 2;
    var byTheta = 0.0;
    var byPsi = 0.0;
    if (i > 0) {
      var psiBefore = right[i - 1] + left[i - 1];
      var alongPsi = theta[i - 1] * psi / psiBefore;
      if (alongPsi > bound) {
        bound = alongPsi;
        byRight = theta[i - 1] / psiBefore;
        byLeft = byRight;
        byTheta = psi / psiBefore;
        byPsi = -alongPsi / psiBefore;
      }
    }
    for (var j = 0; j < row.length; j++) {
      row[j] = byRight * derivatives[i][1][j] + byLeft * derivatives[i][2][j];
      if (i > 0) {
        row[j] +=
            byTheta * derivatives[i - 1][0][j]
                + byPsi * (derivatives[i - 1][1][j] + derivatives[i - 1][2][j]);
      }
      row[j] *= 1 + MARGIN;
    }
    row[at] += rise;
    theta[i] = bound * (1 + MARGIN) + rise;
  }

  private static double logit(double wanted, double before) {
    var share = (wanted - before) / (SLOPE_MAX - before) / SHARE_MAX;
    var least = 1 / (1 + Exp.exp(LOGIT_MAX));
    var held = Math.clamp(share, least, 1 - least);
    return Log.log(held / (1 - held));
  }
}
