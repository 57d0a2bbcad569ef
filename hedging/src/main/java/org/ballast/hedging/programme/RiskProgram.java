package org.ballast.hedging.programme;

import java.util.ArrayList;
import java.util.List;

/// Minimise `|f + F z|^2 / 2 + c'z + z'diag(q) z / 2` subject to the rows and column bounds of a
/// linear programme. Immutable.
///
/// Shape: few factors (5 to 10) and rows (0 to 20), many columns (up to some thousands). `f` are
/// the factor moves of the book before any trade, `F` those of one lot of each column, both scaled
/// so that half their squared length is the risk in the objective's currency (`FactorRoot`).
/// Domain: at least one column; c and q are not negative, so the objective is convex and never
/// negative. Without factors and impact it is the linear programme itself.
public final class RiskProgram {
  private final LinearProgram linear;
  private final double[] before;
  private final double[][] moves;
  private final double[] impact;

  private RiskProgram(LinearProgram linear, double[] before, double[][] moves, double[] impact) {
    this.linear = linear;
    this.before = before;
    this.moves = moves;
    this.impact = impact;
  }

  /// The programme of these rows, of which there may be none, columns and moves before any trade.
  public static RiskProgram of(List<RowBounds> rows, List<RiskColumn> columns, double... before) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("programme must have a column: columns=0");
    }
    for (var move : before) {
      if (!(Math.abs(move) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("moves before must be finite: move=" + move);
      }
    }
    var moves = new double[columns.size()][];
    var impact = new double[columns.size()];
    for (int j = 0; j < moves.length; j++) {
      moves[j] = columns.get(j).moves();
      impact[j] = columns.get(j).impact();
      if (moves[j].length != before.length) {
        throw new IllegalArgumentException(
            "column must have a move for each factor: column="
                + j
                + " moves="
                + moves[j].length
                + " factors="
                + before.length);
      }
    }
    var linear = LinearProgram.ofAnyRows(rows, columns.stream().map(RiskColumn::column).toList());
    return new RiskProgram(linear, before.clone(), moves, impact);
  }

  /// A linear programme as one without risk.
  static RiskProgram of(LinearProgram linear) {
    int n = linear.columnCount();
    return new RiskProgram(linear, new double[0], new double[n][0], new double[n]);
  }

  /// The rows, columns and linear costs.
  public LinearProgram linear() {
    return linear;
  }

  public int columnCount() {
    return linear.columnCount();
  }

  public int factorCount() {
    return before.length;
  }

  /// Move of a factor before any trade.
  public double before(int factor) {
    return before[factor];
  }

  /// What one lot of a column adds to the move of a factor.
  public double move(int factor, int column) {
    return moves[column][factor];
  }

  public double impact(int column) {
    return impact[column];
  }

  /// The least objective with lots divisible at will, and its proof.
  public RiskSolution relaxation() {
    return RiskCertificate.solve(this);
  }

  /// Moves of the factors at a point, `f + F z`, summed in column order.
  public double[] movesAt(double[] z) {
    var sum = before.clone();
    for (int j = 0; j < z.length; j++) {
      if (z[j] != 0.0) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += moves[j][i] * z[j];
        }
      }
    }
    return sum;
  }

  /// Cost, impact and risk of a point.
  public double objective(double[] z) {
    double sum = linear.objective(z);
    for (int j = 0; j < z.length; j++) {
      sum += impact[j] * z[j] * z[j] / 2.0;
    }
    for (var move : movesAt(z)) {
      sum += move * move / 2.0;
    }
    return sum;
  }

  /// Whether the objective is linear.
  boolean isLinear() {
    for (var coefficient : impact) {
      if (coefficient != 0.0) {
        return false;
      }
    }
    return before.length == 0;
  }

  /// Whether any column moves a factor or the market.
  boolean bearsRisk() {
    for (int j = 0; j < moves.length; j++) {
      if (bearsRisk(j)) {
        return true;
      }
    }
    return false;
  }

  boolean bearsRisk(int column) {
    if (impact[column] != 0.0) {
      return true;
    }
    for (var move : moves[column]) {
      if (move != 0.0) {
        return true;
      }
    }
    return false;
  }

  /// The same from other moves before any trade.
  RiskProgram withBefore(double[] movesBefore) {
    return new RiskProgram(linear, movesBefore.clone(), moves, impact);
  }

  /// The live moves of one lot of a column, by factor; not to be written to.
  double[] movesUnsafe(int column) {
    return moves[column];
  }

  /// The programme of some of the columns, in the order given, with the row tolerances of this one.
  RiskProgram select(int[] chosen) {
    var keptMoves = new ArrayList<double[]>(chosen.length);
    var keptImpact = new double[chosen.length];
    for (int k = 0; k < chosen.length; k++) {
      keptMoves.add(moves[chosen[k]]);
      keptImpact[k] = impact[chosen[k]];
    }
    return new RiskProgram(
        linear.select(chosen), before, keptMoves.toArray(double[][]::new), keptImpact);
  }
}
