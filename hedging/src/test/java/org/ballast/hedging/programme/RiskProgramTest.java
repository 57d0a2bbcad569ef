package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RiskProgramTest {
  private static final double ROUNDING = 1e-12;
  private static final Column COLUMN = new Column(1.0, 10.0, Grain.CONTINUOUS, 1.0);
  private static final RowBounds ROW = RowBounds.atLeast(2.0);

  @Test
  void of_noColumns_throws() {
    assertThatIllegalArgumentException().isThrownBy(() -> RiskProgram.of(List.of(ROW), List.of()));
  }

  @Test
  void of_notFinite_throws() {
    var columns = List.of(new RiskColumn(COLUMN, 0.0, 1.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RiskProgram.of(List.of(ROW), columns, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new RiskColumn(COLUMN, Double.NaN, 1.0));
    assertThatIllegalArgumentException().isThrownBy(() -> new RiskColumn(COLUMN, -1.0, 1.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RiskColumn(COLUMN, 0.0, Double.POSITIVE_INFINITY));
  }

  @Test
  void of_wrongShape_throws() {
    var columns = List.of(new RiskColumn(COLUMN, 0.0, 1.0));
    assertThatIllegalArgumentException().isThrownBy(() -> RiskProgram.of(List.of(ROW), columns));
    assertThatIllegalArgumentException().isThrownBy(() -> RiskProgram.of(List.of(), columns, 1.0));
  }

  /// `min (z - 3)^2 / 2 + z / 2`, at least 2: by hand z = 2.5.
  @Test
  void relaxation_oneColumn_isTheParabolasLeast() {
    var column = new RiskColumn(new Column(0.5, 10.0, Grain.CONTINUOUS, 1.0), 0.0, -1.0);
    var optimal =
        (RiskSolution.Optimal) RiskProgram.of(List.of(ROW), List.of(column), 3.0).relaxation();
    assertThat(optimal.z()[0]).isCloseTo(2.5, within(ROUNDING));
    assertThat(optimal.objective()).isCloseTo(1.375, within(ROUNDING));
    assertThat(optimal.bound()).isCloseTo(1.375, within(ROUNDING));
    assertThat(optimal.factorDuals()[0]).isCloseTo(0.5, within(ROUNDING));
    assertThat(optimal.duals()).containsExactly(0.0);
  }

  /// The same, at least 4: the row's price is what one unit less would save, 1.5.
  @Test
  void relaxation_rowBinds_dualIsItsPrice() {
    var column = new RiskColumn(new Column(0.5, 10.0, Grain.CONTINUOUS, 1.0), 0.0, -1.0);
    var optimal =
        (RiskSolution.Optimal)
            RiskProgram.of(List.of(RowBounds.atLeast(4.0)), List.of(column), 3.0).relaxation();
    assertThat(optimal.z()[0]).isCloseTo(4.0, within(ROUNDING));
    assertThat(optimal.duals()[0]).isCloseTo(1.5, within(ROUNDING));
  }

  @Test
  void relaxation_rowsContradict_isInfeasibleWithProof() {
    var columns = List.of(new RiskColumn(COLUMN, 0.0, 1.0));
    var result = RiskProgram.of(List.of(RowBounds.atLeast(11.0)), columns, 1.0).relaxation();
    assertThat(result).isInstanceOf(RiskSolution.Infeasible.class);
    assertThat(((RiskSolution.Infeasible) result).weights()[0]).isNotZero();
  }

  @Test
  void relaxation_withoutRisk_isTheLinearOne() {
    var columns = List.of(new RiskColumn(COLUMN, 0.0));
    var optimal = (RiskSolution.Optimal) RiskProgram.of(List.of(ROW), columns).relaxation();
    assertThat(optimal.z()).containsExactly(2.0);
    assertThat(optimal.duals()).containsExactly(1.0);
  }

  @Test
  void relaxation_neitherRiskNorRows_isNoTrade() {
    var free = new Column(0.0, 10.0, Grain.CONTINUOUS);
    var optimal =
        (RiskSolution.Optimal)
            RiskProgram.of(List.of(), List.of(new RiskColumn(free, 0.0))).relaxation();
    assertThat(optimal.z()).containsExactly(0.0);
    assertThat(optimal.objective()).isZero();
  }
}
