package org.ballast.quant.batch;

/// Shape of columns that belong together.
final class Columns {
  private Columns() {}

  /// Throws: IllegalArgumentException where the columns differ in length.
  static void requireEqualLength(double[]... columns) {
    for (var column : columns) {
      if (column.length != columns[0].length) {
        throw new IllegalArgumentException(
            "columns must be equally long: first=" + columns[0].length + " other=" + column.length);
      }
    }
  }
}
