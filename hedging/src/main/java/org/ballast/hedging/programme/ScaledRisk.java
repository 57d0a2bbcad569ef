package org.ballast.hedging.programme;

/// A risk programme in numbers near one, by powers of two, so that scaling costs no accuracy.
///
/// Factors and rows are stacked: effect `i` of a column is its move of factor `i`, or from
/// `factorCount` on its coefficient in a row. Scaled value = value / unit. A column's largest
/// effect is near one; the unit of moves is the size of what is to be neutralised.
final class ScaledRisk {
  private static final int PASSES = 3;

  final int columnCount;
  final int factorCount;
  final int rowCount;

  /// Factors and rows together.
  final int effectCount;

  /// Effect `i` of column `j` at `j * effectCount + i`.
  final double[] byColumn;

  /// The same by effect, then column.
  final double[][] byEffect;

  final double[] before;
  final double[] cost;
  final double[] impact;
  final double[] columnUnit;
  final double[] rowUnit;
  final double moveUnit;

  ScaledRisk(RiskProgram program) {
    var linear = program.linear();
    columnCount = program.columnCount();
    factorCount = program.factorCount();
    rowCount = linear.rowCount();
    effectCount = factorCount + rowCount;
    columnUnit = new double[columnCount];
    rowUnit = new double[rowCount];
    balance(program);
    moveUnit = chooseSizes(program);
    byColumn = new double[columnCount * effectCount];
    byEffect = new double[effectCount][columnCount];
    before = new double[factorCount];
    cost = new double[columnCount];
    impact = new double[columnCount];
    for (int i = 0; i < factorCount; i++) {
      before[i] = program.before(i) / moveUnit;
    }
    for (int j = 0; j < columnCount; j++) {
      cost[j] = linear.cost(j) * columnUnit[j] / objectiveUnit();
      impact[j] = program.impact(j) * columnUnit[j] * columnUnit[j] / objectiveUnit();
      for (int i = 0; i < effectCount; i++) {
        double effect =
            i < factorCount
                ? program.move(i, j) / moveUnit
                : linear.coefficient(i - factorCount, j) / rowUnit[i - factorCount];
        byEffect[i][j] = effect * columnUnit[j];
        byColumn[j * effectCount + i] = byEffect[i][j];
      }
    }
  }

  double objectiveUnit() {
    return moveUnit * moveUnit;
  }

  /// Chooses units of rows and columns that bring the largest effects of all to the same size.
  private void balance(RiskProgram program) {
    var linear = program.linear();
    for (int j = 0; j < columnCount; j++) {
      double size = riskSize(program, j);
      for (int i = 0; i < rowCount && size == 0.0; i++) {
        size = Math.max(size, Math.abs(linear.coefficient(i, j)));
      }
      columnUnit[j] = 1.0 / powerOfTwo(size);
    }
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < rowCount; i++) {
        double size = 0.0;
        for (int j = 0; j < columnCount; j++) {
          size = Math.max(size, Math.abs(linear.coefficient(i, j)) * columnUnit[j]);
        }
        rowUnit[i] = powerOfTwo(size);
      }
      for (int j = 0; j < columnCount; j++) {
        double size = riskSize(program, j);
        for (int i = 0; i < rowCount; i++) {
          size = Math.max(size, Math.abs(linear.coefficient(i, j)) / rowUnit[i]);
        }
        columnUnit[j] = 1.0 / powerOfTwo(size);
      }
    }
  }

  /// The largest move of a lot, and the root of its impact, which has the same unit.
  private static double riskSize(RiskProgram program, int column) {
    double size = Math.sqrt(program.impact(column));
    for (var move : program.movesUnsafe(column)) {
      size = Math.max(size, Math.abs(move));
    }
    return size;
  }

  /// Sizes columns by what they are to achieve; returns the unit of moves.
  private double chooseSizes(RiskProgram program) {
    var linear = program.linear();
    double size = 0.0;
    for (int i = 0; i < factorCount; i++) {
      size = Math.max(size, Math.abs(program.before(i)));
    }
    for (int i = 0; i < rowCount; i++) {
      size = Math.max(size, Math.abs(linear.row(i).violation(0.0)) / rowUnit[i]);
    }
    double common = powerOfTwo(size);
    double costMax = 0.0;
    for (int j = 0; j < columnCount; j++) {
      columnUnit[j] *= common;
      costMax = Math.max(costMax, linear.cost(j) * columnUnit[j]);
    }
    for (int i = 0; i < rowCount; i++) {
      rowUnit[i] *= common;
    }
    double costly = rowCount > 0 ? Math.sqrt(costMax) : 0.0;
    return Math.max(common, powerOfTwo(costly));
  }

  /// The power of two just below a size; 1 for nothing.
  private static double powerOfTwo(double size) {
    return size > 0.0 ? Math.scalb(1.0, Math.getExponent(size)) : 1.0;
  }
}
