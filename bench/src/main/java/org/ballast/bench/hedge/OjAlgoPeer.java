package org.ballast.bench.hedge;

import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.RiskProgram;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// Linear and risk programmes by ojAlgo, the moves that remain as variables of their own.
final class OjAlgoPeer {
  private OjAlgoPeer() {}

  static double leastCost(LinearProgram program) {
    return model(program).minimise().getValue();
  }

  static double leastObjective(RiskProgram program) {
    var model = model(program.linear());
    var risk = model.addExpression("risk").weight(1);
    for (int i = 0; i < program.factorCount(); i++) {
      var remaining = model.addVariable("move" + i);
      var link = model.addExpression("link" + i).level(program.before(i));
      link.set(remaining, 1);
      for (int j = 0; j < program.columnCount(); j++) {
        link.set(model.getVariable(j), -program.move(i, j));
      }
      risk.set(remaining, remaining, 0.5);
    }
    for (int j = 0; j < program.columnCount(); j++) {
      if (program.impact(j) > 0) {
        risk.set(model.getVariable(j), model.getVariable(j), program.impact(j) / 2);
      }
    }
    return model.minimise().getValue();
  }

  private static ExpressionsBasedModel model(LinearProgram program) {
    var model = new ExpressionsBasedModel();
    for (int j = 0; j < program.columnCount(); j++) {
      Variable variable = model.addVariable("z" + j).lower(0).weight(program.cost(j));
      if (program.upper(j) < Double.POSITIVE_INFINITY) {
        variable.upper(program.upper(j));
      }
      variable.integer(program.isWhole(j));
    }
    for (int i = 0; i < program.rowCount(); i++) {
      var row = model.addExpression("row" + i);
      if (program.row(i).lower() > Double.NEGATIVE_INFINITY) {
        row.lower(program.row(i).lower());
      }
      if (program.row(i).upper() < Double.POSITIVE_INFINITY) {
        row.upper(program.row(i).upper());
      }
      for (int j = 0; j < program.columnCount(); j++) {
        if (program.coefficient(i, j) != 0) {
          row.set(j, program.coefficient(i, j));
        }
      }
    }
    return model;
  }
}
