package org.ballast.hedging.programme;

import java.util.ArrayList;
import java.util.Arrays;

/// A convex programme seen from below: each squared term is the greatest of the tangents drawn to
/// it so far, and never more than itself.
///
/// A term is a column `t` and each tangent a row `t >= y₀ y − y₀²/2`, with y the level of the term
/// and y₀ where it is drawn. Squares of single columns come in once a point uses the column; until
/// then they count nothing, which is from below too.
final class TangentProgram {
  private final ConvexProgram program;
  private final ArrayList<SquaredTerm> terms;
  private final ArrayList<Tangent> tangents = new ArrayList<>();
  private final boolean[] isSquareIn;

  /// Units: `at` is the level of the term.
  private record Tangent(int term, double at) {}

  TangentProgram(ConvexProgram program) {
    this.program = program;
    this.terms = new ArrayList<>(program.squares());
    this.isSquareIn = new boolean[program.linear().columnCount()];
    for (var term = 0; term < terms.size(); term++) {
      tangents.add(new Tangent(term, terms.get(term).offset()));
    }
  }

  /// Draws tangents at a point where its terms are above those drawn so far. `point` may have the
  /// columns of the terms behind its own. Returns by how much its objective was underestimated.
  double touch(double[] point) {
    var z = Arrays.copyOf(point, isSquareIn.length);
    includeSquares(z);
    var missing = 0.0;
    for (var term = 0; term < terms.size(); term++) {
      var level = terms.get(term).level(z);
      var below = level * level / 2 - below(term, level);
      if (below > 0) {
        tangents.add(new Tangent(term, level));
        missing += below;
      }
    }
    return missing;
  }

  private void includeSquares(double[] z) {
    for (var j = 0; j < z.length; j++) {
      if (z[j] > 0 && program.perSquare(j) > 0 && !isSquareIn[j]) {
        isSquareIn[j] = true;
        var perLot = new double[z.length];
        perLot[j] = Math.sqrt(program.perSquare(j));
        terms.add(new SquaredTerm(0, perLot));
      }
    }
  }

  private double below(int term, double level) {
    var below = 0.0;
    for (var tangent : tangents) {
      if (tangent.term() == term) {
        below = Math.max(below, tangent.at() * level - tangent.at() * tangent.at() / 2);
      }
    }
    return below;
  }

  LinearProgram toLinearProgram() {
    var linear = program.linear();
    var rows = new ArrayList<>(linear.rows());
    for (var tangent : tangents) {
      rows.add(
          RowBounds.atLeast(
              tangent.at() * (terms.get(tangent.term()).offset() - tangent.at() / 2)));
    }
    var columns = new ArrayList<Column>();
    for (var j = 0; j < linear.columnCount(); j++) {
      columns.add(extended(linear.column(j), j));
    }
    for (var term = 0; term < terms.size(); term++) {
      columns.add(column(term));
    }
    return LinearProgram.of(rows, columns);
  }

  private Column extended(Column column, int index) {
    var baseRows = program.linear().rowCount();
    var coefficients = Arrays.copyOf(column.coefficients(), baseRows + tangents.size());
    for (var i = 0; i < tangents.size(); i++) {
      var tangent = tangents.get(i);
      coefficients[baseRows + i] = -tangent.at() * terms.get(tangent.term()).perLot(index);
    }
    return new Column(column.cost(), column.upper(), column.grain(), coefficients);
  }

  private Column column(int term) {
    var baseRows = program.linear().rowCount();
    var coefficients = new double[baseRows + tangents.size()];
    for (var i = 0; i < tangents.size(); i++) {
      coefficients[baseRows + i] = tangents.get(i).term() == term ? 1 : 0;
    }
    return new Column(1, Double.POSITIVE_INFINITY, Grain.CONTINUOUS, coefficients);
  }
}
