package org.ballast.bench.hedge;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import org.ballast.hedging.programme.LinearProgram;

/// Linear programmes by the solvers that OR-Tools brings: GLOP for divisible lots; SCIP, CBC and
/// HiGHS for whole ones.
final class OrToolsPeer {
  static {
    Loader.loadNativeLibraries();
  }

  private OrToolsPeer() {}

  /// The least cost by a solver of OR-Tools' name, within a relative gap.
  static double leastCost(LinearProgram program, String solverName, double gap) {
    var solver = MPSolver.createSolver(solverName);
    if (solver == null) {
      throw new IllegalArgumentException("solver must be one of OR-Tools': name=" + solverName);
    }
    try {
      load(program, solver);
      var parameters = new MPSolverParameters();
      parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
      var status = solver.solve(parameters);
      return switch (status) {
        case OPTIMAL -> solver.objective().value();
        case INFEASIBLE -> Double.POSITIVE_INFINITY;
        default -> throw new IllegalStateException(solverName + " ended with " + status);
      };
    } finally {
      solver.delete();
    }
  }

  private static void load(LinearProgram program, MPSolver solver) {
    var columns = new MPVariable[program.columnCount()];
    for (int j = 0; j < columns.length; j++) {
      columns[j] = solver.makeVar(0, program.upper(j), program.isWhole(j), "");
      solver.objective().setCoefficient(columns[j], program.cost(j));
    }
    for (int i = 0; i < program.rowCount(); i++) {
      var row = solver.makeConstraint(program.row(i).lower(), program.row(i).upper(), "");
      for (int j = 0; j < columns.length; j++) {
        if (program.coefficient(i, j) != 0) {
          row.setCoefficient(columns[j], program.coefficient(i, j));
        }
      }
    }
    solver.objective().setMinimization();
  }
}
