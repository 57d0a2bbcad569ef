package org.ballast.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueListener;
import org.ballast.engine.port.VenueReport;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.host.ReplayResult;
import org.ballast.runtime.host.ReplayRun;
import org.ballast.runtime.journal.SqlVenueLog;
import org.ballast.venues.kit.PaperExchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `ballast run` over the whole recording with a book short of gamma and vega, held against a
/// history worked out from the journal alone.
class RunAcceptanceTest {
  /// Sums of some fifty amounts of up to 1e7 USD.
  private static final double ROUNDING_USD = 1e-5;

  /// A limit may stay broken where it can be mended in one of a hundred steps: where no allowed
  /// trade mends all limits at once, the least evil is kept.
  private static final double EXCEPTIONS_SHARE_MAX = 0.01;

  /// Sums of Greeks taken in another order. Unit: share of the band.
  private static final double ROUNDING_SHARE = 1e-9;

  private static final Duration INTERVAL = Duration.ofHours(6);

  @TempDir private static Path folder;

  private static RecordedRun run;
  private static JsonNode report;
  private static OwnHistory own;
  private static ReplayResult replay;

  @BeforeAll
  static void runOnce() throws IOException {
    var start = System.nanoTime();
    run =
        RecordedRun.whole(
            Files.createDirectory(folder.resolve("whole")), "[none, {fixed-interval: 6h}]");
    System.out.println(
        "whole recording, three desks: " + Duration.ofNanos(System.nanoTime() - start));
    report = run.invocation().json();
    own = run.ownHistory();
    replay = ReplayRun.replay(run.journal(), ReplayRun.Computations.RECORDED);
  }

  @Test
  void run_recording_keepsEachGreekInsideWhereItCanBeTraded() {
    for (var limit : Limits.HALF_WIDTHS.keySet()) {
      var tradable = own.steps().stream().filter(step -> step.isTradable().get(limit)).toList();
      var outside = tradable.stream().filter(step -> isOutside(step, limit)).toList();
      assertThat(tradable).as(limit).isNotEmpty();
      assertThat(outside)
          .as(limit)
          .hasSizeLessThanOrEqualTo((int) (EXCEPTIONS_SHARE_MAX * tradable.size()));
    }
  }

  @Test
  void run_recording_startsOutsideOfEveryGammaAndVega() {
    var broken =
        own.breaches().stream()
            .filter(breach -> breach.from().equals(own.steps().getFirst().at()))
            .map(OwnBreaches.Breach::limit);
    assertThat(broken).contains("BTC.gamma", "BTC.vega", "ETH.gamma", "ETH.vega");
  }

  @Test
  void report_breaches_areThoseOfTheJournal() {
    var listed = listed(report.get("breaches"));
    var expected = sorted(own.breaches());
    assertThat(listed).hasSameSizeAs(expected);
    for (var i = 0; i < listed.size(); i++) {
      var breach = expected.get(i);
      assertThat(listed.get(i))
          .usingRecursiveComparison()
          .ignoringFields("excessMax")
          .isEqualTo(breach);
      assertThat(listed.get(i).excessMax())
          .as(breach.toString())
          .isCloseTo(
              breach.excessMax(), within(ROUNDING_SHARE * Limits.HALF_WIDTHS.get(breach.limit())));
    }
    for (var breach : report.get("breaches")) {
      assertThat(breach.get("cause").asString()).isIn("market", "fill", "delivery", "funding");
      assertThat(breach.get("resolution").asString()).as(breach.toString()).isNotBlank();
    }
  }

  @Test
  void run_steps_areWorthWhatTheJournalMakesThem() {
    var steps = replay.history().steps();
    assertThat(steps).hasSameSizeAs(own.steps());
    for (var i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var expected = own.steps().get(i);
      assertThat(step.at()).isEqualTo(expected.at());
      assertClose(step.valueUsd(), expected.valueUsd(), step);
      assertClose(step.feesUsd(), expected.feesUsd(), step);
      assertClose(step.fundingUsd(), expected.fundingUsd(), step);
    }
  }

