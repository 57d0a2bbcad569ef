package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import org.ballast.domain.order.Side;
import org.ballast.hedging.programme.Column;
import org.ballast.hedging.programme.Grain;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.quant.risk.BookRisk;

/// The linear programme of a hedge: a column per candidate in lots, and the limits as rows.
record HedgeProgramme(List<LimitRow> rows, List<Candidate> candidates) {
  HedgeProgramme {
    rows = List.copyOf(rows);
    candidates = List.copyOf(candidates);
  }

  /// The bands of an aim, in their order, then its budget if there is one, then caps.
  static HedgeProgramme of(
      BookRisk before, PlanAim aim, List<Candidate> candidates, List<LimitRow> caps) {
    var rows = new ArrayList<LimitRow>();
    aim.bands().forEach(band -> rows.add(LimitRow.of(band, band.valueIn(before), candidates)));
    aim.budgetUsd().ifPresent(budget -> rows.add(LimitRow.ofBudget(budget, candidates)));
    rows.addAll(caps);
    return new HedgeProgramme(rows, candidates);
  }

  /// What one lot of a candidate adds to the Greek of a band. Units: the Greek's own.
  static double effect(Candidate candidate, GreekBand band) {
    return candidate.quote().instrument().underlying().equals(band.underlying())
        ? band.greek().of(candidate.effect(), band.convention())
        : 0;
  }

  /// The same with more rows, after those it has.
  HedgeProgramme with(List<LimitRow> more) {
    var all = new ArrayList<>(rows);
    all.addAll(more);
    return new HedgeProgramme(all, candidates);
  }

  /// The same without lots of some candidates.
  HedgeProgramme untraded(SortedSet<Integer> refused) {
    var left = new ArrayList<>(candidates);
    refused.forEach(index -> left.set(index, candidates.get(index).untraded()));
    return new HedgeProgramme(rows, left);
  }

  /// The same where the limit of one name alone may be violated.
  HedgeProgramme softOnly(String name) {
    return new HedgeProgramme(
        rows.stream()
            .map(row ->
                row.weighing(row.name().equals(name) ? 1 / row.scale() : Double.POSITIVE_INFINITY))
            .toList(),
        candidates);
  }

  /// The same without the limit of one name.
  HedgeProgramme without(String name) {
    return new HedgeProgramme(
        rows.stream().filter(row -> !row.name().equals(name)).toList(), candidates);
  }

  /// For each row the first one of its limit.
  int[] groups() {
    var first = new TreeMap<String, Integer>();
    var groups = new int[rows.size()];
    for (var i = 0; i < groups.length; i++) {
      first.putIfAbsent(rows.get(i).name(), i);
      groups[i] = first.getOrDefault(rows.get(i).name(), i);
    }
    return groups;
  }

  /// Whether the book needs no trade.
  boolean isMetBefore() {
    return rows.stream().allMatch(LimitRow::isMetBefore);
  }

  boolean hasBudget() {
    return rows.stream().anyMatch(row -> row.kind() == LimitRow.Kind.BUDGET);
  }

  List<LimitRow> caps() {
    return rows.stream().filter(row -> row.kind() == LimitRow.Kind.CAP).toList();
  }

  /// What dealing in these lots costs at the quoted sides.
  double dealtUsd(long[] lots) {
    var dealt = 0.0;
    for (var i = 0; i < lots.length; i++) {
      dealt += lots[i] * candidates.get(i).dealtUsd();
    }
    return dealt;
  }

  HedgeProgramme withoutBudget() {
    return new HedgeProgramme(
        rows.stream().filter(row -> row.kind() != LimitRow.Kind.BUDGET).toList(), candidates);
  }

  /// Shape: a row for each limit and a column for each candidate, in their orders.
  LinearProgram toLinearProgram() {
    var columns = new ArrayList<Column>();
    for (var i = 0; i < candidates.size(); i++) {
      columns.add(column(i));
    }
    return LinearProgram.of(rows.stream().map(LimitRow::change).toList(), columns);
  }

  /// Lots with both sides of one instrument, which a point within the gap may hold, set off against
  /// one another: cheaper, and the same position. Candidates of one instrument follow one another;
  /// what opens a position goes before what closes one.
  List<Long> netted(long[] lots) {
    var netted = lots.clone();
    for (var first = 0; first < netted.length; first = endOfInstrument(first)) {
      var both = Math.min(sum(netted, first, Side.BUY), sum(netted, first, Side.SELL));
      for (var side : Side.values()) {
        take(netted, first, side, both);
      }
    }
    return Arrays.stream(netted).boxed().toList();
  }

  /// The programme without the smaller side of each instrument that a point trades on both: paying
  /// both spreads burns equity, which moves a USD delta but hedges nothing.
  HedgeProgramme onOneSide(long[] lots) {
    var oneSided = new ArrayList<>(candidates);
    for (var first = 0; first < lots.length; first = endOfInstrument(first)) {
      var bought = sum(lots, first, Side.BUY);
      var sold = sum(lots, first, Side.SELL);
      if (bought > 0 && sold > 0) {
        var smaller = sold <= bought ? Side.SELL : Side.BUY;
        for (var i = first; i < endOfInstrument(first); i++) {
          if (candidates.get(i).side() == smaller) {
            oneSided.set(i, candidates.get(i).untraded());
          }
        }
      }
    }
    return new HedgeProgramme(rows, oneSided);
  }

  /// One past the last candidate of the instrument that begins here.
  private int endOfInstrument(int first) {
    var end = first + 1;
    while (end < candidates.size()
        && candidates.get(end).quote().equals(candidates.get(first).quote())) {
      end++;
    }
    return end;
  }

  private long sum(long[] lots, int first, Side side) {
    var sum = 0L;
    for (var i = first; i < endOfInstrument(first); i++) {
      sum += candidates.get(i).side() == side ? lots[i] : 0;
    }
    return sum;
  }

  private void take(long[] lots, int first, Side side, long taken) {
    var left = taken;
    for (var i = endOfInstrument(first) - 1; i >= first; i--) {
      if (candidates.get(i).side() == side) {
        var here = Math.min(left, lots[i]);
        lots[i] -= here;
        left -= here;
      }
    }
  }

  /// What a unit of each row's violation weighs.
  double[] violationWeights() {
    return rows.stream().mapToDouble(LimitRow::violationWeight).toArray();
  }

  private Column column(int index) {
    var candidate = candidates.get(index);
    return new Column(
        candidate.costUsd(),
        candidate.lotsMax(),
        Grain.WHOLE,
        rows.stream().mapToDouble(row -> row.coefficients()[index]).toArray());
  }
}
