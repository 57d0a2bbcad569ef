package org.ballast.quant.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeMap;
import org.ballast.quant.scenario.Leg.OptionLeg;
import org.ballast.quant.scenario.Leg.PlainLeg;

/// What each position of a book gains in a few scenarios, such as the tail, exactly revalued.
///
/// Shape: positions in the order of the book, positions before balances; scenarios in the order of
/// the set. Units: USD. Error: the sum over positions is the book's P&L to 1e-12 of the gross
/// value. Memory: one double a position and scenario, so the whole of a large set goes position by
/// position: [#ofPosition].
public final class PositionPnl {
  private final double[][] values;
  private final double[] unmoved;
  private final int scenarios;

  private PositionPnl(double[][] values, double[] unmoved, int scenarios) {
    this.values = values;
    this.unmoved = unmoved;
    this.scenarios = scenarios;
  }

  /// Throws: `IllegalArgumentException` for scenarios of other axes.
  public static PositionPnl of(CompiledBook book, ScenarioSet scenarios) {
    var all = new int[book.legs().size()];
    Arrays.setAll(all, i -> i);
    return of(book, all, scenarios);
  }

  /// What one position gains in every scenario.
  public static double[] ofPosition(CompiledBook book, int position, ScenarioSet scenarios) {
    var pnl = of(book, new int[] {position}, scenarios);
    var gains = pnl.values[0];
    for (int scenario = 0; scenario < gains.length; scenario++) {
      gains[scenario] -= pnl.unmoved[0];
    }
    return gains;
  }

  public int positions() {
    return unmoved.length;
  }

  public int scenarios() {
    return scenarios;
  }

  public double pnl(int position, int scenario) {
    return values[position][scenario] - unmoved[position];
  }

  /// What a position is worth in a scenario. Units: USD.
  public double value(int position, int scenario) {
    return values[position][scenario];
  }

  /// What a position is worth where nothing moves. Units: USD.
  double unmovedValue(int position) {
    return unmoved[position];
  }

  private static PositionPnl of(CompiledBook book, int[] chosen, ScenarioSet scenarios) {
    if (!scenarios.axes().equals(book.axes())) {
      throw new IllegalArgumentException(
          "scenarios must move the axes of the book: book="
              + book.axes()
              + " scenarios="
              + scenarios.axes());
    }
    var moved = values(book, chosen, scenarios);
    var unmoved = values(book, chosen, ScenarioSet.unmoved(book.axes()));
    return new PositionPnl(
        moved, Arrays.stream(unmoved).mapToDouble(row -> row[0]).toArray(), scenarios.size());
  }

  /// Options strip by strip, so that what a strip needs of a block of scenarios is worked out once.
  private static double[][] values(CompiledBook book, int[] chosen, ScenarioSet scenarios) {
    var rows = new double[chosen.length][scenarios.size()];
    var strips = new TreeMap<StripKey, ArrayList<Integer>>();
    for (int row = 0; row < chosen.length; row++) {
      switch (book.legs().get(chosen[row])) {
        case OptionLeg option ->
            strips.computeIfAbsent(option.key(), key -> new ArrayList<>()).add(row);
        case PlainLeg plain -> {
          for (int scenario = 0; scenario < scenarios.size(); scenario++) {
            rows[row][scenario] = plain.value(scenarios, scenario);
          }
        }
      }
    }
    var block = new StripBlock();
    var kernel = StripKernel.create();
    var sums = new double[StripBlock.CAPACITY];
    strips.forEach((key, members) -> {
      for (int start = 0; start < scenarios.size(); start += StripBlock.CAPACITY) {
        int count = Math.min(StripBlock.CAPACITY, scenarios.size() - start);
        block.fill(key, scenarios, start, count);
        for (int row : members) {
          Arrays.fill(sums, 0);
          kernel.accumulate(((OptionLeg) book.legs().get(chosen[row])).line(), block, sums);
          block.addScaled(sums, count, rows[row], start);
        }
      }
    });
    return rows;
  }
}
