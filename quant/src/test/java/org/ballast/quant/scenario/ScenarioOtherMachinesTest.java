package org.ballast.quant.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.ballast.quant.testkit.JavaMachine;
import org.junit.jupiter.api.Test;

/// Revalues a book on Java machines with other vectors, or none, and expects the same bits.
final class ScenarioOtherMachinesTest {
  private final String digest = ScenarioDigest.ofThisMachine();

  @Test
  void pnl_withoutTheModule_isScalarWithTheSameBits() throws IOException, InterruptedException {
    assertThat(JavaMachine.runScalar(ScenarioDigest.class))
        .isEqualTo(ScalarStripKernel.class.getSimpleName() + " " + digest);
  }

  @Test
  void pnl_onEveryWidth_hasTheSameBits() throws IOException, InterruptedException {
    for (int bits : new int[] {128, 256, 512}) {
      assertThat(JavaMachine.runVector(ScenarioDigest.class, bits))
          .as("%s bits", bits)
          .isEqualTo(VectorStripKernel.class.getSimpleName() + " " + digest);
    }
  }
}
