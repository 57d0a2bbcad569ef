package org.ballast.hedging.plan;

import java.util.List;

/// What a plan rests on beside its Greeks: limits on the whole book before and after it, why it is
/// what it is, and, where the mandate cannot be met, what giving way would do. `rounds` counts the
/// searches in whole lots, `cuts` the rows by which the limits were steered.
public record PlanEvidence(
    List<LimitValue> before,
    List<LimitValue> after,
    List<LimitRelaxation> relaxations,
    PlanExplanation explanation,
    int rounds,
    int cuts) {
  public static final PlanEvidence NONE =
      new PlanEvidence(List.of(), List.of(), List.of(), PlanExplanation.NONE, 0, 0);

  public PlanEvidence {
    before = List.copyOf(before);
    after = List.copyOf(after);
    relaxations = List.copyOf(relaxations);
  }

  /// The limits as they were measured afresh after the plan.
  PlanEvidence withAfter(List<LimitValue> measured) {
    return new PlanEvidence(before, measured, relaxations, explanation, rounds, cuts);
  }

  boolean isMet() {
    return after.stream().allMatch(LimitValue::isMet);
  }
}
