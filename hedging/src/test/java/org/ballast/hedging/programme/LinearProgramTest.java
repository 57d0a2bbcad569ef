package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearProgramTest {
  private static final RowBounds ROW = new RowBounds(0.0, 1.0);

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1.0, Double.POSITIVE_INFINITY})
  void column_costNotFiniteOrNegative_throws(double cost) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Column(cost, 1, Grain.WHOLE, 1.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1.0, 0.5, Double.POSITIVE_INFINITY})
  void column_wholeUpperNotWhole_throws(double upper) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Column(1, upper, Grain.WHOLE, 1.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
  void column_coefficientNotFinite_throws(double coefficient) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Column(1, 1, Grain.WHOLE, coefficient));
  }

  @Test
  void rowBounds_crossedOrNaN_throws() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RowBounds(1.0, 0.0));
    assertThatIllegalArgumentException().isThrownBy(() -> new RowBounds(Double.NaN, 0.0));
    assertThatIllegalArgumentException().isThrownBy(() -> RowBounds.atMost(Double.NaN));
  }

  @Test
  void rowBounds_violation_hasSignOfExcess() {
    assertThat(ROW.violation(3.0)).isEqualTo(2.0);
    assertThat(ROW.violation(-3.0)).isEqualTo(-3.0);
    assertThat(ROW.violation(0.5)).isZero();
  }

  @Test
  void of_wrongShape_throws() {
    var narrow = List.of(new Column(1, 1, Grain.WHOLE, 1.0, 2.0));
    assertThatIllegalArgumentException().isThrownBy(() -> LinearProgram.of(List.of(ROW), narrow));
    assertThatIllegalArgumentException().isThrownBy(() -> LinearProgram.of(List.of(), List.of()));
  }

  @Test
  void column_givenArrayChanged_keepsItsCopy() {
    var effect = new double[] {1.0};
    var column = new Column(1, 1, Grain.WHOLE, effect);
    effect[0] = 2.0;
    column.coefficients()[0] = 3.0;
    assertThat(column.coefficients()).containsExactly(1.0);
  }

  @Test
  void isFeasible_boundsAndTolerance_areKept() {
    var program = LinearProgram.of(List.of(ROW), List.of(new Column(1, 3, Grain.WHOLE, 0.5)));
    assertThat(program.isFeasible(new double[] {2.0})).isTrue();
    assertThat(program.isFeasible(new double[] {3.0})).isFalse();
    assertThat(program.isFeasible(new double[] {-1.0})).isFalse();
    assertThat(program.isFeasible(new double[] {Double.NaN})).isFalse();
    assertThat(program.rowTolerance(0)).isEqualTo(LinearProgram.ROW_TOLERANCE);
  }
}
