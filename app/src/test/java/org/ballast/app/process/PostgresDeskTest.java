package org.ballast.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ballast.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk whose journal is in PostgreSQL, killed and taken up again, and what the other commands
/// make of its journal.
class PostgresDeskTest {
  private static final int CONFIGURATION = 2;
  private static final int DATA = 3;
  private static final String SOON = "2026-01-15T14:00:00Z";

  @TempDir private Path temporary;

  @Test
  void run_onPostgres_survivesAKillAndKeepsOthersOut() throws Exception {
    var url = PostgresServer.running().newJournal();
    var desk = DeskFolder.in(temporary);
    desk.replace("desk.yaml", "journal: desk.db", "journal: " + url);
    try (var first = start(desk, "run", "desk.yaml", "--plain", "--no-report", "--speed", "60x")) {
      first.awaitUntil(() -> first.out().contains("decided"));

      requireRefused(desk, CONFIGURATION, "must not be in use", "process " + first.pid());

      assertThat(first.kill()).as("the first runs on: " + first.err()).isTrue();
    }

    try (var rest = start(desk, "run", "desk.yaml", "--plain", "--until", SOON)) {
      assertThat(rest.exitCode()).as(rest.err()).isZero();
      assertThat(rest.out())
          .contains("resumed")
          .contains("Report: killed.html")
          .contains("Proof:  ballast replay '" + url + "'");
    }
    requireDone(desk, "desk killed: ", "verify", url);
    requireDone(desk, "Every effect is the same, byte for byte.", "replay", url);
    requireDone(desk, "because", "explain", url, "--last");
  }

  @Test
  void run_whoseServerEndsTheConnection_stopsAndGoesOnLater() throws Exception {
    var server = PostgresServer.running();
    var desk = DeskFolder.in(temporary);
    desk.replace("desk.yaml", "journal: desk.db", "journal: " + server.newJournal());
    try (var run = start(desk, "run", "desk.yaml", "--plain", "--no-report", "--speed", "60x")) {
      run.awaitUntil(() -> run.out().contains("decided"));

      server.execute(
          "public",
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE application_name = 'ballast process "
              + run.pid()
              + "'");

      assertThat(run.exitCode()).as(run.err()).isEqualTo(DATA);
      assertThat(run.complaints()).hasSize(1);
      assertThat(run.complaints().getFirst())
          .contains("journal must be writable")
          .contains("what was committed is kept, mend the database and run again");
    }
    try (var rest = start(desk, "run", "desk.yaml", "--plain", "--no-report", "--until", SOON)) {
      assertThat(rest.exitCode()).as(rest.err()).isZero();
      assertThat(rest.out()).contains("resumed");
    }
  }

  private static void requireRefused(DeskFolder desk, int exitCode, String... reasons)
      throws InterruptedException {
    try (var process = start(desk, "run", "desk.yaml", "--plain", "--no-report")) {
      assertThat(process.exitCode()).as(process.err()).isEqualTo(exitCode);
      assertThat(process.complaints()).hasSize(1);
      assertThat(process.complaints().getFirst()).contains(reasons);
    }
  }

  private static void requireDone(DeskFolder desk, String said, String... command)
      throws InterruptedException {
    try (var process = start(desk, command)) {
      assertThat(process.exitCode()).as(process.out() + process.err()).isZero();
      assertThat(process.complaints()).isEmpty();
      assertThat(process.out()).contains(said);
    }
  }

  private static BallastProcess start(DeskFolder desk, String... command) {
    return BallastProcess.start(desk, BallastProcess.QUICK, command);
  }
}
