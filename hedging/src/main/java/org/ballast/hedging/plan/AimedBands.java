package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/// Bands inside the mandate's own, to aim a plan at, so that the book does not end on its limits
/// and the risk R falls for certain.
///
/// A Greek that is called back must come within [#AIM] half-widths of its target. Every other may
/// give room for that, as far as R surely falls: together at most [#SPENT] of what the called back
/// ones gain at least.
public final class AimedBands {
  /// Where a Greek that is called back must come, in half-widths.
  public static final double AIM = 0.6;

  /// Half-widths within which a Greek may move though R is not to rise.
  private static final double NEAR = 0.1;

  /// Share of the gain in R that the other Greeks may spend.
  private static final double SPENT = 0.9;

  /// Where a Greek inside its band must stay, in half-widths, unless it is beyond already.
  private static final double ROOM = 0.95;

  private AimedBands() {}

  /// Calls back each Greek that is outside its band.
  public static List<GreekBand> afterBreach(List<GreekBand> bands, double[] values) {
    return of(bands, values, distance -> distance > 1, ROOM);
  }

  /// Calls back each Greek beyond [#AIM]; the others stay within it.
  public static List<GreekBand> recentring(List<GreekBand> bands, double[] values) {
    return of(bands, values, distance -> distance > AIM, AIM);
  }

  /// Keeps each Greek within its band, and no further out than it is or than [#NEAR]: what stays
  /// within them does not raise R but by what is near the targets.
  public static List<GreekBand> noFurtherOut(List<GreekBand> bands, double[] values) {
    var held = new ArrayList<GreekBand>();
    for (var i = 0; i < values.length; i++) {
      var distance = bands.get(i).distance(values[i]);
      held.add(bands.get(i).narrowedTo(Math.min(1, Math.max(NEAR, distance))));
    }
    return List.copyOf(held);
  }

  private static List<GreekBand> of(
      List<GreekBand> bands, double[] values, DoublePredicate isCalledBack, double room) {
    var spendable = SPENT * leastGain(bands, values, isCalledBack) / bands.size();
    if (spendable == 0) {
      return bands;
    }
    var aims = new ArrayList<GreekBand>();
    for (var i = 0; i < values.length; i++) {
      var distance = bands.get(i).distance(values[i]);
      aims.add(
          bands
              .get(i)
              .narrowedTo(isCalledBack.test(distance) ? AIM : stay(distance, spendable, room)));
    }
    return List.copyOf(aims);
  }

  /// Gains beyond the limits are left out, so that a large breach gives no licence to the others.
  private static double leastGain(
      List<GreekBand> bands, double[] values, DoublePredicate isCalledBack) {
    var gain = 0.0;
    for (var i = 0; i < values.length; i++) {
      var distance = bands.get(i).distance(values[i]);
      if (isCalledBack.test(distance)) {
        gain += Math.min(distance, 1) * Math.min(distance, 1) - AIM * AIM;
      }
    }
    return gain;
  }

  /// A Greek beyond `room` may use half of what is left to its limit, so that it need not be
  /// traded.
  private static double stay(double distance, double spendable, double room) {
    var bound = distance > room ? (1 + distance) / 2 : room;
    return Math.min(Math.sqrt(distance * distance + spendable), bound);
  }
}
