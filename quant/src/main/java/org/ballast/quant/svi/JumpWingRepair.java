package org.ballast.quant.svi;

import java.util.Optional;

/// Mends a slice that allows a butterfly by changing as little of it as that takes: its level, skew
/// and put wing at the money stay, its call wing and least variance move.
///
/// With `c' = p + 2 psi` and `v~' = v 4 p c'/(p + c')^2` the slice belongs to the SSVI family. On
/// the square between the original and these values the least squared distance in total variance
/// that is free of butterflies is searched. Source: Gatheral & Jacquier, arXiv:1204.0646v4, section
/// 5.1.
public final class JumpWingRepair {
  /// Strikes at which the distance is measured: this many standard deviations either way.
  private static final int REACH_SD = 3;

  private static final int STRIKES = 31;
  private static final int ROUNDS = 6;
  private static final int CUTS = 8;

  private final SviSlice original;
  private final SviJumpWings wings;
  private final SviJumpWings repaired;

  private JumpWingRepair(SviSlice original, SviJumpWings wings, SviJumpWings repaired) {
    this.original = original;
    this.wings = wings;
    this.repaired = repaired;
  }

  /// The member of the SSVI family with the same variance, skew and put wing; empty where there is
  /// none, which needs a call wing left over by the skew.
  public static Optional<SviJumpWings> ssviMember(SviJumpWings wings) {
    var put = wings.putSlope();
    var call = put + 2 * wings.skew();
    if (!(put > 0 && call > 0) || wings.skew() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new SviJumpWings(
            wings.years(),
            wings.variance(),
            wings.skew(),
            put,
            call,
            wings.variance() * 4 * put * call / ((put + call) * (put + call))));
  }

  /// The slice itself where it is free; empty where even its SSVI member is not. Domain: years > 0.
  public static Optional<SviSlice> repair(SviSlice slice, double years) {
    if (Butterfly.verdict(slice).isFree()) {
      return Optional.of(slice);
    }
    var wings = SviJumpWings.of(slice, years);
    return ssviMember(wings)
        .filter(member -> Butterfly.verdict(member.toSlice()).isFree())
        .map(member -> new JumpWingRepair(slice, wings, member).search());
  }

  /// Halves the square around its best free point, from corner (1, 1), the repaired slice.
  private SviSlice search() {
    var best = new double[] {1, 1};
    var least = distance(repaired.toSlice());
    var width = 1.0;
    for (var round = 0; round < ROUNDS; round++) {
      var centre = best;
      for (var i = -CUTS; i <= CUTS; i++) {
        for (var j = -CUTS; j <= CUTS; j++) {
          var x = clamp(centre[0] + width * i / CUTS);
          var y = clamp(centre[1] + width * j / CUTS);
          var candidate = between(x, y);
          var distance = distance(candidate);
          if (distance < least && Butterfly.verdict(candidate).isFree()) {
            least = distance;
            best = new double[] {x, y};
          }
        }
      }
      width /= CUTS / 2;
    }
    return between(best[0], best[1]);
  }

  private SviSlice between(double callShare, double varianceShare) {
    return new SviJumpWings(
            wings.years(),
            wings.variance(),
            wings.skew(),
            wings.putSlope(),
            wings.callSlope() + callShare * (repaired.callSlope() - wings.callSlope()),
            wings.varianceMin() + varianceShare * (repaired.varianceMin() - wings.varianceMin()))
        .toSlice();
  }

  private double distance(SviSlice candidate) {
    var reach = REACH_SD * Math.sqrt(original.totalVariance(0));
    var sum = 0.0;
    for (var i = 0; i < STRIKES; i++) {
      var k = reach * (2.0 * i / (STRIKES - 1) - 1);
      var difference = candidate.totalVariance(k) - original.totalVariance(k);
      sum += difference * difference;
    }
    return sum;
  }

  private static double clamp(double share) {
    return Math.min(1, Math.max(0, share));
  }
}
