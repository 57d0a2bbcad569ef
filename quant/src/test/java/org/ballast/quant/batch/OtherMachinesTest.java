package org.ballast.quant.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.ballast.quant.testkit.JavaMachine;
import org.junit.jupiter.api.Test;

/// Starts Java machines with other vectors, or none, and expects the same bits from each.
class OtherMachinesTest {
  private final String digest = hash(BatchDigest.of(BatchValuer.scalar()));

  @Test
  void value_withoutTheModule_isScalarWithTheSameBits() throws IOException, InterruptedException {
    var output = JavaMachine.runScalar(BatchDigest.class);
    assertThat(output).startsWith(ScalarValuer.class.getSimpleName());
    assertThat(hash(output)).isEqualTo(digest);
  }

  @Test
  void value_onEveryWidth_hasTheSameBits() throws IOException, InterruptedException {
    for (int bits : new int[] {128, 256, 512}) {
      var output = JavaMachine.runVector(BatchDigest.class, bits);
      assertThat(output).as("%s bits", bits).startsWith(VectorValuer.class.getSimpleName());
      assertThat(hash(output)).as("%s bits", bits).isEqualTo(digest);
    }
  }

  @Test
  void value_onThisMachine_hasTheSameBits() {
    assertThat(hash(BatchDigest.of(BatchValuer.vector()))).isEqualTo(digest);
  }

  private static String hash(String output) {
    return output.substring(output.indexOf(' ') + 1);
  }
}
