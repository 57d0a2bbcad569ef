package org.ballast.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ballast.domain.order.Fill;
import org.ballast.engine.port.VenueReport;
import org.ballast.quant.math.CounterRandom;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.GreekReading;
import org.ballast.runtime.host.ReplayRun;
import org.ballast.runtime.host.ReplayRun.Computations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A process that is killed twenty times at random moments, and taken up again each time.
class KillTest {
  private static final long SEED = 20260205;
  private static final int KILLS = 20;

  /// Every seventh run keeps pace, so that it is killed with a computation under way too.
  private static final int PACED_EVERY = 7;

  /// Slow enough for a computation to be done in its time.
  private static final String PACE = "3000x";

  /// Where the kills strike, in turn. One that strikes a run does so within milliseconds of the
  /// journal being written, when an order is on its way or just answered.
  private static final List<Stage> STAGES =
      List.of(Stage.RUNNING, Stage.STARTING, Stage.RUNNING, Stage.RECOVERING);

  /// How much smaller the share of steps inside the mandate may be for all the interruptions: a
  /// decision that is cut off is taken again one step later.
  private static final double SHARE_LOST_MAX = 0.1;

  /// Another collector, other identity hashes, and computations done again.
  private static final List<String> PARALLEL =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:hashCode=0",
          "-XX:TieredStopAtLevel=1");

  private static final List<String> OPTIMISED =
      List.of("-XX:+UseG1GC", "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=3");

  @TempDir private Path temporary;

  @Test
  void kill_atRandomMoments_losesAndDoublesNothing() throws Exception {
    var desk = DeskFolder.in(temporary.resolve("killed"));
    var hits = new EnumMap<Stage, Integer>(Stage.class);
    for (var kill = 0; kill < KILLS; kill++) {
      kill(desk, kill).ifPresent(stage -> hits.merge(stage, 1, Integer::sum));
    }
    end(desk);
    var audit = DeskAudit.of(desk);
    var what =
        "kills %s, %d restarts, in flight %d: %d unsent, %d unanswered; %d orders, %d fills"
            .formatted(
                hits,
                audit.restarts(),
                audit.inFlight(),
                audit.unsent(),
                audit.lost(),
                audit.submitted().size(),
                audit.venueFills().size());
    System.out.println("SEED=" + SEED + " " + what);

    assertThat(hits).as(what).containsOnlyKeys(Stage.values());
    assertThat(audit.inFlight()).as(what).isPositive();
    requireOrdersOnce(audit, what);
    requireFillsOnce(audit, what);
    requireSameEverywhere(desk);
    requireInsideAsWithoutKills(desk, what);
  }

  /// Where a process was when it was killed.
  private enum Stage {
    STARTING,
    RECOVERING,
    RUNNING
  }

  /// Runs the desk and kills it. Returns how far it was; empty where it had ended.
  private static Optional<Stage> kill(DeskFolder desk, int kill) throws Exception {
    var random = new CounterRandom(SEED, kill);
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

  private static void end(DeskFolder desk) throws InterruptedException {
    try (var process = start(desk, "max")) {
      assertThat(process.exitCode()).as(process.err()).isZero();
      assertThat(process.out()).contains("The market has ended.");
    }
  }

  private static BallastProcess start(DeskFolder desk, String speed) {
    return BallastProcess.start(
        desk, BallastProcess.QUICK, "run", "desk.yaml", "--plain", "--no-report", "--speed", speed);
  }

  /// What the venue received is what the desk gave out, each order once and to its end.
  private static void requireOrdersOnce(DeskAudit audit, String what) {
    assertThat(audit.submitted()).as(what).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(audit.submitted()))
        .as(what)
        .containsAll(audit.venueOrders().stream().map(order -> order.label()).toList());
    assertThat(audit.openOrders()).as(what).isEmpty();
    var orderIds = new ArrayList<String>();
    for (var order : audit.venueOrders()) {
      for (var report : order.reports()) {
        if (report instanceof VenueReport.Accepted accepted) {
          orderIds.add(accepted.label());
        }
      }
      assertThat(order.reports().getLast())
          .as(order.label() + " " + what)
          .isInstanceOfAny(VenueReport.Closed.class, VenueReport.Rejected.class);
    }
    assertThat(orderIds).as(what).doesNotHaveDuplicates();
  }

  /// What the venue filled is in the desk's book, each trade once.
  private static void requireFillsOnce(DeskAudit audit, String what) {
    var tradeIds = audit.venueFills().stream().map(Fill::tradeId).toList();
    assertThat(tradeIds).as(what).isNotEmpty().doesNotHaveDuplicates();
    assertThat(audit.told()).as(what).isEqualTo(new TreeSet<>(tradeIds));
    assertThat(audit.delivered()).as(what).isNotEmpty();
    assertThat(audit.positions()).as(what).isEqualTo(audit.positionsByVenue());
  }

  private static void requireSameEverywhere(DeskFolder desk) throws InterruptedException {
    var digests = new TreeSet<String>();
    try (var verify = ballast(desk, BallastProcess.QUICK, "verify");
        var parallel = ballast(desk, PARALLEL, "replay", "--recompute");
        var optimised = ballast(desk, OPTIMISED, "replay")) {
      assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
      for (var replay : List.of(parallel, optimised)) {
        assertThat(replay.exitCode()).as(replay.out() + replay.err()).isZero();
        var json = JsonMapper.shared().readTree(replay.out());
        assertThat(json.get("same").asBoolean()).isTrue();
        digests.add(json.get("effectsDigest").asString());
      }
    }
    digests.add(ReplayRun.replay(desk.journal(), Computations.RECORDED).effectsDigest());
    assertThat(digests).hasSize(1);
  }

  private static BallastProcess ballast(DeskFolder desk, List<String> jvm, String... command) {
    var rest = Stream.of("desk.db", "--format", "json");
    return BallastProcess.start(
        desk, jvm, Stream.concat(Stream.of(command), rest).toArray(String[]::new));
  }

  private void requireInsideAsWithoutKills(DeskFolder killed, String what) throws Exception {
    var steady = DeskFolder.in(temporary.resolve("steady"));
    end(steady);
    assertThat(shareInside(killed)).as(what).isGreaterThan(shareInside(steady) - SHARE_LOST_MAX);
  }

  private static double shareInside(DeskFolder desk) {
    var steps = ReplayRun.replay(desk.journal(), Computations.RECORDED).history().steps();
    return (double) steps.stream().filter(KillTest::isInside).count() / steps.size();
  }

  private static boolean isInside(DeskStep step) {
    return step.after().stream().allMatch(GreekReading::isInside);
  }
}
