package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunRefusalTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    for (var name : new String[] {"demo-book.csv", "demo-mandate.yaml", "demo-desk.yaml"}) {
      try (InputStream stream = DemoCommand.class.getResourceAsStream(name)) {
        Files.copy(stream, folder.resolve(name));
      }
    }
  }

  @Test
  void run_noDeskFile_isRefusedByName() {
    var run = Invocation.of("run", folder.resolve("none.yaml").toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.complaints()).hasSize(1).first().asString().contains("none.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy: programme | policy: programe | policy",
        "execution: paper | execution: armed | execution",
        "speed: 540x | speed: 540 | speed",
        "speed: 540x | sped: 540x | sped",
        "move: -18 % | move: -18 USD | move"
      })
  void run_wrongDeskFile_namesTheLineAndTheKey(String right, String wrong, String key)
      throws IOException {
    var desk = folder.resolve("demo-desk.yaml");
    var text = Files.readString(desk);
    Files.writeString(
        desk, text.contains(right) ? text.replace(right, wrong) : text + wrong + "\n");

    var run = Invocation.of("run", desk.toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.complaints().getFirst()).contains("demo-desk.yaml:").contains(key);
    assertThat(folder.resolve("demo.db")).doesNotExist();
  }

  @Test
  void run_mandateThatLimitsMargin_isRefusedByItsKey() throws IOException {
    var mandate = folder.resolve("demo-mandate.yaml");
    Files.writeString(mandate, Files.readString(mandate) + "margin: {use: 60 %}\n");

    var run = Invocation.of("run", folder.resolve("demo-desk.yaml").toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.complaints().getFirst())
        .contains("demo-mandate.yaml:")
        .contains("a running desk cannot honour margin");
    assertThat(folder.resolve("demo.db")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--speed fast",
        "--until tomorrow",
        "--format csv",
        "--report F/none/x.html",
        "--report F",
        "--report F/demo-book.csv",
        "--report F/demo.db",
        "--report F/demo.venue.db",
        "--report F/demo.db-wal",
        "--report F/demo.venue.db.lock",
        "--output F/demo.db-shm",
        "--until 2263-01-01T00:00:00Z",
        "--report F/x.html --output F/x.html"
      })
  void run_wrongOption_isRefusedBeforeAnythingIsWritten(String options) throws IOException {
    var arguments = options.replace("F/", folder + "/").replaceAll("F$", folder.toString());
    var run = run(arguments);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.complaints()).hasSize(1);
    assertThat(folder.resolve("demo.db")).doesNotExist();
    assertThat(folder.resolve("x.html")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--folder F/new --length 90min",
        "--folder F/new --length 1h",
        "--folder F/demo-book.csv",
        "--folder F/demo-book.csv/below",
      })
  void demo_wrongOption_isRefusedByName(String options) {
    var arguments = ("demo " + options).replace("F/", folder + "/");

    var demo = Invocation.of(arguments.split(" ", -1));

    assertThat(demo.exitCode()).as(demo.err()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(demo.complaints()).hasSize(1);
    assertThat(demo.complaints().getFirst())
        .contains(options.contains("--length") ? "--length" : "--folder");
    assertThat(folder.resolve("new").resolve("demo-desk.yaml")).doesNotExist();
  }

  @Test
  void demo_reportOverItsJournal_isRefused() {
    var demo =
        Invocation.of(
            "demo",
            "--folder",
            folder.toString(),
            "--report",
            folder.resolve("demo.db").toString());

    assertThat(demo.exitCode()).as(demo.err()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(demo.complaints().getFirst()).contains("--report");
    assertThat(folder.resolve("demo.db")).doesNotExist();
  }

  @Test
  void explain_severalChoices_isRefused() {
    var explain = Invocation.of("explain", "desk.db", "a.0.1.2", "--last");

    assertThat(explain.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(explain.complaints().getFirst()).contains("one of LABEL, --last and --list");
  }

  @Test
  void verify_noJournal_isRefusedAndNoneIsMade() throws IOException {
    var missing = folder.resolve("none.db");
    var text = Files.writeString(folder.resolve("text.db"), "no journal");

    for (var file : new Path[] {missing, text}) {
      var verify = Invocation.of("verify", file.toString());

      assertThat(verify.exitCode()).as(verify.err()).isIn(ExitCode.CONFIGURATION, ExitCode.DATA);
      assertThat(verify.complaints()).hasSize(1).first().asString().contains(".db");
    }
    assertThat(missing).doesNotExist();
  }

  private Invocation run(String options) {
    var desk = new String[] {"run", folder.resolve("demo-desk.yaml").toString()};
    var more = options.split(" ", -1);
    var all = Arrays.copyOf(desk, desk.length + more.length);
    System.arraycopy(more, 0, all, desk.length, more.length);
    return Invocation.of(all);
  }
}
