package org.ballast.backtest.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.backtest.path.Cycle;
import org.ballast.backtest.path.RecordedCycles;
import org.ballast.backtest.path.Times;
import org.ballast.backtest.plan.DataPlan;
import org.ballast.backtest.plan.StudyPlan;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.venues.recorded.RecordedPlayback;
import org.ballast.venues.recorded.RecordedPlaybackPlan;

/// The cycles of recorded chains, and what must be said of them.
record RecordedSource(String source, String contentHash, List<Cycle> cycles, List<String> notes) {
  /// Steps farther apart than this are those from chain to chain.
  private static final Duration HOURLY_MAX = Duration.ofHours(2);

  static RecordedSource read(StudyPlan plan, DataPlan data, Path chains, Optional<Path> hours) {
    var playing =
        RecordedPlaybackPlan.of(chains).withTimes(data.startInclusive(), data.endExclusive());
    var market = RecordedPlayback.open(hours.map(playing::withHourlyFolder).orElse(playing));
    var result = RecordedCycles.of(market, plan.rules(data));
    plan.coins().forEach(coin -> requireSold(coin, result, market.source()));
    return new RecordedSource(
        market.source(), market.contentHash(), result.cycles(), notes(result));
  }

  private static void requireSold(Asset coin, RecordedCycles.Result result, String source) {
    if (result.cycles().stream().noneMatch(cycle -> cycle.coin().equals(coin))) {
      throw BadInputException.data(
          source,
          "the recording must hold options of each coin from their sale to their expiry, between"
              + " from and until",
          "coins",
          coin.code());
    }
  }

  private static List<String> notes(RecordedCycles.Result result) {
    var notes = new ArrayList<String>();
    notes.add(
        "Chains as recorded, about every six hours; between them the last smile is carried with the"
            + " index, and only the perpetual can be dealt on.");
    lastHour(result)
        .ifPresent(at ->
            notes.add(
                "Hours of the perpetual are recorded until "
                    + at
                    + "; after that a desk sees the market only at chains, and no policy can act"
                    + " between them."));
    notes.add(
        "The perpetual's quote is 1 bp each side of its price, rounded outwards to ticks; sizes are"
            + " not recorded and taken as enough.");
    if (result.unfinished() > 0) {
      notes.add(
          result.unfinished()
              + " cycles were still alive at the end of the recording and left out.");
    }
    return List.copyOf(notes);
  }

  /// The last update that came within hours of the one before. Empty without hours.
  private static Optional<Instant> lastHour(RecordedCycles.Result result) {
    var last = Optional.<Instant>empty();
    for (var cycle : result.cycles()) {
      var updates = cycle.path().updates();
      for (var i = 1; i < updates.size(); i++) {
        var before = Times.instant(updates.get(i - 1).atNs());
        var at = Times.instant(updates.get(i).atNs());
        var isHourly =
            !updates.get(i).isWholeMarket()
                && Duration.between(before, at).compareTo(HOURLY_MAX) < 0
                && at.equals(Instant.ofEpochSecond(at.getEpochSecond() / 3600 * 3600))
                && !at.equals(cycle.expiry().at());
        if (isHourly && (last.isEmpty() || at.isAfter(last.get()))) {
          last = Optional.of(at);
        }
      }
    }
    return last;
  }
}
