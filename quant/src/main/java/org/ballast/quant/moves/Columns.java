package org.ballast.quant.moves;

import java.util.Arrays;
import java.util.List;
import org.ballast.quant.internal.Check;

/// Columns of moves, one element a scenario.
final class Columns {
  private Columns() {}

  static double[] filled(int size, double value) {
    var column = new double[size];
    Arrays.fill(column, value);
    return column;
  }

  static double[] positive(String name, double[] column, int size) {
    requireSize(name, column.length, size);
    for (double value : column) {
      Check.positive(name, value);
    }
    return column.clone();
  }

  static double[] nonNegative(String name, double[] column, int size) {
    requireSize(name, column.length, size);
    for (double value : column) {
      Check.nonNegative(name, value);
    }
    return column.clone();
  }

  static double[] finite(String name, double[] column, int size) {
    requireSize(name, column.length, size);
    for (double value : column) {
      Check.finite(name, value);
    }
    return column.clone();
  }

  static void requireSize(String name, int elements, int size) {
    if (elements != size) {
      throw new IllegalArgumentException(
          name + " must have as many elements as its set: elements=" + elements + " size=" + size);
    }
  }

  static double[] select(double[] column, int[] chosen) {
    var selected = new double[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      selected[i] = column[chosen[i]];
    }
    return selected;
  }

  static boolean[] select(boolean[] column, int[] chosen) {
    var selected = new boolean[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      selected[i] = column[chosen[i]];
    }
    return selected;
  }

  static List<String> select(List<String> column, int[] chosen) {
    return Arrays.stream(chosen).mapToObj(column::get).toList();
  }

  static int[] selectInts(int[] column, int[] chosen) {
    var selected = new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      selected[i] = column[chosen[i]];
    }
    return selected;
  }
}
