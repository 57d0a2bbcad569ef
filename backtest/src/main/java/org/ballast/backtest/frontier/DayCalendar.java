package org.ballast.backtest.frontier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.ballast.backtest.study.StudyResult;
import org.ballast.quant.math.CounterRandom;

/// The days on which some desk lived, in order, and how they are drawn anew.
///
/// A resample is made of blocks of neighbouring days, drawn with replacement and wrapped around at
/// the end, so that what hangs together within a block stays together, on all desks and policies
/// alike. Source: Politis & Romano, "A circular block-resampling procedure", 1992.
public final class DayCalendar {
  private final List<LocalDate> days;
  private final CounterRandom random;
  private final int blockDays;

  private DayCalendar(List<LocalDate> days, int blockDays, long seed) {
    this.days = days;
    this.blockDays = blockDays;
    this.random = new CounterRandom(seed, 0);
  }

  /// Throws: `IllegalArgumentException` for a study without days.
  public static DayCalendar of(StudyResult study, int blockDays, long seed) {
    var days = new TreeSet<LocalDate>();
    study.desks().getFirst().forEach(desk -> desk.days().forEach(day -> days.add(day.day())));
    if (days.isEmpty() || blockDays < 1) {
      throw new IllegalArgumentException(
          "study must have days and blocks a length: days="
              + days.size()
              + " blockDays="
              + blockDays);
    }
    return new DayCalendar(new ArrayList<>(days), blockDays, seed);
  }

  public int size() {
    return days.size();
  }

  public LocalDate first() {
    return days.getFirst();
  }

  public LocalDate last() {
    return days.getLast();
  }

  public int blockDays() {
    return blockDays;
  }

  /// Every day once.
  public int[] weights() {
    var weights = new int[days.size()];
    Arrays.fill(weights, 1);
    return weights;
  }

  /// How often each day is in the resample of this number.
  public int[] weights(int resample) {
    var weights = new int[days.size()];
    var blocks = Math.ceilDiv(days.size(), blockDays);
    for (var block = 0; block < blocks; block++) {
      var draw = (long) resample * blocks + block;
      var start = (int) (random.uniform(draw) * days.size());
      for (var i = 0; i < blockDays; i++) {
        weights[(start + i) % days.size()]++;
      }
    }
    return weights;
  }

  int index(LocalDate day) {
    var index = Collections.binarySearch(days, day);
    if (index < 0) {
      throw new IllegalArgumentException("day must be one of the calendar: day=" + day);
    }
    return index;
  }
}
