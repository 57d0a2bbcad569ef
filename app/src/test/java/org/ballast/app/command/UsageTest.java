package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir private Path folder;
  private String book = "";
  private String mandate = "";

  @BeforeEach
  void write() throws IOException {
    book = copy("demo-book.csv");
    mandate = copy("demo-mandate.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hegde",
        "hedge",
        "hedge --bok x",
        "hedge --book B --mandate M",
        "hedge --book B --mandate M --market sim:1 --format xml",
        "hedge --book B --mandate M --market sim:1 --vol guess",
        "hedge --book B --mandate M --market sim:1 --price USDC",
        "risk --book B --market sim:1 extra",
        "price --model bsm",
        "mandate",
        "mandate check",
        "demo --seed x",
        "run",
        "run desk.yaml --pace 60x",
        "replay",
        "explain",
        "verify"
      })
  void run_wrongUsage_saysTheFaultAndWhereHelpIs(String line) {
    var run = run(line);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.complaints()).hasSizeBetween(2, 3);
    assertThat(run.complaints().getFirst()).startsWith("ballast: ");
    assertThat(run.complaints().getLast()).startsWith("Try 'ballast").endsWith("--help'.");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--at nonsense",
        "--at 2026-01-15",
        "--max-age 5",
        "--max-age -5h --at 2026-01-15T12:00:00Z",
        "--max-age 9223372036854775807min --at 2026-01-15T12:00:00Z",
        "--price BTC=1",
        "--price USDC=NaN",
        "--price USDC=-1",
        "--account main",
        "--market sim:2",
        "--output F/none/x.json",
        "--output F",
        "--book-after F/none/x.csv",
      })
  void hedge_optionRefused_isOneLineThatNamesIt(String options) throws IOException {
    var files = filesIn(folder);
    var run = run("hedge --book B --mandate M --market sim:1 " + options);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err())
        .startsWith("ballast: command line: ")
        .contains(options.substring(0, options.indexOf(' ')) + "=\"");
    assertThat(run.out()).isEmpty();
    assertThat(filesIn(folder)).isEqualTo(files);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--plot F/x.gif", "--plot F/none/x.png", "--plot F/x"})
  void risk_plotRefused_isOneLineThatNamesIt(String options) {
    var run = run("risk --book B --market sim:1 " + options);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err()).contains("--plot=\"");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void hedge_simulatedMarketAskedForAnotherTime_isData() {
    var before = run("hedge --book B --mandate M --market sim:1 --at 2026-01-15T11:59:59Z");
    var after = run("hedge --book B --mandate M --market sim:1 --at 2026-01-15T12:00:01Z");

    assertThat(before.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(before.complaints()).hasSize(1);
    assertThat(before.err()).contains("snapshot must not be later than the time asked");
    assertThat(after.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(after.err()).contains("snapshot must be at most 0h 0min older");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "help hedge", "hedge --help", "--version", "price --help"})
  void run_help_isDone(String line) {
    var run = run(line);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("allast");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void output_existingFile_isReplacedWholeAndReadableAsBefore() throws IOException {
    var file = Files.writeString(folder.resolve("out.json"), "old".repeat(100_000));

    var run = run("risk --book B --market sim:1 --format json --output " + file);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).startsWith("{").endsWith("}\n").doesNotContain("old");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(Files.getPosixFilePermissions(Path.of(book)));
  }

  @Test
  void output_link_isFollowed() throws IOException {
    var target = Files.writeString(folder.resolve("target.json"), "old");
    var link = Files.createSymbolicLink(folder.resolve("link.json"), target);

    run("risk --book B --market sim:1 --format json --output " + link);

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(target)).startsWith("{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "json", "csv"})
  void hedge_sameInput_givesTheSameBytes(String format) {
    var line = "hedge --book B --mandate M --market sim:7 --format " + format;

    assertThat(run(line).out()).isEqualTo(run(line).out()).isNotEmpty();
  }

  private Invocation run(String line) {
    var words =
        line.isEmpty()
            ? List.<String>of()
            : List.of(line.split(" ")).stream()
                .map(word ->
                    switch (word) {
                      case "B" -> book;
                      case "M" -> mandate;
                      default ->
                          word.equals("F") || word.startsWith("F/")
                              ? folder + word.substring(1)
                              : word;
                    })
                .toList();
    return Invocation.of(words.toArray(String[]::new));
  }

  private String copy(String name) throws IOException {
    try (InputStream stream = DemoCommand.class.getResourceAsStream(name)) {
      var file = folder.resolve(name);
      Files.copy(stream, file);
      return file.toString();
    }
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }
}
