package org.ballast.hedging.structure;

import java.util.List;
import java.util.TreeSet;

/// The spots at which a floor has to hold so that it holds everywhere, with what the holding is
/// worth there: where the floor begins, every kink beyond it, and the slope beyond the last.
///
/// Shape: `base` as `spots`. Units: USD; slopes in coin.
record FloorRows(double[] spots, double[] base, double slope) {
  /// Relative rounding of a division by a lot's effect.
  private static final double ROUNDING = 1e-9;

  static FloorRows of(StructureQuestion question, List<OptionSide> sides) {
    var kinks = new TreeSet<Double>(question.curve().kinks());
    sides.forEach(side -> kinks.addAll(side.payoff().kinks()));
    var spots = new TreeSet<Double>(kinks.tailSet(question.fromSpot(), false));
    spots.add(question.fromSpot());
    var array = spots.stream().mapToDouble(Double::doubleValue).toArray();
    var base = new double[array.length];
    for (int i = 0; i < array.length; i++) {
      base[i] = question.curve().at(array[i]);
    }
    return new FloorRows(array, base, question.curve().slopeAtInfinity());
  }

  /// What a lot adds at every spot, the coins it takes counted.
  double[] effect(OptionPackage bundle) {
    double flow = bundle.flowCoins();
    var effect = new double[spots.length];
    for (int i = 0; i < spots.length; i++) {
      effect[i] = bundle.payoffAt(spots[i]) + flow * spots[i];
    }
    return effect;
  }

  /// Lots with which every row is at least `floor`, and the slope not negative.
  LotRange lots(double[] effect, double slopeEffect, double floor) {
    var range = LotRange.upTo(Double.POSITIVE_INFINITY);
    for (int i = 0; i < spots.length; i++) {
      double tolerance = LeastValue.TOLERANCE * Math.abs(floor);
      range = range.and(effect[i], floor - base[i], tolerance);
    }
    return range.and(slopeEffect, -slope, LeastValue.TOLERANCE * Math.abs(slope));
  }

  /// The least row with so many lots; minus infinity where the slope is negative.
  double least(double[] effect, double slopeEffect, double lots) {
    if (slope + lots * slopeEffect < -LeastValue.TOLERANCE * Math.abs(slope)) {
      return Double.NEGATIVE_INFINITY;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < spots.length; i++) {
      least = Math.min(least, base[i] + lots * effect[i]);
    }
    return least;
  }

  /// An interval of lots, empty where min > max.
  record LotRange(double min, double max) {
    static LotRange upTo(double max) {
      return new LotRange(0, max);
    }

    /// With `effect lots >= needed` too.
    LotRange and(double effect, double needed, double tolerance) {
      if (effect > 0) {
        return new LotRange(Math.max(min, (needed - tolerance) / effect), max);
      }
      if (effect < 0) {
        return new LotRange(min, Math.min(max, (needed - tolerance) / effect));
      }
      return needed <= tolerance ? this : new LotRange(Double.POSITIVE_INFINITY, max);
    }

    /// The fewest whole lots; above `most` where there are none.
    long fewest(long most) {
      double whole = Math.max(0, Math.ceil(min - ROUNDING * Math.abs(min)));
      return whole <= max * (1 + ROUNDING) && whole <= most ? (long) whole : most + 1;
    }
  }
}