  @Test
  void run_attribution_addsUpToTheChangeOfValueAtEveryStep() {
    var steps = replay.history().steps();
    for (var i = 1; i < steps.size(); i++) {
      var step = steps.get(i);
      var sum =
          step.terms().explained()
              + step.terms().residual()
              + step.feesUsd()
              + step.slippageUsd()
              + step.fundingUsd();
      assertClose(sum, own.steps().get(i).valueUsd() - own.steps().get(i - 1).valueUsd(), step);
    }
  }

  @Test
  void run_books_areTheSumOfFillsAndFlowsExactly() {
    assertThat(own.faults()).isEmpty();
    assertThat(own.fills()).isEqualTo(report.get("trades").size()).isPositive();
  }

  @Test
  void venue_positions_areWhatWasFilled() {
    try (var log = SqlVenueLog.open(run.journal().venueLog(), RecordedRun.DESK)) {
      var venue = new PaperExchange((_, _) -> List.of(), log, new SilentListener());
      assertThat(own.book().tradedPositions())
          .containsExactlyElementsOf(
              venue.positions().entrySet().stream()
                  .map(line -> OwnBook.line(line.getKey(), line.getValue().amount()))
                  .toList());
    }
  }

  @Test
  void report_compares_withNoHedgingAndWithSixHours() throws IOException {
    var policies = new ArrayList<JsonNode>();
    report.get("policies").forEach(policies::add);
    assertThat(policies)
        .extracting(policy -> policy.get("policy").asString())
        .containsExactly("programme", "none", "{fixed-interval: 6h}");
    var intervals = Duration.between(from(), until()).dividedBy(INTERVAL) + 2;
    var fixed = policies.get(2);
    assertThat(policies.get(1).get("trades").asInt()).isZero();
    assertThat(fixed.get("trades").asLong()).isBetween(1L, 2 * intervals);
    var html = Files.readString(run.folder().resolve("desk.html"));
    assertThat(html).contains("programme", "none", "{fixed-interval: 6h}");
  }

  @Test
  void replay_journal_givesTheSameEffects() {
    assertThat(replay.difference()).isEmpty();
    assertThat(replay.headHash()).isEqualTo(report.get("journal").get("hash").asString());
  }

  /// What the desk does cannot depend on what comes later: cut off, the market gives the same
  /// journal up to there, and the hash of its last record covers all before.
  @Test
  void run_cutOff_hasTheSameJournalUpToThere() throws IOException {
    var cut = from().plus(Duration.between(from(), until()).dividedBy(8));
    var part = RecordedRun.until(Files.createDirectory(folder.resolve("part")), cut).records();
    var whole = run.records();

    assertThat(part).hasSizeBetween(whole.size() / 20, whole.size() - 1);
    assertThat(part.getLast().hash()).isEqualTo(whole.get(part.size() - 1).hash());
  }

  private static boolean isOutside(OwnStep step, String limit) {
    return Math.abs(step.limits().get(limit)) > Limits.HALF_WIDTHS.get(limit);
  }

  private static void assertClose(double value, double expected, DeskStep step) {
    assertThat(value).as(step.toString()).isCloseTo(expected, within(ROUNDING_USD));
  }

  private static List<OwnBreaches.Breach> listed(JsonNode nodes) {
    var breaches = new ArrayList<OwnBreaches.Breach>();
    for (var node : nodes) {
      var until = node.get("until");
      breaches.add(
          new OwnBreaches.Breach(
              node.get("limit").asString(),
              Instant.parse(node.get("from").asString()),
              until.isNull() ? Optional.empty() : Optional.of(Instant.parse(until.asString())),
              node.get("excessMax").asDouble()));
    }
    return sorted(breaches);
  }

  private static List<OwnBreaches.Breach> sorted(List<OwnBreaches.Breach> breaches) {
    return breaches.stream()
        .sorted(
            Comparator.comparing(OwnBreaches.Breach::limit)
                .thenComparing(OwnBreaches.Breach::from)
                .thenComparing(breach -> breach.until().orElse(Instant.MAX))
                .thenComparingDouble(OwnBreaches.Breach::excessMax))
        .toList();
  }

  private static Instant from() {
    return Instant.parse(report.get("from").asString());
  }

  private static Instant until() {
    return Instant.parse(report.get("until").asString());
  }

  private record SilentListener() implements VenueListener {
    @Override
    public void onReport(VenueReport report) {}

    @Override
    public void onAnswer(QueryAnswer answer) {}
  }
}
