package org.ballast.runtime.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.EffectId;

/// A decision from trigger to outcome, as its notices tell it.
public record DecisionRecord(
    EffectId id,
    Instant at,
    List<String> triggers,
    long marketSequence,
    Optional<Notice.PlanMade> plan,
    List<Notice.OrderPassed> passed,
    List<Notice.OrderRefused> refused,
    String outcome) {
  public DecisionRecord {
    triggers = List.copyOf(triggers);
    passed = List.copyOf(passed);
    refused = List.copyOf(refused);
  }
}
