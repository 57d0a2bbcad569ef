package org.ballast.backtest.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.backtest.study.DeskResult;

/// Summed profit and trading cost of the mean desk of one policy, day by day. Units: basis points
/// of the notional.
public record MeanPath(
    String family, String setting, List<LocalDate> days, List<Double> profit, List<Double> cost) {
  private static final double BASIS_POINTS = 1e4;

  public MeanPath {
    days = List.copyOf(days);
    profit = List.copyOf(profit);
    cost = List.copyOf(cost);
  }

  static MeanPath of(String family, String setting, List<DeskResult> desks) {
    var byDay = new TreeMap<LocalDate, double[]>();
    for (var desk : desks) {
      for (var day : desk.days()) {
        var sums = byDay.computeIfAbsent(day.day(), key -> new double[3]);
        sums[0] += day.pnl();
        sums[1] += day.cost();
        sums[2]++;
      }
    }
    var profit = new ArrayList<Double>();
    var cost = new ArrayList<Double>();
    var profitSum = 0.0;
    var costSum = 0.0;
    for (var sums : byDay.values()) {
      profitSum += BASIS_POINTS * sums[0] / sums[2];
      costSum += BASIS_POINTS * sums[1] / sums[2];
      profit.add(profitSum);
      cost.add(costSum);
    }
    return new MeanPath(family, setting, List.copyOf(byDay.keySet()), profit, cost);
  }
}
