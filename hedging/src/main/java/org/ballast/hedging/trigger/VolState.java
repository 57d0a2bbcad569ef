package org.ballast.hedging.trigger;

import java.nio.ByteBuffer;
import java.util.OptionalDouble;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.TriggerRule;

/// Whether the realised volatility of one underlying is high by one rule: from crossing above the
/// level until it is below [#REARM_SHARE] of it, or unknown. A decision answers a crossing.
final class VolState {
  /// Share of the level below which a crossing above it counts again.
  static final double REARM_SHARE = 0.9;

  private final Asset underlying;
  private final TriggerRule.RealisedVol rule;
  private final RealisedVol window;
  private OptionalDouble vol = OptionalDouble.empty();
  private boolean isHigh;
  private boolean isAnswered;

  VolState(Asset underlying, TriggerRule.RealisedVol rule) {
    this.underlying = underlying;
    this.rule = rule;
    this.window = new RealisedVol(rule.window());
  }

  boolean isOf(TriggerRule.RealisedVol other) {
    return rule.equals(other);
  }

  void onIndex(Asset asset, double price, long atNs) {
    if (asset.equals(underlying)) {
      window.onPrice(price, atNs);
    }
  }

  void onDecision() {
    isAnswered = isHigh;
  }

  void update(long nowNs) {
    vol = window.at(nowNs);
    var level = isHigh ? REARM_SHARE * rule.above() : rule.above();
    isHigh = vol.isPresent() && (isHigh ? vol.getAsDouble() >= level : vol.getAsDouble() > level);
    isAnswered &= isHigh;
  }

  boolean isHigh() {
    return isHigh;
  }

  boolean isUnanswered() {
    return isHigh && !isAnswered;
  }

  String inWords() {
    return "realised vol of "
        + underlying
        + " "
        + Words.ofPercent(vol.orElse(0))
        + " over "
        + Words.of(rule.window().toNanos())
        + " above "
        + Words.ofPercent(rule.above());
  }

  int snapshotBytes() {
    return 2 + window.snapshotBytes();
  }

  void writeTo(ByteBuffer bytes) {
    bytes.put((byte) (isHigh ? 1 : 0)).put((byte) (isAnswered ? 1 : 0));
    window.writeTo(bytes);
  }

  void readFrom(ByteBuffer bytes) {
    isHigh = bytes.get() != 0;
    isAnswered = bytes.get() != 0;
    window.readFrom(bytes);
  }
}
