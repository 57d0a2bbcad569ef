package org.ballast.runtime.factor;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.ballast.quant.moves.FactorColumn;

/// The full hours of a history, and a column under construction on them.
record HistoryGrid(Instant start, int size) {
  static final Duration STEP = Duration.ofHours(1);

  /// The grid from one hour to another, both included.
  static HistoryGrid between(Instant first, Instant last) {
    return new HistoryGrid(
        first, Math.toIntExact(Duration.between(first, last).dividedBy(STEP)) + 1);
  }

  Column column() {
    return new Column(new double[size], new boolean[size]);
  }

  /// The full hour nearest to an instant.
  static Instant nearestHour(Instant instant) {
    var half = STEP.dividedBy(2).toSeconds();
    var step = STEP.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond() + half, step) * step);
  }

  /// Values known so far; what is set outside the grid is left out.
  final class Column {
    private final double[] values;
    private final boolean[] isKnown;

    private Column(double[] values, boolean[] isKnown) {
      this.values = values;
      this.isKnown = isKnown;
    }

    void set(Instant hour, double value) {
      var index = Duration.between(start, hour).dividedBy(STEP);
      if (index >= 0 && index < size) {
        values[(int) index] = value;
        isKnown[(int) index] = true;
      }
    }

    /// Takes a value only where none is known yet.
    void setIfUnknown(Instant hour, double value) {
      var index = Duration.between(start, hour).dividedBy(STEP);
      if (index >= 0 && index < size && !isKnown[(int) index]) {
        set(hour, value);
      }
    }

    FactorColumn toColumn() {
      return FactorColumn.of(Arrays.copyOf(values, size), Arrays.copyOf(isKnown, size));
    }
  }
}
