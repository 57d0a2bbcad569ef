package org.ballast.quant.batch;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Results of a batch in columns, with what became of each element.
///
/// Elements that failed hold NaN in every column and the reason in [#status].
public final class BatchValues {
  private final MeasureSet measures;
  private final Map<Measure, double[]> byMeasure = new EnumMap<>(Measure.class);
  private final double[][] columns;
  private final ElementStatus[] statuses;
  private int failures;

  private BatchValues(MeasureSet measures, int capacity) {
    this.measures = measures;
    for (var measure : measures.measures()) {
      byMeasure.put(measure, new double[capacity]);
    }
    columns = byMeasure.values().toArray(double[][]::new);
    statuses = new ElementStatus[capacity];
    Arrays.fill(statuses, ElementStatus.VALUED);
  }

  /// Room for the results of up to `capacity` elements.
  public static BatchValues of(MeasureSet measures, int capacity) {
    return new BatchValues(measures, capacity);
  }

  public MeasureSet measures() {
    return measures;
  }

  public int capacity() {
    return statuses.length;
  }

  /// The column itself, not a copy. Throws: IllegalArgumentException where the set lacks it.
  public double[] column(Measure measure) {
    var column = byMeasure.get(measure);
    if (column == null) {
      throw new IllegalArgumentException(
          "measure must be one of the set: measure=" + measure + " set=" + measures);
    }
    return column;
  }

  public ElementStatus status(int element) {
    return statuses[element];
  }

  /// Elements that failed.
  public int failures() {
    return failures;
  }

  /// All columns in the order of [MeasureSet#measures].
  double[][] columns() {
    return columns;
  }

  void clearFailures(int startInclusive, int endExclusive) {
    for (int i = startInclusive; failures > 0 && i < endExclusive; i++) {
      if (statuses[i] != ElementStatus.VALUED) {
        statuses[i] = ElementStatus.VALUED;
        failures--;
      }
    }
  }

  /// May be told twice.
  void fail(int element, ElementStatus reason) {
    for (var column : columns) {
      column[element] = Double.NaN;
    }
    if (statuses[element] == ElementStatus.VALUED) {
      failures++;
    }
    statuses[element] = reason;
  }
}
