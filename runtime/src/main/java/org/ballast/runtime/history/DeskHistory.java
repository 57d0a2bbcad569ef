package org.ballast.runtime.history;

import java.util.List;

/// Everything a report says of one desk. `policy` names how it hedged.
public record DeskHistory(
    String desk,
    String policy,
    String market,
    String journalHash,
    List<DeskStep> steps,
    List<TradeRecord> trades,
    List<BreachRecord> breaches,
    List<DecisionRecord> decisions,
    List<String> warnings) {
  public DeskHistory {
    steps = List.copyOf(steps);
    trades = List.copyOf(trades);
    breaches = List.copyOf(breaches);
    decisions = List.copyOf(decisions);
    warnings = List.copyOf(warnings);
  }
}
