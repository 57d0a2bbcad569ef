package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.order.Side;
import org.ballast.hedging.programme.Column;
import org.ballast.hedging.programme.Grain;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.RowBounds;
import org.ballast.quant.risk.BookRisk;

/// The linear programme of a hedge: a column per candidate in lots, a row per band, one for the
/// budget, and one for each cap.
record HedgeProgramme(
    List<GreekBand> bands,
    List<Candidate> candidates,
    List<Double> valuesBefore,
    OptionalDouble budgetUsd,
    List<CapRow> caps) {
  /// Coins by which a delta band is narrowed: fees are booked to 8 decimals, and a hundred orders
  /// must not round the book out of its band.
  private static final double ROUNDING_COINS = 1e-6;

  /// Share of what a row must add up to by which its band is narrowed: the search accepts a
  /// violation of half of it.
  private static final double ROUNDING_RELATIVE = 2 * LinearProgram.ROW_TOLERANCE;

  /// Most that a band may lose to rounding, as a fraction of its half-width.
  private static final double NARROWING_MAX = 0.01;

  static HedgeProgramme of(
      BookRisk before,
      List<GreekBand> bands,
      List<Candidate> candidates,
      OptionalDouble budgetUsd,
      List<CapRow> caps) {
    var values = bands.stream().map(band -> band.valueIn(before)).toList();
    return new HedgeProgramme(bands, candidates, values, budgetUsd, caps);
  }

  /// What one lot of a candidate adds to the Greek of a band. Units: the Greek's own.
  static double effect(Candidate candidate, GreekBand band) {
    return candidate.quote().instrument().underlying().equals(band.underlying())
        ? band.greek().of(candidate.effect(), band.convention())
        : 0;
  }

  /// Whether the book needs no trade.
  boolean isMetBefore() {
    for (var i = 0; i < bands.size(); i++) {
      if (bands.get(i).excess(valuesBefore.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  HedgeProgramme withoutBudget() {
    return new HedgeProgramme(bands, candidates, valuesBefore, OptionalDouble.empty(), caps);
  }

  /// What dealing in these lots costs at the quoted sides.
  double dealtUsd(long[] lots) {
    var dealt = 0.0;
    for (var i = 0; i < lots.length; i++) {
      dealt += lots[i] * candidates.get(i).dealtUsd();
    }
    return dealt;
  }

  LinearProgram toLinearProgram() {
    var rows = new ArrayList<RowBounds>();
    for (var i = 0; i < bands.size(); i++) {
      var band = bands.get(i);
      var distance = band.target() - valuesBefore.get(i);
      var slack = band.halfWidth() - narrowing(band, Math.abs(distance));
      rows.add(new RowBounds(distance - slack, distance + slack));
    }
    budgetUsd.ifPresent(budget -> rows.add(RowBounds.atMost(budget)));
    caps.forEach(cap -> rows.add(RowBounds.atMost(cap.bound())));
    var columns = new ArrayList<Column>();
    for (var j = 0; j < candidates.size(); j++) {
      columns.add(column(j, rows.size()));
    }
    return LinearProgram.of(rows, columns);
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
    return new HedgeProgramme(bands, oneSided, valuesBefore, budgetUsd, caps);
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

  /// What a unit of each row's violation weighs: bands in half-widths, budget and caps beyond all
  /// price.
  double[] violationWeights() {
    var weights = new double[bands.size() + (budgetUsd.isPresent() ? 1 : 0) + caps.size()];
    Arrays.fill(weights, Double.POSITIVE_INFINITY);
    for (var i = 0; i < bands.size(); i++) {
      weights[i] = 1 / bands.get(i).halfWidth();
    }
    return weights;
  }

  private static double narrowing(GreekBand band, double distance) {
    var rounding = ROUNDING_RELATIVE * (distance + band.halfWidth());
    var booking = band.greek() == LimitedGreek.DELTA ? ROUNDING_COINS : 0;
    return Math.min(rounding + booking, NARROWING_MAX * band.halfWidth());
  }

  private Column column(int index, int rowCount) {
    var candidate = candidates.get(index);
    var coefficients = new double[rowCount];
    for (var i = 0; i < bands.size(); i++) {
      coefficients[i] = effect(candidate, bands.get(i));
    }
    if (budgetUsd.isPresent()) {
      coefficients[bands.size()] = candidate.dealtUsd();
    }
    for (var i = 0; i < caps.size(); i++) {
      coefficients[rowCount - caps.size() + i] = caps.get(i).perLot().get(index);
    }
    return new Column(candidate.costUsd(), candidate.lotsMax(), Grain.WHOLE, coefficients);
  }
}
