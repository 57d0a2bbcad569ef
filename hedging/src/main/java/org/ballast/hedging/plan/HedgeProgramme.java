package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.hedging.programme.Column;
import org.ballast.hedging.programme.Grain;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.RowBounds;
import org.ballast.quant.risk.BookRisk;

/// The linear programme of a hedge: a column per candidate in lots, a row per band, and one for the
/// budget.
record HedgeProgramme(
    List<GreekBand> bands,
    List<Candidate> candidates,
    List<Double> valuesBefore,
    OptionalDouble budgetUsd) {
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
      OptionalDouble budgetUsd) {
    var values = bands.stream().map(band -> band.valueIn(before)).toList();
    return new HedgeProgramme(bands, candidates, values, budgetUsd);
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
    return new HedgeProgramme(bands, candidates, valuesBefore, OptionalDouble.empty());
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
    var columns = new ArrayList<Column>();
    for (var candidate : candidates) {
      columns.add(column(candidate, rows.size()));
    }
    return LinearProgram.of(rows, columns);
  }

  /// Lots with both sides of one instrument, which a point within the gap may hold, set off against
  /// one another: cheaper, and the same position. Candidates of one instrument follow one another.
  List<Long> netted(long[] lots) {
    var netted = lots.clone();
    for (var i = 1; i < netted.length; i++) {
      if (isOtherSideOfPrevious(i)) {
        var both = Math.min(netted[i], netted[i - 1]);
        netted[i] -= both;
        netted[i - 1] -= both;
      }
    }
    return Arrays.stream(netted).boxed().toList();
  }

  /// The programme without the smaller side of each instrument that a point trades on both: paying
  /// both spreads burns equity, which moves a USD delta but hedges nothing.
  HedgeProgramme onOneSide(long[] lots) {
    var oneSided = new ArrayList<>(candidates);
    for (var i = 1; i < lots.length; i++) {
      if (isOtherSideOfPrevious(i) && lots[i] > 0 && lots[i - 1] > 0) {
        var smaller = lots[i] <= lots[i - 1] ? i : i - 1;
        oneSided.set(smaller, candidates.get(smaller).untraded());
      }
    }
    return new HedgeProgramme(bands, oneSided, valuesBefore, budgetUsd);
  }

  /// What a unit of each row's violation weighs: bands in half-widths, the budget beyond all price.
  double[] violationWeights() {
    var weights = new double[bands.size() + (budgetUsd.isPresent() ? 1 : 0)];
    Arrays.fill(weights, Double.POSITIVE_INFINITY);
    for (var i = 0; i < bands.size(); i++) {
      weights[i] = 1 / bands.get(i).halfWidth();
    }
    return weights;
  }

  private boolean isOtherSideOfPrevious(int index) {
    return candidates.get(index).quote().equals(candidates.get(index - 1).quote());
  }

  private static double narrowing(GreekBand band, double distance) {
    var rounding = ROUNDING_RELATIVE * (distance + band.halfWidth());
    var booking = band.greek() == LimitedGreek.DELTA ? ROUNDING_COINS : 0;
    return Math.min(rounding + booking, NARROWING_MAX * band.halfWidth());
  }

  private Column column(Candidate candidate, int rowCount) {
    var coefficients = new double[rowCount];
    for (var i = 0; i < bands.size(); i++) {
      coefficients[i] = effect(candidate, bands.get(i));
    }
    if (budgetUsd.isPresent()) {
      coefficients[rowCount - 1] = candidate.costUsd();
    }
    return new Column(candidate.costUsd(), candidate.lotsMax(), Grain.WHOLE, coefficients);
  }
}
