package org.ballast.quant.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another Java machine with the class path of this one.
public final class JavaMachine {
  private static final String VECTOR_MODULE = "--add-modules=jdk.incubator.vector";

  private JavaMachine() {}

  /// What the main class prints without the vector module.
  public static String runScalar(Class<?> main) throws IOException, InterruptedException {
    return run(main, List.of(), List.of());
  }

  /// What the main class prints on vectors of so many bits, which it takes as its argument.
  public static String runVector(Class<?> main, int bits) throws IOException, InterruptedException {
    return run(main, List.of(VECTOR_MODULE), List.of(Integer.toString(bits)));
  }

  private static String run(Class<?> main, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-XX:+UseSerialGC");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("exit status of %s", command).isZero();
    return output.strip();
  }
}
