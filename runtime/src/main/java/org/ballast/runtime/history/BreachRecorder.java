package org.ballast.runtime.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;

/// Follows each broken limit until it holds again, and says what ended it or why it lasts.
final class BreachRecorder {
  static final String UNQUOTED = "options are not quoted between snapshots";
  private static final String NO_DECISION = "no decision was taken";

  private static final class Open {
    private final Instant from;
    private final Notice.LimitBroken notice;
    private final Optional<String> openedBy;
    private double excessMax;
    private Optional<String> decision;
    private Optional<String> obstacle = Optional.empty();
    private String note;

    Open(Instant from, Notice.LimitBroken notice, Optional<String> underWay) {
      this.from = from;
      this.notice = notice;
      this.openedBy = underWay;
      this.decision = underWay;
      this.note = underWay.map("left by decision "::concat).orElse(NO_DECISION);
      this.excessMax = Math.abs(notice.value() - notice.bound());
    }

    BreachRecord record(Optional<Instant> until, String resolution) {
      return new BreachRecord(
          notice.limit(),
          from,
          until,
          excessMax,
          notice.bound(),
          notice.unit(),
          notice.cause(),
          resolution);
    }
  }

  private final LinkedHashMap<String, Open> open = new LinkedHashMap<>();
  private final List<BreachRecord> closed = new ArrayList<>();
  private Optional<String> underWay = Optional.empty();

  BreachRecord broken(Instant at, Notice.LimitBroken notice) {
    var breach = open.computeIfAbsent(notice.limit(), limit -> new Open(at, notice, underWay));
    return breach.record(Optional.empty(), breach.note);
  }

  /// The breach that ended with this notice; empty where none was open.
  Optional<BreachRecord> held(Instant at, Notice.LimitHeld notice, Event cause) {
    var breach = Optional.ofNullable(open.remove(notice.limit()));
    var record =
        breach.map(found -> {
          found.excessMax = Math.max(found.excessMax, notice.excessMax());
          return found.record(Optional.of(at), resolution(found, cause));
        });
    record.ifPresent(closed::add);
    return record;
  }

  void observe(List<GreekReading> readings) {
    for (var reading : readings) {
      var breach = open.get(reading.limit());
      if (breach != null) {
        var excess = Math.max(reading.value() - reading.upper(), reading.lower() - reading.value());
        breach.excessMax = Math.max(breach.excessMax, excess);
      }
    }
  }

  /// A plan was made while limits were broken: those it leaves so are noted with the reason.
  void planned(Notice.PlanMade plan, boolean isOptionQuoted) {
    underWay = plan.trades() > 0 ? Optional.of(plan.decision().label()) : Optional.empty();
    for (var breach : open.entrySet()) {
      breach.getValue().decision = underWay;
      var unmet =
          plan.unmet().stream().filter(text -> text.startsWith(breach.getKey())).findFirst();
      if (unmet.isEmpty() && plan.trades() > 0) {
        breach.getValue().note = "decision " + plan.decision().label();
      } else {
        var note = unmetNote(breach.getKey(), plan, isOptionQuoted);
        breach.getValue().note = note;
        breach.getValue().obstacle = Optional.of(note);
      }
    }
  }

  void refused(Notice.OrderRefused refusal) {
    open.values()
        .forEach(
            breach -> breach.note = "plan refused: " + refusal.rule() + ", " + refusal.detail());
  }

  /// No order of the decision is left.
  void ended() {
    underWay = Optional.empty();
  }

  /// All breaches, in the order in which they ended, then those that last.
  List<BreachRecord> all() {
    var all = new ArrayList<>(closed);
    open.values()
        .forEach(breach -> all.add(breach.record(Optional.empty(), "not ended: " + breach.note)));
    return all;
  }

  private static String unmetNote(String limit, Notice.PlanMade plan, boolean isOptionQuoted) {
    return !isOptionQuoted && !limit.endsWith(".delta")
        ? UNQUOTED
        : "plan could not meet it: " + plan.status();
  }

  /// What ended it, and what stood in the way before. A trade of no decision is one that this desk
  /// did not order.
  private static String hedged(Open breach) {
    var isInterim = breach.decision.equals(breach.openedBy);
    var words = isInterim ? "passed between orders of decision " : "hedged by decision ";
    return breach.decision.map(words::concat).orElse("ended by a trade")
        + breach.obstacle.map("; until then "::concat).orElse("");
  }

  private static String resolution(Open breach, Event cause) {
    return switch (cause) {
      case Event.OrderEvidence _, Event.QueryAnswered _ -> hedged(breach);
      case Event.InstrumentChanged _ -> "ended by a delivery or payment";
      case Event.MarketChanged _, Event.TimeAdvanced _ ->
          breach.note.equals(NO_DECISION)
              ? "market moved back"
              : "market moved back (" + breach.note + ")";
      case Event.ConfigurationChanged _ -> "the mandate changed";
      case Event.VenueStateChanged _,
          Event.OperatorCommand _,
          Event.ComputeDone _,
          Event.EffectSuppressed _,
          Event.Started _ ->
          breach.note;
    };
  }
}
