package org.ballast.backtest.frontier;

import java.util.Arrays;
import java.util.Optional;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// How much cheaper one family is than another at equal risk, over all risks that both reach.
///
/// Units: `saving` and its interval are shares of the other's cost, averaged in logarithms over
/// evenly spaced risks; positive is cheaper. `riskMin` to `riskMax` are the risks compared, as of
/// [PolicySample]. The interval is the middle 95 % over resamples in which the families still share
/// risks; `undefinedShare` of them do not.
public record EqualRisk(
    String family,
    String base,
    RiskKind risk,
    double riskMin,
    double riskMax,
    double saving,
    double savingLower,
    double savingUpper,
    double undefinedShare) {
  /// Ranges that share less than this factor are not compared.
  static final double OVERLAP_MIN = 1.05;

  /// With more resamples undefined than this there is no interval to speak of.
  static final double UNDEFINED_MAX = 0.1;

  private static final int LEVELS = 9;
  private static final double TAIL = 0.025;

  /// Whether the interval excludes that both cost the same.
  public boolean isDistinguishable() {
    return isReliable() && (savingLower > 0 || savingUpper < 0);
  }

  /// Whether enough resamples could be compared.
  public boolean isReliable() {
    return undefinedShare <= UNDEFINED_MAX;
  }

  /// Empty where the families share no risks. Shape: frontiers of the sample itself, and of each
  /// resample.
  static Optional<EqualRisk> of(
      String family, String base, RiskKind risk, FrontierPair sample, FrontierPair[] resamples) {
    var saving = saving(sample);
    if (Double.isNaN(saving)) {
      return Optional.empty();
    }
    var savings =
        Arrays.stream(resamples)
            .mapToDouble(EqualRisk::saving)
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    var tail = (int) (TAIL * savings.length);
    return Optional.of(
        new EqualRisk(
            family,
            base,
            risk,
            sample.riskMin(),
            sample.riskMax(),
            saving,
            savings.length == 0 ? Double.NaN : savings[tail],
            savings.length == 0 ? Double.NaN : savings[savings.length - 1 - tail],
            1 - (double) savings.length / resamples.length));
  }

  /// NaN where there is nothing to compare.
  private static double saving(FrontierPair pair) {
    if (!pair.isComparable()) {
      return Double.NaN;
    }
    var range = Log.ofRatio(pair.riskMax(), pair.riskMin());
    var sum = 0.0;
    for (var level = 0; level < LEVELS; level++) {
      var risk = pair.riskMin() * Exp.exp(range * level / (LEVELS - 1));
      sum += Log.ofRatio(pair.family().cost(risk), pair.base().cost(risk));
    }
    return 1 - Exp.exp(sum / LEVELS);
  }
}
