package org.ballast.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.ballast.engine.journal.JournalVerdict;
import org.ballast.quant.math.CounterRandom;
import org.ballast.runtime.journal.SqlJournalReader;

/// One desk whose process is killed again and again at random moments and taken up each time. What
/// each kill left is looked at before the next process finds it.
final class KillLoop {
  /// Where a process was when it was killed.
  enum Stage {
    STARTING,
    RECOVERING,
    RUNNING
  }

  /// Where the kills strike, in turn. One that strikes a run does so within milliseconds of the
  /// journal being written, when an order is on its way or just answered.
  private static final List<Stage> STAGES =
      List.of(Stage.RUNNING, Stage.STARTING, Stage.RUNNING, Stage.RECOVERING);

  /// Every seventh run keeps pace, so that it is killed with a computation under way too.
  private static final int PACED_EVERY = 7;

  /// Slow enough for a computation to be done in its time.
  private static final String PACE = "3000x";

  private final DeskFolder desk;
  private final long seed;
  private final EnumMap<Stage, Integer> hits = new EnumMap<>(Stage.class);
  private long size;
  private String headHash = "";

  KillLoop(DeskFolder desk, long seed) {
    this.desk = desk;
    this.seed = seed;
  }

  /// Starts the desk and kills it, this many times.
  void run(int kills) throws InterruptedException {
    for (var kill = 0; kill < kills; kill++) {
      kill(kill).ifPresent(stage -> hits.merge(stage, 1, Integer::sum));
      requireWhole("SEED=" + seed + " kill " + kill);
    }
  }

  /// Lets the desk run to the end of its market.
  static void end(DeskFolder desk) throws InterruptedException {
    try (var process = start(desk, "max")) {
      assertThat(process.exitCode()).as(process.err()).isZero();
      assertThat(process.out()).contains("The market has ended.");
    }
  }

  /// How often a process was killed, by where it was.
  Map<Stage, Integer> hits() {
    return hits;
  }

  /// Returns how far the process was; empty where it had ended.
  private Optional<Stage> kill(int kill) throws InterruptedException {
    var random = new CounterRandom(seed, kill);
    var speed = kill % PACED_EVERY == 0 ? PACE : "max";
    try (var process = start(desk, speed)) {
      switch (STAGES.get(kill % STAGES.size())) {
        case STARTING -> process.run((long) random.between(0, 400, 0));
        case RECOVERING -> {
          process.awaitUntil(() -> desk.isHeldBy(process.pid()));
          process.run((long) random.between(0, 400, 1));
        }
        case RUNNING -> {
          process.awaitUntil(() -> !process.out().isEmpty());
          process.run((long) random.between(0, 600, 2));
          var written = desk.writtenAt();
          process.awaitUntil(() -> !desk.writtenAt().equals(written));
          process.run((long) random.between(0, 8, 3));
        }
      }
      var isRunning = !process.out().isEmpty();
      var isRecovering = desk.isHeldBy(process.pid());
      var stage = isRunning ? Stage.RUNNING : isRecovering ? Stage.RECOVERING : Stage.STARTING;
      return process.kill() ? Optional.of(stage) : Optional.empty();
    }
  }

  /// The journal goes on from what was there before, its effects follow from its events, and it
  /// agrees with a recount of the venue's log as far as it has been told.
  private void requireWhole(String what) {
    var image = desk.image();
    var before = headHash;
    requireIntact(image, what);
    if (!headHash.equals(before)) {
      requireOrdersOnce(image, what);
    }
  }

  private static void requireOrdersOnce(DeskFolder image, String what) {
    var audit = DeskAudit.of(image);
    assertThat(audit.faults()).as(what).isEmpty();
    assertThat(audit.marketOffsets())
        .as("each update of the market once, in order: " + what)
        .isEqualTo(LongStream.range(0, audit.marketOffsets().size()).boxed().toList());
    var recount = VenueRecount.of(audit.venueOrders(), audit.submitted());
    assertThat(recount.faults()).as(what).isEmpty();
    assertThat(recount.trades()).as(what).containsAll(audit.told());
    if (recount.trades().equals(audit.told())) {
      assertThat(audit.positions()).as(what).isEqualTo(audit.positionsBy(recount));
    }
  }

  private void requireIntact(DeskFolder image, String what) {
    try (var journal = SqlJournalReader.open(image.journal())) {
      assertThat(journal.verify()).as(what).isInstanceOf(JournalVerdict.Intact.class);
      assertThat(journal.size()).as(what).isGreaterThanOrEqualTo(size);
      if (size > 0) {
        assertThat(hashAt(journal, size - 1))
            .as("what was there stays: " + what)
            .isEqualTo(headHash);
      }
      size = journal.size();
      headHash = journal.headHash();
    }
  }

  private static String hashAt(SqlJournalReader journal, long sequence) {
    var found = new ArrayList<byte[]>();
    journal.read(sequence, record -> found.add(record.hash()));
    return HexFormat.of().formatHex(found.getFirst());
  }

  private static BallastProcess start(DeskFolder desk, String speed) {
    return BallastProcess.start(
        desk, BallastProcess.QUICK, "run", "desk.yaml", "--plain", "--no-report", "--speed", speed);
  }
}
