package org.ballast.quant.scenario;

import org.ballast.quant.math.Mills;
import org.ballast.quant.math.Normal;

/// The reference: one scenario after the other.
///
/// Symbols: x = ln(F/K), s = total standard deviation, a = |x|/s - s/2, b = |x|/s + s/2. The
/// out-of-the-money option is worth `min(F, K) (N(-a) - n(a) R(b))`, R the Mills ratio, because
/// `min(F, K) n(a) = max(F, K) n(b)`; intrinsic value is added in the money. Limits: s = 0 gives
/// intrinsic value. Error: 1e-15 of min(F, K); accuracy relative to a small value is that of
/// `quant.batch`, which costs more.
final class ScalarStripKernel implements StripKernel {
  /// Least total deviation, so that nothing divides by zero; its time value underflows.
  static final double TOTAL_SD_MIN = 1e-100;

  /// n(a) is below 1e-297 beyond.
  static final double NEAR_MAX = 37;

  /// R(b) is 1/b long before, and its polynomials do not overflow.
  static final double FAR_MAX = 1e9;

  @Override
  public void accumulate(OptionLine line, StripBlock block, double[] sums) {
    for (int i = 0; i < block.size(); i++) {
      sums[i] = plusValue(line, block, i, sums[i]);
    }
  }

  private static double plusValue(OptionLine line, StripBlock block, int i, double sum) {
    double skewed = Math.fma(-line.logMoneyness(), block.skewShift[i], block.volShift[i]);
    double totalSd = Math.max(TOTAL_SD_MIN, Math.fma(line.vol(), block.volScale[i], skewed));
    double centre = Math.abs(line.logMoneyness() + block.logForwardFactor[i]) / totalSd;
    double a = Math.fma(-0.5, totalSd, centre);
    double b = Math.min(FAR_MAX, Math.fma(0.5, totalSd, centre));
    double near = Math.min(NEAR_MAX, Math.abs(a));
    double density = Normal.densityOfRounded(near);
    double tail = density * Mills.ratio(near);
    double nearer = a < 0 ? 1 - tail : tail;
    double outOfTheMoney = Math.fma(-density, Mills.ratio(b), nearer);
    double forward = line.forward() * block.forwardFactor[i];
    double parity = forward - line.strike();
    double timeValue = Math.min(forward, line.strike()) * outOfTheMoney;
    double call = Math.fma(line.callWeight(), Math.max(parity, 0), sum);
    double both = Math.fma(line.putWeight(), Math.max(-parity, 0), call);
    return Math.fma(line.weight(), timeValue, both);
  }
}
