package org.ballast.runtime.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ballast.runtime.host.FailingDisk.Fault;
import org.ballast.runtime.host.FailingRun.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each single write and sync of a desk's files fails once, by a library that stands between the
/// process and the operating system. `build/soak` lets every one of them fail in every way.
class FailingDiskTest {
  private static final String SOURCE = "failing_disk.c";

  /// What fails in a way that is much like another one is tried at every seventh operation.
  private static final int STEP = Integer.getInteger("ballast.soak.step", 7);

  @TempDir private Path temporary;

  @Test
  void run_whereAnyWriteOrSyncFails_stopsAndIsTakenUpWithTheSameBook() throws Exception {
    var library = compiled();
    var process = new ProcessBuilder(command(library)).redirectErrorStream(true);
    process.environment().put("LD_PRELOAD", library.toString());
    process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    var running = process.start();
    var output = new String(running.getInputStream().readAllBytes(), UTF_8);
    System.out.print(output);

    assertThat(running.waitFor()).as(output).isZero();
    for (var fault : Fault.values()) {
      assertThat(output).contains("begun " + fault).contains("taken-up " + fault);
    }
    assertThat(output).contains(End.NOT_OPENED.name(), End.STOPPED.name());
  }

  private List<String> command(Path library) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-UsePerfData");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dslf4j.internal.verbosity=ERROR");
    command.add(FailingDiskProcess.class.getName());
    command.add(temporary.toString());
    command.add(library.toString());
    for (var fault : Fault.values()) {
      command.add(fault + "=" + (fault == Fault.LOST ? 1 : STEP));
    }
    return command;
  }

  /// Without a compiler there is nothing to test with; where nobody would notice, that is a
  /// failure.
  private Path compiled() throws IOException, InterruptedException {
    var source = temporary.resolve(SOURCE);
    try (var text = FailingDiskTest.class.getResourceAsStream(SOURCE)) {
      Files.copy(Objects.requireNonNull(text), source);
    }
    var library = temporary.resolve("failing_disk.so");
    try {
      var compiler =
          new ProcessBuilder(
                  "cc",
                  "-shared",
                  "-fPIC",
                  "-O1",
                  "-Wall",
                  "-Werror",
                  "-o",
                  library.toString(),
                  source.toString(),
                  "-ldl")
              .redirectErrorStream(true)
              .start();
      var said = new String(compiler.getInputStream().readAllBytes(), UTF_8);
      assertThat(compiler.waitFor()).as(said).isZero();
      return library;
    } catch (IOException e) {
      assertThat(System.getenv("CI")).as("CI must have a C compiler: " + e).isNotEqualTo("true");
      return abort("no C compiler: " + e.getMessage());
    }
  }
}
