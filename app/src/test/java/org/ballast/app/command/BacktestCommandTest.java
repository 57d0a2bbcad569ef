package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BacktestCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--market F|name a study file or a preset",
        "--market F --preset polices|nearest is policies",
        "--market F --preset policies --threads 0|--threads=\"0\"",
        "--market F --preset policies --format csv|--format=\"csv\"",
        "--market F --preset policies --report F/none/x.html|--report=\"",
      })
  void backtest_optionRefused_isOneLineThatNamesIt(String options, String words) {
    var run = run("backtest " + options);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err()).startsWith("ballast: command line: ").contains(words);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void backtest_unknownPolicy_isNamedByItsLine() throws IOException {
    var study =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            study: mine
            coins: [BTC]
            books: [straddle]
            tenor: 28d
            recorded: {every: 7d, block: 7d}
            policies: {whaley-wilmott: [100]}
            resamples: 10
            seed: 1
            """);
    var run = run("backtest " + study + " --market F");

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err())
        .contains("study.yaml:6")
        .contains("unknown policy, nearest is whalley-wilmott");
  }

  @ParameterizedTest
  @CsvSource({"F/none, does not exist", "F, must hold recorded chains"})
  void backtest_withoutChains_isBadData(String market, String words) {
    var run = run("backtest --preset policies-quick --market " + market);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DATA);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err()).contains(words);
  }

  private Invocation run(String line) {
    return Invocation.of(line.replace("F", folder.toString()).split(" "));
  }
}
