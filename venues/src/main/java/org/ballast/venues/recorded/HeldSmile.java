package org.ballast.venues.recorded;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The volatilities recorded for one expiry and option type, held by log-moneyness.
///
/// Units: logMoneyness = ln(strike / forward), vol per 1.00. Between recorded strikes the total
/// variance, and so the squared vol, is linear; beyond them the vol is flat; at them it is the
/// recorded one. The smile is held in vol: total variance runs off with the time left.
final class HeldSmile {
  /// A recorded option on the smile.
  record Node(double logMoneyness, double vol) {}

  private final double[] logMoneyness;
  private final double[] vols;

  HeldSmile(List<Node> nodes) {
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("a smile must have a node: nodes=0");
    }
    var sorted = nodes.stream().sorted(Comparator.comparingDouble(Node::logMoneyness)).toList();
    logMoneyness = sorted.stream().mapToDouble(Node::logMoneyness).toArray();
    vols = sorted.stream().mapToDouble(Node::vol).toArray();
  }

  double vol(double k) {
    var found = Arrays.binarySearch(logMoneyness, k);
    if (found >= 0) {
      return vols[found];
    }
    var right = -found - 1;
    if (right == 0) {
      return vols[0];
    }
    if (right == vols.length) {
      return vols[right - 1];
    }
    var weight = (k - logMoneyness[right - 1]) / (logMoneyness[right] - logMoneyness[right - 1]);
    var low = vols[right - 1] * vols[right - 1];
    var high = vols[right] * vols[right];
    return Math.sqrt(low + weight * (high - low));
  }
}
