package org.ballast.hedging.programme;

import java.util.OptionalDouble;
import org.ojalgo.optimisation.ExpressionsBasedModel;

/// The optimum of a relaxation by ojAlgo, an implementation that shares nothing with ours.
final class OjAlgoReference {
  private OjAlgoReference() {}

  /// Least cost of the relaxation; empty when ojAlgo finds that no point exists.
  static OptionalDouble leastCost(LinearProgram program) {
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
    var result = model.minimise();
    return result.getState().isOptimal() || result.getState().isFeasible()
        ? OptionalDouble.of(result.getValue())
        : OptionalDouble.empty();
  }
}
