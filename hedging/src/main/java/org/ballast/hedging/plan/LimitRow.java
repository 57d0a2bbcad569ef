package org.ballast.hedging.plan;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.RowBounds;

/// One limit as a row of a hedge programme: where its value must lie, and what a lot does to it.
///
/// `limit` is the interval of the value as people read it, `before` the value without trades, and
/// `change` the interval of what trades may add to it, narrowed by what rounding may take away.
/// Units: all but the last two in `unit`, coefficients per lot; `violationWeight` per `unit`,
/// infinite for a limit that must hold; `scale` in `unit`, a size of the limit beside which a
/// shadow price is judged. Shape: a coefficient for each candidate.
record LimitRow(
    Kind kind,
    String name,
    String unit,
    RowBounds limit,
    double before,
    RowBounds change,
    double[] coefficients,
    double violationWeight,
    double scale) {
  /// Of the budget, in the mandate's words.
  static final String BUDGET = "trade.max_cost";

  /// Coins by which a delta band is narrowed: fees are booked to 8 decimals, and a hundred orders
  /// must not round the book out of its band.
  private static final double ROUNDING_COINS = 1e-6;

  /// Share of what a row must add up to by which its band is narrowed: the search accepts a
  /// violation of half of it.
  private static final double ROUNDING_RELATIVE = 2 * LinearProgram.ROW_TOLERANCE;

  /// Most that a band may lose to rounding, as a fraction of its half-width.
  private static final double NARROWING_MAX = 0.01;

  /// Share of the size of a limit on the whole book by which a plan stays inside it, so that fees
  /// booked to 8 decimals do not round it out.
  private static final double ROUNDING_STEERED = 1e-6;

  LimitRow {
    coefficients = coefficients.clone();
    if (!Double.isFinite(before)) {
      throw new IllegalArgumentException(
          "value before must be finite: limit=" + name + " before=" + before + " " + unit);
    }
  }

  /// What a row limits.
  enum Kind {
    /// A Greek of one underlying.
    BAND,
    /// What all trades may cost together.
    BUDGET,
    /// A cut of a limit on the whole book that is convex: it takes away no plan.
    CUT,
    /// A cut by difference quotients, which may take away plans that keep the limit.
    ESTIMATED_CUT,
    /// What trades may build up; not trading always keeps it.
    CAP
  }

  /// A band of a Greek that is at `before`; its violation weighs by half-widths.
  static LimitRow of(GreekBand band, double before, List<Candidate> candidates) {
    var distance = band.target() - before;
    var slack = band.halfWidth() - narrowing(band, Math.abs(distance));
    return new LimitRow(
        Kind.BAND,
        band.name(),
        band.greek().unit(band.underlying()),
        new RowBounds(band.lower(), band.upper()),
        before,
        new RowBounds(distance - slack, distance + slack),
        candidates.stream()
            .mapToDouble(candidate -> HedgeProgramme.effect(candidate, band))
            .toArray(),
        1 / band.halfWidth(),
        band.halfWidth());
  }

  /// A budget, which must hold.
  static LimitRow ofBudget(double budgetUsd, List<Candidate> candidates) {
    return new LimitRow(
        Kind.BUDGET,
        BUDGET,
        "USD per day",
        RowBounds.atMost(budgetUsd),
        0,
        RowBounds.atMost(budgetUsd),
        candidates.stream().mapToDouble(Candidate::dealtUsd).toArray(),
        Double.POSITIVE_INFINITY,
        budgetUsd);
  }

  /// A limit on the whole book as it is at a point: its value there, and moving by `slopes` from
  /// there.
  static LimitRow ofCut(LimitValue at, double[] slopes, List<Long> lots) {
    var before = at.steered();
    for (var i = 0; i < slopes.length; i++) {
      before -= slopes[i] * lots.get(i);
    }
    var room = ROUNDING_STEERED * Math.max(at.scale(), Math.abs(at.bound()));
    return new LimitRow(
        switch (at.shape()) {
          case CONVEX -> Kind.CUT;
          case ESTIMATED -> Kind.ESTIMATED_CUT;
        },
        at.name(),
        at.unit(),
        at.limit(),
        before,
        new RowBounds(at.limit().lower() + room - before, at.limit().upper() - room - before),
        slopes,
        1 / at.scale(),
        at.scale());
  }

  /// What the row says its value is with these lots.
  double valueAt(List<Long> lots) {
    var value = before;
    for (var i = 0; i < coefficients.length; i++) {
      value += coefficients[i] * lots.get(i);
    }
    return value;
  }

  /// The same limit moved to `level` where that is beyond it.
  LimitRow relaxedTo(double level) {
    var upper = Double.isFinite(limit.upper()) && level > limit.upper() ? level : limit.upper();
    var lower = Double.isFinite(limit.lower()) && level < limit.lower() ? level : limit.lower();
    return new LimitRow(
        kind,
        name,
        unit,
        limit,
        before,
        new RowBounds(
            Double.isFinite(lower) ? change.lower() + lower - limit.lower() : lower,
            Double.isFinite(upper) ? change.upper() + upper - limit.upper() : upper),
        coefficients,
        violationWeight,
        scale);
  }

  /// The same with another weight of its violation.
  LimitRow weighing(double weight) {
    return new LimitRow(kind, name, unit, limit, before, change, coefficients, weight, scale);
  }

  /// A cap on what trades add to `before`, which is within it; it must hold. Units: USD.
  static LimitRow ofCap(
      String name,
      double bound,
      double before,
      List<Candidate> candidates,
      ToDoubleFunction<Candidate> perLot,
      String unit) {
    return new LimitRow(
        Kind.CAP,
        name,
        unit,
        RowBounds.atMost(bound),
        before,
        RowBounds.atMost(bound - before),
        candidates.stream().mapToDouble(perLot).toArray(),
        Double.POSITIVE_INFINITY,
        Math.max(1, bound));
  }

  /// Whether the limit holds without trades.
  boolean isMetBefore() {
    return limit.violation(before) == 0;
  }

  private static double narrowing(GreekBand band, double distance) {
    var rounding = ROUNDING_RELATIVE * (distance + band.halfWidth());
    var booking = band.greek() == LimitedGreek.DELTA ? ROUNDING_COINS : 0;
    return Math.min(rounding + booking, NARROWING_MAX * band.halfWidth());
  }
}
