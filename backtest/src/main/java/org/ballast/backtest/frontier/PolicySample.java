package org.ballast.backtest.frontier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ballast.backtest.study.DayRecord;
import org.ballast.backtest.study.DeskResult;

/// The desk-days of one policy, each weighing as its calendar day does.
///
/// Units: basis points of the notional, a day for risk, thirty days for cost.
public final class PolicySample {
  private static final double BASIS_POINTS = 1e4;
  private static final double DAYS_OF_COST = 30;
  private static final double SHARE_95 = 0.05;
  private static final double SHARE_99 = 0.01;

  private record Entry(int day, DayRecord record) {}

  private final int[] days;
  private final double[] pnl;
  private final double[] openDelta;
  private final double[] cost;

  private PolicySample(List<Entry> entries) {
    days = entries.stream().mapToInt(Entry::day).toArray();
    pnl = entries.stream().mapToDouble(entry -> entry.record().pnl()).toArray();
    openDelta = entries.stream().mapToDouble(entry -> entry.record().openDelta()).toArray();
    cost = entries.stream().mapToDouble(entry -> entry.record().cost()).toArray();
  }

  /// Entries are kept from the worst day on, so that a tail is read from the front.
  public static PolicySample of(List<DeskResult> desks, DayCalendar calendar) {
    var entries = new ArrayList<Entry>();
    for (var desk : desks) {
      for (var record : desk.days()) {
        entries.add(new Entry(calendar.index(record.day()), record));
      }
    }
    entries.sort(Comparator.comparingDouble(entry -> entry.record().pnl()));
    return new PolicySample(entries);
  }

  public int size() {
    return days.length;
  }

  /// Mean trading cost of a desk. Shape, here and below: a weight per day of the calendar.
  public double cost(int[] weights) {
    return DAYS_OF_COST * BASIS_POINTS * mean(cost, weights);
  }

  /// Mean profit and loss of a desk after costs, over as long as the cost.
  public double profit(int[] weights) {
    return DAYS_OF_COST * BASIS_POINTS * mean(pnl, weights);
  }

  public double risk(RiskKind kind, int[] weights) {
    return BASIS_POINTS
        * switch (kind) {
          case TRACKING_ERROR -> deviation(pnl, weights);
          case OPEN_DELTA -> deviation(openDelta, weights);
          case SHORTFALL_95 -> shortfall(SHARE_95, weights);
          case SHORTFALL_99 -> shortfall(SHARE_99, weights);
        };
  }

  private double mean(double[] values, int[] weights) {
    var sum = 0.0;
    var count = 0L;
    for (var i = 0; i < values.length; i++) {
      var weight = weights[days[i]];
      sum += weight * values[i];
      count += weight;
    }
    return sum / count;
  }

  private double deviation(double[] values, int[] weights) {
    var mean = mean(values, weights);
    var squares = 0.0;
    var count = 0L;
    for (var i = 0; i < values.length; i++) {
      var weight = weights[days[i]];
      squares += weight * (values[i] - mean) * (values[i] - mean);
      count += weight;
    }
    return Math.sqrt(squares / (count - 1));
  }

  /// A part of a day counts in part.
  private double shortfall(double share, int[] weights) {
    var count = 0L;
    for (var day : days) {
      count += weights[day];
    }
    var left = share * count;
    var sum = 0.0;
    for (var i = 0; i < pnl.length && left > 0; i++) {
      var taken = Math.min(left, weights[days[i]]);
      sum += taken * pnl[i];
      left -= taken;
    }
    return -sum / (share * count);
  }
}
