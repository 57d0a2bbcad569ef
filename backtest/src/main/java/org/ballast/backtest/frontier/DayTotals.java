package org.ballast.backtest.frontier;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.ballast.backtest.study.DayRecord;
import org.ballast.backtest.study.DeskResult;

/// Plain sums over the desk-days of one policy. Units: as of [PolicyFigures].
record DayTotals(List<DayRecord> days) {
  private static final double BASIS_POINTS = 1e4;
  private static final double MONTH_DAYS = 30;

  static DayTotals of(List<DeskResult> desks) {
    return new DayTotals(desks.stream().flatMap(desk -> desk.days().stream()).toList());
  }

  double perMonth(ToDoubleFunction<DayRecord> figure) {
    return BASIS_POINTS * MONTH_DAYS * mean(figure);
  }

  double turnoverPerMonth() {
    return MONTH_DAYS * mean(DayRecord::turnover);
  }

  double tradesPerMonth() {
    return MONTH_DAYS * mean(DayRecord::trades);
  }

  double outsideShare() {
    var outside = days.stream().mapToLong(DayRecord::stepsOutside).sum();
    return (double) outside / days.stream().mapToLong(DayRecord::steps).sum();
  }

  /// The deepest fall of the summed profit of the mean desk below its highest, the start included.
  double drawdown() {
    var byDay = new TreeMap<LocalDate, double[]>();
    for (var day : days) {
      var sums = byDay.computeIfAbsent(day.day(), key -> new double[2]);
      sums[0] += day.pnl();
      sums[1]++;
    }
    var sum = 0.0;
    var peak = 0.0;
    var deepest = 0.0;
    for (var sums : byDay.values()) {
      sum += sums[0] / sums[1];
      peak = Math.max(peak, sum);
      deepest = Math.max(deepest, peak - sum);
    }
    return BASIS_POINTS * deepest;
  }

  private double mean(ToDoubleFunction<DayRecord> figure) {
    return days.stream().mapToDouble(figure).sum() / days.size();
  }
}
