package org.ballast.quant.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.ballast.quant.testkit.JavaMachine;
import org.junit.jupiter.api.Test;

class ImpliedVolOtherMachinesTest {
  private final String hash = hash(ImpliedVolDigest.of(ImpliedVolSolver.scalar()));

  @Test
  void solve_withoutTheModule_isScalarWithTheSameBits() throws IOException, InterruptedException {
    var output = JavaMachine.runScalar(ImpliedVolDigest.class);
    assertThat(output).startsWith(ScalarImpliedVol.class.getSimpleName());
    assertThat(hash(output)).isEqualTo(hash);
  }

  @Test
  void solve_onEveryWidth_hasTheSameBits() throws IOException, InterruptedException {
    for (int bits : new int[] {128, 256, 512}) {
      var output = JavaMachine.runVector(ImpliedVolDigest.class, bits);
      assertThat(output).as("%s bits", bits).startsWith(VectorImpliedVol.class.getSimpleName());
      assertThat(hash(output)).as("%s bits", bits).isEqualTo(hash);
    }
  }

  private static String hash(String output) {
    return output.substring(output.indexOf(' ') + 1);
  }
}
