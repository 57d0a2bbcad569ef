package org.ballast.app.output;

import java.util.List;
import org.ballast.hedging.collateral.MarginReading;

/// The margin limits of a mandate before and after a plan. `after` may have accounts that `before`
/// has not.
public record MarginChange(List<MarginReading> before, List<MarginReading> after) {
  public static final MarginChange NONE = new MarginChange(List.of(), List.of());

  public MarginChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// The limits that are broken after the plan.
  public List<MarginReading> unmet() {
    return after.stream().filter(MarginReading::isBroken).toList();
  }
}
