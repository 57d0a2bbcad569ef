package org.ballast.hedging.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ballast.hedging.programme.RiskColumn;
import org.ballast.hedging.programme.RiskProgram;
import org.ballast.quant.risk.BookRisk;

/// What a plan minimises beside the linear cost of its lots: the risk term where there is one, and
/// the impact of trades where sizes are known.
///
/// Shape: `before` are the moves of the book without trades, `perLot` those of a lot of each
/// candidate. Units: the root of USD; `impact` USD per squared lot, of which half counts.
record PlanObjective(double[] before, List<double[]> perLot, double[] impact) {
  static PlanObjective of(Optional<FactorRisk> risk, BookRisk before, List<Candidate> candidates) {
    return new PlanObjective(
        risk.map(term -> term.moves(term.exposure(before))).orElseGet(() -> new double[0]),
        candidates.stream()
            .map(candidate ->
                risk.map(term -> term.moves(term.exposure(candidate)))
                    .orElseGet(() -> new double[0]))
            .toList(),
        candidates.stream()
            .mapToDouble(candidate -> candidate.impactUsdPerLotSquared().orElse(0))
            .toArray());
  }

  boolean hasRisk() {
    return before.length > 0;
  }

  /// Whether linear costs are all there is.
  boolean isLinear() {
    return !hasRisk() && Arrays.stream(impact).allMatch(q -> q == 0);
  }

  RiskProgram programme(HedgeProgramme programme) {
    var linear = programme.toLinearProgram();
    var columns =
        IntStream.range(0, linear.columnCount())
            .mapToObj(j -> new RiskColumn(linear.column(j), impact[j], perLot.get(j)))
            .toList();
    return RiskProgram.of(
        programme.rows().stream().map(LimitRow::change).toList(), columns, before);
  }
}
