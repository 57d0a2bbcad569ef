package org.ballast.runtime.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.EffectId;

/// Puts decisions together from their notices.
final class DecisionRecorder {
  private static final String IN_FLIGHT = "in flight at the end";

  private static final class Open {
    private final Instant at;
    private final Notice.DecisionBegun begun;
    private Optional<Notice.PlanMade> plan = Optional.empty();
    private final List<Notice.OrderPassed> passed = new ArrayList<>();
    private final List<Notice.OrderRefused> refused = new ArrayList<>();

    Open(Instant at, Notice.DecisionBegun begun) {
      this.at = at;
      this.begun = begun;
    }

    DecisionRecord close(String outcome) {
      return new DecisionRecord(
          begun.decision(),
          at,
          begun.triggers(),
          begun.marketSequence(),
          plan,
          passed,
          refused,
          outcome);
    }
  }

  private final LinkedHashMap<EffectId, Open> open = new LinkedHashMap<>();
  private final List<DecisionRecord> closed = new ArrayList<>();
  private final LinkedHashMap<String, Notice.OrderPassed> passedByLabel = new LinkedHashMap<>();

  void begun(Instant at, Notice.DecisionBegun notice) {
    open.put(notice.decision(), new Open(at, notice));
  }

  void planned(Notice.PlanMade notice) {
    find(notice.decision()).ifPresent(decision -> decision.plan = Optional.of(notice));
  }

  void passed(Notice.OrderPassed notice) {
    passedByLabel.put(notice.label(), notice);
    find(notice.decision()).ifPresent(decision -> decision.passed.add(notice));
  }

  void refused(Notice.OrderRefused notice) {
    find(notice.decision()).ifPresent(decision -> decision.refused.add(notice));
  }

  /// The whole decision; empty for one that never began.
  Optional<DecisionRecord> ended(Notice.DecisionEnded notice) {
    var record =
        Optional.ofNullable(open.remove(notice.decision())).map(o -> o.close(notice.outcome()));
    record.ifPresent(closed::add);
    return record;
  }

  /// What the gate said of an order that left.
  Optional<Notice.OrderPassed> passed(String label) {
    return Optional.ofNullable(passedByLabel.get(label));
  }

  /// All decisions, in the order in which they ended, then those that have not.
  List<DecisionRecord> all() {
    var all = new ArrayList<>(closed);
    open.values().forEach(decision -> all.add(decision.close(IN_FLIGHT)));
    return all;
  }

  private Optional<Open> find(EffectId decision) {
    return Optional.ofNullable(open.get(decision));
  }
}
