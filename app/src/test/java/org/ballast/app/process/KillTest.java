package org.ballast.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ballast.engine.port.VenueReport;
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
  private static final int WATCHING_KILLS = 4;

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
    var loop = new KillLoop(desk, SEED);
    loop.run(KILLS);
    KillLoop.end(desk);
    var audit = DeskAudit.of(desk);
    var what = "SEED=" + SEED + " kills " + loop.hits() + ", " + audit.summary();
    System.out.println(what);

    assertThat(loop.hits()).as(what).containsOnlyKeys(KillLoop.Stage.values());
    assertThat(audit.inFlight()).as(what).isPositive();
    requireEnded(audit, what);
    requireSameEverywhere(desk);
    requireInsideAsWithoutKills(desk, what);
  }

  /// Nothing that a kill could cut off: what is left is what it would have been without.
  @Test
  void kill_whileNothingIsOnItsWay_changesNothing() throws Exception {
    var killed = DeskFolder.watchingIn(temporary.resolve("killed"));
    var steady = DeskFolder.watchingIn(temporary.resolve("steady"));
    new KillLoop(killed, SEED).run(WATCHING_KILLS);
    KillLoop.end(killed);
    KillLoop.end(steady);

    var audit = DeskAudit.of(killed);
    var expected = DeskAudit.of(steady);
    assertThat(audit.restarts()).isPositive();
    assertThat(audit.book()).isEqualTo(expected.book());
    assertThat(audit.delivered()).isNotEmpty().isEqualTo(expected.delivered());
    assertThat(audit.marketOffsets()).isEqualTo(expected.marketOffsets());
    assertThat(steps(killed))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
        .isEqualTo(steps(steady));
  }

  /// What the venue received is what the desk gave out, each order once and to its end, and what
  /// the venue filled is in the desk's book, each trade once.
  static void requireEnded(DeskAudit audit, String what) {
    assertThat(audit.faults()).as(what).isEmpty();
    assertThat(audit.openOrders()).as(what).isEmpty();
    for (var order : audit.venueOrders()) {
      assertThat(order.reports().getLast())
          .as(order.label() + " " + what)
          .isInstanceOfAny(VenueReport.Closed.class, VenueReport.Rejected.class);
    }
    var recount = VenueRecount.of(audit.venueOrders(), audit.submitted());
    assertThat(recount.faults()).as(what).isEmpty();
    assertThat(recount.trades()).as(what).isNotEmpty().isEqualTo(audit.told());
    assertThat(audit.delivered()).as(what).isNotEmpty();
    assertThat(audit.positions()).as(what).isEqualTo(audit.positionsBy(recount));
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
    KillLoop.end(steady);
    assertThat(shareInside(killed)).as(what).isGreaterThan(shareInside(steady) - SHARE_LOST_MAX);
  }

  private static double shareInside(DeskFolder desk) {
    var steps = steps(desk);
    return (double) steps.stream().filter(KillTest::isInside).count() / steps.size();
  }

  private static List<DeskStep> steps(DeskFolder desk) {
    return ReplayRun.replay(desk.journal(), Computations.RECORDED).history().steps();
  }

  private static boolean isInside(DeskStep step) {
    return step.after().stream().allMatch(GreekReading::isInside);
  }
}
