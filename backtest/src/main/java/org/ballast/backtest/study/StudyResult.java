package org.ballast.backtest.study;

import java.util.List;

/// The desks of every policy. Shape: `desks` by policy, each in order of cycles and books, the same
/// order for all, so that desks in one place lived through the same market.
public record StudyResult(List<PolicyEntry> policies, List<List<DeskResult>> desks) {
  public StudyResult {
    policies = List.copyOf(policies);
    desks = desks.stream().map(List::copyOf).toList();
    if (policies.size() != desks.size()) {
      throw new IllegalArgumentException(
          "result must have desks per policy: policies="
              + policies.size()
              + " desks="
              + desks.size());
    }
  }
}
