package org.ballast.quant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.ballast.quant.pricing.ImpliedVol;
import org.junit.jupiter.api.Test;

class ImpliedVolSolverTest {
  private static final int[] SIZES = {0, 1, 4, 7, 8, 13, 16, 25, 64, 100, 256, 257, 1000};
  private static final double UNTOUCHED = -7;

  @Test
  void vector_atEverySize_equalsScalar() {
    for (int size : SIZES) {
      assertTwins(ImpliedVolSample.of(size, size).batch());
    }
    assertTwins(ImpliedVolSample.of(11, 100_000).batch());
  }

  @Test
  void vector_ofExtremes_equalsScalar() {
    assertTwins(ImpliedVolSample.extremes());
  }

  @Test
  void vector_ofARange_leavesTheRestAlone() {
    var batch = ImpliedVolSample.of(12, 700).batch();
    var whole = solve(ImpliedVolSolver.scalar(), batch);
    var part = ImpliedVols.of(batch.size());
    Arrays.fill(part.vol(), UNTOUCHED);
    ImpliedVolSolver.vector().solve(batch, 3, 611, part);
    for (int i = 0; i < batch.size(); i++) {
      assertThat(part.vol()[i]).isEqualTo(i >= 3 && i < 611 ? whole.vol()[i] : UNTOUCHED);
    }
  }

  @Test
  void solve_ofBadElements_failsThemAlone() {
    for (var solver :
        new ImpliedVolSolver[] {ImpliedVolSolver.scalar(), ImpliedVolSolver.vector()}) {
      var batch = ImpliedVolSample.of(13, 100).batch();
      batch.strike()[7] = -1;
      batch.price()[50] = Double.NaN;
      batch.years()[99] = 0;
      var vols = solve(solver, batch);
      assertThat(vols.reason(7)).contains(ImpliedVol.Reason.BAD_STRIKE);
      assertThat(vols.reason(50)).contains(ImpliedVol.Reason.BAD_PRICE);
      assertThat(vols.reason(99)).contains(ImpliedVol.Reason.EXPIRED);
      assertThat(vols.vol()[50]).isNaN();
      assertThat(vols.failures()).isEqualTo(3);
      assertThat(vols.vol()[51]).isPositive();

      batch.price()[50] = batch.price()[51];
      batch.strike()[50] = batch.strike()[51];
      batch.forward()[50] = batch.forward()[51];
      batch.sign()[50] = batch.sign()[51];
      solver.solve(batch, 50, 51, vols);
      assertThat(vols.reason(50)).isEmpty();
      assertThat(vols.failures()).isEqualTo(2);
    }
  }

  @Test
  void solve_ofARangeBeyondTheBatch_isRejected() {
    var batch = ImpliedVolSample.of(14, 10).batch();
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> ImpliedVolSolver.scalar().solve(batch, 0, 11, ImpliedVols.of(20)));
  }

  private static void assertTwins(ImpliedVolBatch batch) {
    var scalar = solve(ImpliedVolSolver.scalar(), batch);
    var vector = solve(ImpliedVolSolver.vector(), batch);
    for (int i = 0; i < batch.size(); i++) {
      assertThat(Double.doubleToLongBits(vector.vol()[i]))
          .as(
              "vector=%s scalar=%s sign=%s forward=%s strike=%s years=%s discountFactor=%s"
                  + " price=%s",
              vector.vol()[i],
              scalar.vol()[i],
              batch.sign()[i],
              batch.forward()[i],
              batch.strike()[i],
              batch.years()[i],
              batch.discountFactor()[i],
              batch.price()[i])
          .isEqualTo(Double.doubleToLongBits(scalar.vol()[i]));
      assertThat(vector.reason(i)).isEqualTo(scalar.reason(i));
      assertThat(vector.reason(i).isEmpty()).isEqualTo(vector.vol()[i] >= 0);
    }
  }

  private static ImpliedVols solve(ImpliedVolSolver solver, ImpliedVolBatch batch) {
    var vols = ImpliedVols.of(batch.size());
    solver.solve(batch, vols);
    return vols;
  }
}
