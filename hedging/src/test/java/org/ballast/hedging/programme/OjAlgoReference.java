package org.ballast.hedging.programme;

import java.util.OptionalDouble;
import org.ojalgo.optimisation.ExpressionsBasedModel;

/// The optimum of a relaxation by ojAlgo, an implementation that shares nothing with ours.
final class OjAlgoReference {
  private OjAlgoReference() {}

  /// Least cost of the relaxation; empty when ojAlgo finds that no point exists.
  static OptionalDouble leastCost(LinearProgram program) {
    return minimise(model(program));
  }

  /// Least objective of the relaxation, likewise; the risk is multiplied out over the columns.
  static OptionalDouble leastObjective(RiskProgram program) {
    var model = model(program.linear());
    double constant = 0.0;
    for (int i = 0; i < program.factorCount(); i++) {
      constant += program.before(i) * program.before(i) / 2.0;
    }
    var risk = model.addExpression("risk").weight(1.0);
    for (int j = 0; j < program.columnCount(); j++) {
      double slope = 0.0;
      for (int i = 0; i < program.factorCount(); i++) {
        slope += program.before(i) * program.move(i, j);
      }
      risk.set(j, slope);
      for (int k = 0; k < program.columnCount(); k++) {
        double product = j == k ? program.impact(j) : 0.0;
        for (int i = 0; i < program.factorCount(); i++) {
          product += program.move(i, j) * program.move(i, k);
        }
        risk.set(j, k, product / 2.0);
      }
    }
    var least = minimise(model);
    return least.isPresent() ? OptionalDouble.of(least.getAsDouble() + constant) : least;
  }

  private static OptionalDouble minimise(ExpressionsBasedModel model) {
    var result = model.minimise();
    return result.getState().isOptimal() || result.getState().isFeasible()
        ? OptionalDouble.of(result.getValue())
        : OptionalDouble.empty();
  }

  private static ExpressionsBasedModel model(LinearProgram program) {
    var model = new ExpressionsBasedModel();
    for (int j = 0; j < program.columnCount(); j++) {
      var variable = model.addVariable("z" + j).lower(0.0).weight(program.cost(j));
      if (program.upper(j) < Double.POSITIVE_INFINITY) {
        variable.upper(program.upper(j));
      }
    }
    for (int i = 0; i < program.rowCount(); i++) {
      var expression = model.addExpression("row" + i);
      if (program.row(i).lower() > Double.NEGATIVE_INFINITY) {
        expression.lower(program.row(i).lower());
      }
      if (program.row(i).upper() < Double.POSITIVE_INFINITY) {
        expression.upper(program.row(i).upper());
      }
      for (int j = 0; j < program.columnCount(); j++) {
        if (program.coefficient(i, j) != 0.0) {
          expression.set(j, program.coefficient(i, j));
        }
      }
    }
    return model;
  }
}
