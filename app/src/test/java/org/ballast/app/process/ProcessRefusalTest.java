package org.ballast.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.ballast.runtime.journal.SqlJournalReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in the way of a run is said in one line, and nothing that was written is lost.
class ProcessRefusalTest {
  private static final int CONFIGURATION = 2;
  private static final int MISSING = 3;

  /// Room for the library that the process unpacks, not for the journal's log.
  private static final String FULL_DISK = "ulimit -f 2048;";

  /// Ends the run before most of the market is played.
  private static final String SOON = "2026-01-15T14:00:00Z";

  private static final String HEADER =
      "timestamp,instrument_name,underlying,underlying_name,bid_price,ask_price,mark_price,"
          + "implied_volatility,delta,vega,index_price\n";
  private static final String ROW =
      "+00:00,BTC-27MAR26-70000-C,70500,BTC-27MAR26,0.0800,0.0820,0.0810,0.55,0.55,95.1,70000\n";
  private static final String DAMAGED = "snapshot_20260205T180000Z.csv.gz";

  @TempDir private Path temporary;

  @Test
  void run_afterAKillWithAnotherMandate_isRefusedUntilTheChangeIsUndone() throws Exception {
    var desk = DeskFolder.in(temporary);
    runAndKill(desk);
    var records = recordsOf(desk);
    desk.replace("mandate.yaml", "delta: 0.02 BTC", "delta: 0.5 BTC");

    requireRefused(desk, CONFIGURATION, "another configuration", "the mandate");

    assertThat(recordsOf(desk)).isEqualTo(records);
    desk.replace("mandate.yaml", "delta: 0.5 BTC", "delta: 0.02 BTC");
    requireResumed(desk);
  }

  @Test
  void run_onTheJournalOfAnotherDesk_isRefusedByName() throws Exception {
    var desk = DeskFolder.in(temporary);
    runAndKill(desk);
    desk.replace("desk.yaml", "desk: killed", "desk: other");

    requireRefused(desk, CONFIGURATION, "must be of desk \"other\"", "desk=\"killed\"");
  }

  @Test
  void run_whileAnotherProcessRunsTheDesk_isRefusedNamingThatProcess() throws Exception {
    var desk = DeskFolder.in(temporary);
    try (var first = run(desk, "--speed", "60x")) {
      first.awaitUntil(() -> first.out().contains("decided"));

      requireRefused(desk, CONFIGURATION, "must not be in use", "process " + first.pid());

      assertThat(first.kill()).as("the first runs on: " + first.err()).isTrue();
    }
    requireResumed(desk);
  }

  @Test
  void run_onADiskThatFills_isRefusedAndResumedOnceThereIsRoom() throws Exception {
    var desk = DeskFolder.in(temporary);
    try (var full =
        BallastProcess.startBehind(
            FULL_DISK, desk, BallastProcess.QUICK, "run", "desk.yaml", "--plain", "--no-report")) {
      assertThat(full.exitCode()).as(full.err()).isEqualTo(MISSING);
      assertThat(full.complaints()).hasSize(1);
      assertThat(full.complaints().getFirst())
          .contains("desk.")
          .contains("must be writable")
          .contains("free the disk and run again");
    }
    requireIntact(desk);
    var records = recordsOf(desk);

    try (var rest = run(desk)) {
      assertThat(rest.exitCode()).as(rest.err()).isZero();
      assertThat(rest.out()).contains("resumed").contains("The market has ended.");
    }
    assertThat(recordsOf(desk)).isGreaterThan(records);
    var audit = DeskAudit.of(desk);
    assertThat(audit.openOrders()).isEmpty();
    var recount = VenueRecount.of(audit.venueOrders(), audit.submitted());
    assertThat(recount.faults()).isEmpty();
    assertThat(audit.positions()).isEqualTo(audit.positionsBy(recount));
  }

  @Test
  void run_onATruncatedRecording_isRefusedNamingTheFile() throws Exception {
    var desk = DeskFolder.in(temporary);
    var market = Files.createDirectory(temporary.resolve("chain"));
    var whole = HEADER + "2026-02-05T12:00:00" + ROW;
    Files.writeString(market.resolve("snapshot_20260205T120000Z.csv"), whole);
    Files.write(market.resolve(DAMAGED), truncated(HEADER + "2026-02-05T18:00:00" + ROW));
    desk.write(
        "desk.yaml",
        """
        desk: killed
        book: book.csv
        mandate: mandate.yaml
        market: chain
        journal: desk.db
        speed: max
        """);
    desk.write(
        "book.csv",
        """
        account,instrument,quantity,entry_price
        deribit/main,deribit:BTC-27MAR26-70000-C,-1,0.05
        deribit/main,cash:BTC,4,
        """);
    desk.write(
        "mandate.yaml",
        """
        underlyings: {BTC: {delta: 0.5 BTC}}
        trade: {instruments: ["deribit:BTC-*"]}
        """);

    requireRefused(desk, MISSING, DAMAGED);
  }

  @Test
  void run_interruptedWithNowhereToReportTo_saysSoAndDoesNotEndAsDone() throws Exception {
    var desk = DeskFolder.in(temporary);
    var reports = Files.createDirectory(temporary.resolve("reports"));
    var report = reports.resolve("run.html").toString();
    try (var process =
        BallastProcess.start(
            desk,
            BallastProcess.QUICK,
            "run",
            "desk.yaml",
            "--plain",
            "--speed",
            "60x",
            "--report",
            report)) {
      process.awaitUntil(() -> process.out().contains("decided"));
      Files.delete(reports);

      process.interrupt();

      assertThat(process.exitCode()).as(process.out() + process.err()).isNotZero();
      assertThat(process.complaints()).hasSize(1).first().asString().contains("--report");
    }
    requireResumed(desk);
  }

  private static void runAndKill(DeskFolder desk) throws InterruptedException {
    try (var process = run(desk)) {
      process.awaitUntil(() -> process.out().contains("decided"));
      assertThat(process.kill()).as(process.err()).isTrue();
    }
  }

  private static BallastProcess run(DeskFolder desk, String... options) {
    var command = new String[] {"run", "desk.yaml", "--plain", "--no-report"};
    var all = Arrays.copyOf(command, command.length + options.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    return BallastProcess.start(desk, BallastProcess.QUICK, all);
  }

  private static void requireRefused(DeskFolder desk, int exitCode, String... reasons)
      throws InterruptedException {
    try (var process = run(desk)) {
      assertThat(process.exitCode()).as(process.err()).isEqualTo(exitCode);
      assertThat(process.complaints()).hasSize(1);
      assertThat(process.complaints().getFirst()).contains(reasons);
    }
  }

  private static void requireResumed(DeskFolder desk) throws InterruptedException {
    try (var process = run(desk, "--until", SOON)) {
      assertThat(process.exitCode()).as(process.err()).isZero();
      assertThat(process.out()).contains("resumed");
    }
    requireIntact(desk);
  }

  private static void requireIntact(DeskFolder desk) throws InterruptedException {
    try (var verify = BallastProcess.start(desk, BallastProcess.QUICK, "verify", "desk.db")) {
      assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
    }
  }

  private static long recordsOf(DeskFolder desk) {
    try (var journal = SqlJournalReader.open(desk.journal())) {
      return journal.size();
    }
  }

  private static byte[] truncated(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 40);
  }
}
