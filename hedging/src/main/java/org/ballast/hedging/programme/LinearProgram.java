package org.ballast.hedging.programme;

import java.util.ArrayList;
import java.util.List;

/// Minimise `c'z` subject to `lower <= A z <= upper` row by row and `0 <= z <= upper`, z whole lots
/// in the columns that say so. Immutable.
///
/// Shape: few rows (about 3 to 20) and many columns (up to some thousands), stored dense by row.
/// Costs are not negative, so the basis of all row activities is dual feasible: no phase 1 exists.
/// A point is feasible when no row is violated by more than its `rowTolerance`.
public final class LinearProgram {
  /// Relative feasibility tolerance of a row: of its largest finite bound or coefficient.
  public static final double ROW_TOLERANCE = 1e-9;

  /// The most columns of one programme.
  public static final int COLUMNS_MAX = 65_536;

  private final List<RowBounds> rows;
  private final double[][] coefficients;
  private final double[] cost;
  private final double[] upper;
  private final boolean[] whole;
  private final double[] tolerance;

  private LinearProgram(List<RowBounds> rows, List<Column> columns, double[] givenTolerance) {
    this.rows = rows;
    coefficients = new double[rows.size()][columns.size()];
    cost = new double[columns.size()];
    upper = new double[columns.size()];
    whole = new boolean[columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      var column = columns.get(j);
      var effect = column.coefficients();
      cost[j] = column.cost();
      upper[j] = column.upper();
      whole[j] = column.grain() == Grain.WHOLE;
      for (int i = 0; i < effect.length; i++) {
        coefficients[i][j] = effect[i];
      }
    }
    tolerance = givenTolerance.length > 0 ? givenTolerance : new double[rows.size()];
    for (int i = givenTolerance.length; i < tolerance.length; i++) {
      tolerance[i] = ROW_TOLERANCE * magnitude(rows.get(i), coefficients[i]);
    }
  }

  /// The programme of these rows and columns; each column has one coefficient for each row.
  public static LinearProgram of(List<RowBounds> rows, List<Column> columns) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("programme must have a row: rows=0");
    }
    return ofAnyRows(rows, columns);
  }

  /// As `of`, but rows may be absent: for programmes whose objective is not linear.
  static LinearProgram ofAnyRows(List<RowBounds> rows, List<Column> columns) {
    if (columns.size() > COLUMNS_MAX) {
      throw new IllegalArgumentException(
          "programme has too many columns: columns="
              + columns.size()
              + " columnsMax="
              + COLUMNS_MAX);
    }
    for (int j = 0; j < columns.size(); j++) {
      int length = columns.get(j).coefficients().length;
      if (length != rows.size()) {
        throw new IllegalArgumentException(
            "column must have a coefficient for each row: column="
                + j
                + " coefficients="
                + length
                + " rows="
                + rows.size());
      }
    }
    return new LinearProgram(List.copyOf(rows), List.copyOf(columns), new double[0]);
  }

  public int rowCount() {
    return rows.size();
  }

  public int columnCount() {
    return cost.length;
  }

  public RowBounds row(int row) {
    return rows.get(row);
  }

  public double coefficient(int row, int column) {
    return coefficients[row][column];
  }

  /// Cost of one lot.
  public double cost(int column) {
    return cost[column];
  }

  /// The most lots of a column; may be infinite for a continuous one.
  public double upper(int column) {
    return upper[column];
  }

  public boolean isWhole(int column) {
    return whole[column];
  }

  /// The violation up to which a row counts as met, in the row's unit.
  public double rowTolerance(int row) {
    return tolerance[row];
  }

  /// The column as it was given.
  public Column column(int column) {
    var effect = new double[rows.size()];
    for (int i = 0; i < effect.length; i++) {
      effect[i] = coefficients[i][column];
    }
    var grain = whole[column] ? Grain.WHOLE : Grain.CONTINUOUS;
    return new Column(cost[column], upper[column], grain, effect);
  }

  /// The programme in which every row may be violated, at a price of `weights` per unit: of rows
  /// that are a point, `A z = t - g`, it is cost plus the weighted distance `sum w |g + A z - t|`.
  /// The violations are continuous columns behind the others; an infinite weight keeps a row hard.
  public LinearProgram withSoftRows(double... weights) {
    return ElasticProgram.of(this, weights).blended(1.0);
  }

  /// The least cost with lots divisible at will, and its proof.
  public LinearSolution relaxation() {
    return DualSimplex.solve(this);
  }

  /// Activity of a row, `(A z)_row`, summed in column order.
  public double activity(int row, double[] z) {
    double sum = 0.0;
    for (int j = 0; j < z.length; j++) {
      sum += coefficients[row][j] * z[j];
    }
    return sum;
  }

  /// Cost of a point, `c'z`, summed in column order.
  public double objective(double[] z) {
    double sum = 0.0;
    for (int j = 0; j < z.length; j++) {
      sum += cost[j] * z[j];
    }
    return sum;
  }

  /// Whether a point lies within its column bounds and violates no row beyond its tolerance.
  public boolean isFeasible(double[] z) {
    for (int j = 0; j < z.length; j++) {
      if (!(z[j] >= 0.0 && z[j] <= upper[j])) {
        return false;
      }
    }
    for (int i = 0; i < tolerance.length; i++) {
      if (!(Math.abs(rows.get(i).violation(activity(i, z))) <= tolerance[i])) {
        return false;
      }
    }
    return true;
  }

  List<RowBounds> rows() {
    return rows;
  }

  /// The programme of some of the columns, in the order given, with the row tolerances of this one.
  LinearProgram select(int[] chosen) {
    var kept = new ArrayList<Column>(chosen.length);
    for (int j : chosen) {
      kept.add(column(j));
    }
    return new LinearProgram(rows, kept, tolerance);
  }

  /// The live coefficients of a row, by column; not to be written to.
  double[] coefficientsUnsafe(int row) {
    return coefficients[row];
  }

  private static double magnitude(RowBounds bounds, double[] coefficients) {
    double largest = 0.0;
    for (var coefficient : coefficients) {
      largest = Math.max(largest, Math.abs(coefficient));
    }
    if (bounds.lower() > Double.NEGATIVE_INFINITY) {
      largest = Math.max(largest, Math.abs(bounds.lower()));
    }
    if (bounds.upper() < Double.POSITIVE_INFINITY) {
      largest = Math.max(largest, Math.abs(bounds.upper()));
    }
    return largest;
  }
}
