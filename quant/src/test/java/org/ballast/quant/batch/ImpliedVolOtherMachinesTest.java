package org.ballast.quant.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.ballast.quant.math.Lanes;
import org.junit.jupiter.api.Test;

class ImpliedVolOtherMachinesTest {
  private final String hash = hash(ImpliedVolDigest.of(ImpliedVolSolver.scalar()));

  @Test
  void solve_withoutTheModule_isScalarWithTheSameBits() throws IOException, InterruptedException {
    var output = JavaMachine.run(ImpliedVolDigest.class, List.of());
    assertThat(output).startsWith(ScalarImpliedVol.class.getSimpleName());
    assertThat(hash(output)).isEqualTo(hash);
  }

  @Test
  void solve_onEveryWidth_hasTheSameBits() throws IOException, InterruptedException {
    for (int bits : new int[] {128, 256, 512}) {
      var width = "-D" + Lanes.WIDTH_PROPERTY + "=" + bits;
      var output =
          JavaMachine.run(ImpliedVolDigest.class, List.of(JavaMachine.VECTOR_MODULE, width));
      assertThat(output).as("%s bits", bits).startsWith(VectorImpliedVol.class.getSimpleName());
      assertThat(hash(output)).as("%s bits", bits).isEqualTo(hash);
    }
  }

  private static String hash(String output) {
    return output.substring(output.indexOf(' ') + 1);
  }
}
