package org.ballast.quant.moves;

import java.util.Arrays;
import org.ballast.quant.internal.Check;

/// One factor at every step of a history, as far as it was observed.
///
/// Unknown is not zero: a step that was not observed has no value, and asking for it throws. Known
/// values are finite.
public final class FactorColumn {
  private final double[] values;
  private final boolean[] isKnown;

  private FactorColumn(double[] values, boolean[] isKnown) {
    this.values = values;
    this.isKnown = isKnown;
  }

  /// What stands in `values` where nothing was observed does not count. Throws:
  /// `IllegalArgumentException` for lengths that differ and known values that are not finite.
  public static FactorColumn of(double[] values, boolean[] isKnown) {
    Columns.requireSize("isKnown", isKnown.length, values.length);
    var kept = new double[values.length];
    for (int step = 0; step < values.length; step++) {
      if (isKnown[step]) {
        Check.finite("observed value", values[step]);
        kept[step] = values[step];
      }
    }
    return new FactorColumn(kept, isKnown.clone());
  }

  /// Every step observed.
  public static FactorColumn known(double[] values) {
    var all = new boolean[values.length];
    Arrays.fill(all, true);
    return of(values, all);
  }

  /// No step observed.
  public static FactorColumn unknown(int size) {
    return new FactorColumn(new double[size], new boolean[size]);
  }

  public int size() {
    return values.length;
  }

  public boolean isKnown(int step) {
    return isKnown[step];
  }

  /// Throws: `IllegalStateException` where the step was not observed.
  public double at(int step) {
    if (!isKnown[step]) {
      throw new IllegalStateException("a step must be observed to be read: step=" + step);
    }
    return values[step];
  }

  /// How many steps were observed.
  public int knownCount() {
    int count = 0;
    for (boolean known : isKnown) {
      count += known ? 1 : 0;
    }
    return count;
  }

  /// True where both ends of a window were observed.
  boolean spans(int first, int last) {
    return isKnown[first] && isKnown[last];
  }
}
