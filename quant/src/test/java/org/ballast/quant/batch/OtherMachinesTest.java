package org.ballast.quant.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Starts Java machines with other vectors, or none, and expects the same bits from each.
class OtherMachinesTest {
  private static final String MODULE = "--add-modules=jdk.incubator.vector";

  private final String digest = hash(BatchDigest.of(BatchValuer.scalar()));

  @Test
  void value_withoutTheModule_isScalarWithTheSameBits() throws IOException, InterruptedException {
    var output = run(List.of());
    assertThat(output).startsWith(ScalarValuer.class.getSimpleName());
    assertThat(hash(output)).isEqualTo(digest);
  }

  @Test
  void value_onEveryWidth_hasTheSameBits() throws IOException, InterruptedException {
    for (int bits : new int[] {128, 256, 512}) {
      var output = run(List.of(MODULE), Integer.toString(bits));
      assertThat(output).as("%s bits", bits).startsWith(VectorValuer.class.getSimpleName());
      assertThat(hash(output)).as("%s bits", bits).isEqualTo(digest);
    }
  }

  @Test
  void value_onThisMachine_hasTheSameBits() {
    assertThat(hash(BatchDigest.of(BatchValuer.vector()))).isEqualTo(digest);
  }

  private static String run(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-XX:+UseSerialGC");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(BatchDigest.class.getName());
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("exit status of %s", command).isZero();
    return output.strip();
  }

  private static String hash(String output) {
    return output.substring(output.indexOf(' ') + 1);
  }
}
