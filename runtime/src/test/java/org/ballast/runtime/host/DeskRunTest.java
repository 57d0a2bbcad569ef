package org.ballast.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.host.ReplayRun.Computations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskRunTest {
  private static final String SHORT =
      """
      simulation: {step: 5m, length: 4h, crash: {after: 1h, move: -15 %, over: 30m}}
      compare: [none]
      """;

  /// Sums of some dozens of terms of up to 1e6 USD, in doubles.
  private static final double ROUNDING_USD = 1e-6;

  @TempDir private Path folder;

  @Test
  void run_throughACrash_replaysToTheSameBytes() {
    var desk = DeskFolder.in(folder).desk(SHORT);
    RunResult result;
    try (var run = DeskRun.open(desk, DeskWatcher.NONE)) {
      result = run.run();
    }
    var history = result.history();
    history.decisions().forEach(System.out::println);
    history.breaches().forEach(System.out::println);
    history.warnings().forEach(System.out::println);
    assertThat(history.trades()).isNotEmpty();
    assertThat(history.steps()).allSatisfy(DeskRunTest::addsUp);

    var replay = ReplayRun.replay(desk.journal(), Computations.AGAIN);

    assertThat(replay.difference()).isEmpty();
    assertThat(replay.computations()).isPositive();
    assertThat(replay.history()).isEqualTo(history);
  }

  private static void addsUp(DeskStep step) {
    var explained =
        step.terms().explained()
            + step.terms().residual()
            + step.feesUsd()
            + step.slippageUsd()
            + step.fundingUsd();
    assertThat(explained).isCloseTo(step.changeUsd(), within(ROUNDING_USD));
  }
}
