package org.ballast.quant.scenario;

import java.util.Arrays;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Log;

/// Columns of moves, one element a scenario.
final class Moves {
  private Moves() {}

  static void requirePositive(String name, double[] column, int size) {
    requireSize(name, column.length, size);
    for (double value : column) {
      Check.positive(name, value);
    }
  }

  static void requireNonNegative(String name, double[] column, int size) {
    requireSize(name, column.length, size);
    for (double value : column) {
      Check.nonNegative(name, value);
    }
  }

  static void requireFinite(String name, double[] column, int size) {
    requireSize(name, column.length, size);
    for (double value : column) {
      Check.finite(name, value);
    }
  }

  static void requireSize(String name, int elements, int size) {
    if (elements != size) {
      throw new IllegalArgumentException(
          name + " must have one element a scenario: elements=" + elements + " size=" + size);
    }
  }

  /// Logarithms, at no cost where a factor is one.
  static double[] logs(double[] factors) {
    var logs = new double[factors.length];
    for (int i = 0; i < factors.length; i++) {
      logs[i] = factors[i] == 1 ? 0 : Log.log(factors[i]);
    }
    return logs;
  }

  static double[] filled(int size, double value) {
    var column = new double[size];
    Arrays.fill(column, value);
    return column;
  }

  static double[] select(double[] column, int[] scenarios) {
    var selected = new double[scenarios.length];
    for (int i = 0; i < scenarios.length; i++) {
      selected[i] = column[scenarios[i]];
    }
    return selected;
  }
}
