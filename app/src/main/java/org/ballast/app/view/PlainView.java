package org.ballast.app.view;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.app.output.Figures;
import org.ballast.runtime.history.BreachRecord;
import org.ballast.runtime.history.DecisionRecord;
import org.ballast.runtime.history.DeskStatus;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.history.GreekReading;

/// A run line by line, for pipes and logs.
///
/// After each interval of the market's time stands a line on the desk's figures. Between two of
/// them at most [#LINES_MAX] lines tell of decisions and breaches; the rest is counted. A breach
/// that ends within its own step shows in the decision that ended it.
public final class PlainView implements DeskWatcher {
  static final int LINES_MAX = 4;

  private final PrintWriter out;
  private final Duration interval;
  private final TreeSet<String> warned = new TreeSet<>();
  private final TreeSet<String> told = new TreeSet<>();
  private final TreeMap<String, BreachRecord> begun = new TreeMap<>();
  private Optional<Instant> reported = Optional.empty();
  private String mode = "";
  private double pnl;
  private int lines;
  private int untold;

  public PlainView(PrintWriter out, Duration interval) {
    this.out = out;
    this.interval = interval;
  }

  @Override
  public void onResumed(Instant at, long events) {
    if (events > 0) {
      print(at, "resumed  after " + Figures.count(events) + " events");
    }
  }

  @Override
  public void onStep(DeskStep step) {
    pnl += step.changeUsd();
    begun.values().forEach(this::tellBroken);
    begun.clear();
    var isDue = reported.map(last -> !step.at().isBefore(last.plus(interval))).orElse(true);
    if (isDue) {
      report(step);
    }
  }

  @Override
  public void onStatus(DeskStatus status) {
    if (!status.mode().equals(mode)) {
      mode = status.mode();
      print(status.at(), "mode     " + mode + ": " + status.reason());
    }
  }

  @Override
  public void onBreach(BreachRecord breach) {
    if (breach.until().isEmpty()) {
      begun.put(breach.limit(), breach);
    } else if (!begun.containsKey(breach.limit()) && told.remove(breach.limit())) {
      print(
          breach.until().orElseThrow(),
          "holds    " + breach.limit() + " again: " + breach.resolution());
    } else {
      begun.remove(breach.limit());
    }
  }

  @Override
  public void onDecision(DecisionRecord decision) {
    tell(decision.at(), "decided  " + DecisionLine.of(decision));
  }

  @Override
  public void onWarning(Instant at, String text) {
    if (warned.add(text)) {
      print(at, "warning  " + text);
    }
  }

  private void tellBroken(BreachRecord breach) {
    var text =
        String.format(
            Locale.ROOT,
            "BROKEN   %s by %s %s (%s)",
            breach.limit(),
            amount(breach.excessMax()),
            breach.unit(),
            breach.cause());
    if (tell(breach.from(), text)) {
      told.add(breach.limit());
    }
  }

  private void report(DeskStep step) {
    var line = new StringBuilder("value    ");
    line.append(Figures.whole(step.valueUsd())).append(" USD, P&L ").append(Figures.signed(pnl, 0));
    for (var reading : step.after()) {
      line.append(", ").append(reading.limit()).append(' ').append(amount(reading));
    }
    if (untold > 0) {
      line.append(" (and ").append(untold).append(" decisions or breaches)");
    }
    print(step.at(), line.toString());
    reported = Optional.of(step.at());
    lines = 0;
    untold = 0;
  }

  /// Says whether there was still room.
  private boolean tell(Instant at, String text) {
    if (lines >= LINES_MAX) {
      untold++;
      return false;
    }
    lines++;
    print(at, text);
    return true;
  }

  private void print(Instant at, String text) {
    out.println(at + "  " + text);
    out.flush();
  }

  private static String amount(GreekReading reading) {
    return amount(reading.value()) + (reading.isInside() ? "" : "!");
  }

  private static String amount(double value) {
    return Figures.signed(value, Math.abs(value) >= 100 ? 0 : 3);
  }
}
