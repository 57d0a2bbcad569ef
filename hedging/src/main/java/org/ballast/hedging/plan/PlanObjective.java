package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.hedging.programme.ConvexProgram;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.SquaredTerm;
import org.ballast.quant.risk.BookRisk;

/// What a plan minimises beside the linear cost of its lots: the risk term where there is one, and
/// the impact of trades where sizes are known.
record PlanObjective(List<SquaredTerm> squares, double[] impact) {
  static PlanObjective of(Optional<FactorRisk> risk, BookRisk before, List<Candidate> candidates) {
    return new PlanObjective(
        risk.map(term -> squares(term, before, candidates)).orElse(List.of()),
        candidates.stream()
            .mapToDouble(candidate -> candidate.impactUsdPerLotSquared().orElse(0))
            .toArray());
  }

  boolean hasRisk() {
    return !squares.isEmpty();
  }

  /// Whether linear costs are all there is.
  boolean isLinear() {
    for (var q : impact) {
      if (q > 0) {
        return false;
      }
    }
    return !hasRisk();
  }

  ConvexProgram programme(LinearProgram linear) {
    return new ConvexProgram(linear, squares, impact);
  }

  private static List<SquaredTerm> squares(
      FactorRisk risk, BookRisk before, List<Candidate> candidates) {
    var offsets = risk.moves(risk.exposure(before));
    var moves = new ArrayList<double[]>();
    candidates.forEach(candidate -> moves.add(risk.moves(risk.exposure(candidate))));
    var squares = new ArrayList<SquaredTerm>();
    for (var k = 0; k < offsets.length; k++) {
      var row = k;
      squares.add(
          new SquaredTerm(offsets[k], moves.stream().mapToDouble(perLot -> perLot[row]).toArray()));
    }
    return List.copyOf(squares);
  }
}
