package org.ballast.app.output;

import java.util.List;

/// Where a book stands against its limits on losses without and with a plan. Shape: both lists in
/// the order of the limits, and of the methods within one. What the plan costs is a loss after it.
public record TailChange(
    List<TailVerdict> before, List<TailVerdict> after, List<DistributionShift> distributions) {
  /// The mandate does not limit losses.
  public static final TailChange NONE = new TailChange(List.of(), List.of(), List.of());

  public TailChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
    distributions = List.copyOf(distributions);
  }

  /// Limits that the plan leaves broken, beyond doubt.
  public List<TailVerdict> unmet() {
    return after.stream().filter(TailVerdict::isBroken).toList();
  }
}
