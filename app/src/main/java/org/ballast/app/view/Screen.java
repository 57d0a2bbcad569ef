package org.ballast.app.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ballast.app.output.Figures;
import org.ballast.runtime.history.BreachRecord;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.GreekReading;

/// Lays a run out on a screen. Shape: at most 24 lines of 80 columns, none of which wraps.
final class Screen {
  static final int LINES = 24;
  static final int COLUMNS = 80;

  private static final int LIMITS_MAX = 8;
  private static final double MANY = 100;

  /// A line and how it stands out.
  record Line(String text, Gauge.Level level) {
    private static Line of(String text) {
      return new Line(text, Gauge.Level.INSIDE);
    }
  }

  private final String desk;
  private final String market;
  private final String speed;
  private final Terminal.Glyphs glyphs;

  Screen(String desk, String market, String speed, Terminal.Glyphs glyphs) {
    this.desk = desk;
    this.market = market;
    this.speed = speed;
    this.glyphs = glyphs;
  }

  List<Line> lines(ViewState state) {
    var lines = new ArrayList<Line>();
    lines.add(mode(state));
    lines.add(Line.of(market + ", " + speed + ", " + clock(state)));
    lines.add(Line.of(""));
    state.step().ifPresent(step -> addValue(state, step, lines));
    lines.add(Line.of(""));
    state.step().ifPresent(step -> addLimits(step, lines));
    lines.add(breaches(state));
    lines.add(Line.of(""));
    lines.add(Line.of("Last decisions"));
    for (var decision : state.decisions()) {
      lines.add(
          Line.of(
              "  "
                  + decision.at().toString().substring(11, 16)
                  + "  "
                  + DecisionLine.of(decision)));
    }
    lines.add(Line.of(""));
    lines.add(orders(state));
    if (!state.warning().isEmpty()) {
      lines.add(new Line("warning: " + state.warning(), Gauge.Level.NEAR));
    }
    return lines.stream()
        .map(line -> new Line(cut(line.text()), line.level()))
        .limit(LINES)
        .toList();
  }

  private Line mode(ViewState state) {
    var status = state.status();
    var isRunning = status.mode().equals("RUN");
    return new Line(
        desk + "  " + status.mode() + (isRunning ? "" : ": " + status.reason()),
        isRunning ? Gauge.Level.INSIDE : Gauge.Level.BROKEN);
  }

  private static String clock(ViewState state) {
    return state.step().map(DeskStep::at).map(Instant::toString).orElse("not yet started");
  }

  private static void addValue(ViewState state, DeskStep step, List<Line> lines) {
    var terms = state.terms();
    lines.add(
        Line.of(
            "value "
                + Figures.whole(step.valueUsd())
                + " USD   P&L "
                + Figures.signed(state.pnlUsd(), 0)
                + " USD, of which"));
    lines.add(
        Line.of(
            String.format(
                Locale.ROOT,
                "  delta %s  gamma %s  vega %s  theta %s  other %s",
                usd(terms.delta()),
                usd(terms.gamma()),
                usd(terms.vega()),
                usd(terms.theta()),
                usd(
                    terms.explained()
                        + terms.residual()
                        - terms.delta()
                        - terms.gamma()
                        - terms.vega()
                        - terms.theta()))));
    lines.add(
        Line.of(
            "  funding "
                + usd(state.fundingUsd())
                + "  fees "
                + usd(state.feesUsd())
                + "  slippage "
                + usd(state.slippageUsd())));
  }

  private void addLimits(DeskStep step, List<Line> lines) {
    for (var reading : step.after().stream().limit(LIMITS_MAX).toList()) {
      lines.add(
          new Line(
              String.format(
                  Locale.ROOT,
                  "%-11s %10s %s %s %s",
                  reading.limit(),
                  amount(reading.value(), reading),
                  Gauge.draw(reading, glyphs),
                  band(reading),
                  reading.unit()),
              Gauge.level(reading)));
    }
    if (step.after().size() > LIMITS_MAX) {
      lines.add(Line.of("  and " + (step.after().size() - LIMITS_MAX) + " more limits"));
    }
  }

  private static Line breaches(ViewState state) {
    if (state.open().isEmpty()) {
      return Line.of("inside its mandate; breaches so far: " + state.breaches());
    }
    var names = state.open().stream().map(BreachRecord::limit).collect(Collectors.joining(", "));
    return new Line(
        "in breach: " + names + "; breaches so far: " + state.breaches(), Gauge.Level.BROKEN);
  }

  private static Line orders(ViewState state) {
    var status = state.status();
    return new Line(
        "orders open "
            + status.openOrders()
            + ", UNKNOWN "
            + status.unknownOrders()
            + ", fills "
            + state.trades()
            + "   journal "
            + Figures.count(status.journalRecords())
            + " records",
        status.unknownOrders() > 0 ? Gauge.Level.NEAR : Gauge.Level.INSIDE);
  }

  private static String usd(double amount) {
    return Figures.signed(amount, 0);
  }

  private String band(GreekReading reading) {
    if (reading.lower() != -reading.upper()) {
      return amount(reading.lower(), reading) + " to " + amount(reading.upper(), reading);
    }
    var sign = glyphs == Terminal.Glyphs.UNICODE ? "±" : "+-";
    return sign + amount(reading.upper(), reading).substring(1);
  }

  /// As many decimals as the band is fine.
  private static String amount(double value, GreekReading reading) {
    return Figures.signed(value, reading.upper() - reading.lower() >= MANY ? 0 : 3);
  }

  private static String cut(String text) {
    return text.length() <= COLUMNS ? text : text.substring(0, COLUMNS - 1) + "~";
  }
}
