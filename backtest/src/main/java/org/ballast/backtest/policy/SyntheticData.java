package org.ballast.backtest.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ballast.backtest.path.ChainShape;
import org.ballast.backtest.path.Cycle;
import org.ballast.backtest.path.CycleRules;
import org.ballast.backtest.path.LevelHours;
import org.ballast.backtest.path.ShapeEstimator;
import org.ballast.backtest.path.SyntheticCycles;
import org.ballast.backtest.path.SyntheticRules;
import org.ballast.backtest.plan.DataPlan;
import org.ballast.backtest.plan.StudyPlan;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.venues.recorded.RecordedMarket;

/// The recorded hours and the shape that synthetic chains are made of, and what must be said of
/// them.
record SyntheticData(LevelHours hours, ChainShape shape, List<String> notes) {
  /// The one coin whose volatility index was recorded.
  private static final Asset COIN = Asset.BTC;

  /// Chains hang together for hours: one a day says what four do.
  private static final int CHAINS_PER_DAY = 4;

  static SyntheticData read(StudyPlan plan, DataPlan data, Path chains, Path hours) {
    if (!plan.coins().contains(COIN)) {
      throw BadInputException.configuration(
          plan.name(),
          "synthetic data are of BTC, whose volatility index is recorded: name it among the coins",
          "coins",
          plan.coins().toString());
    }
    var recorded = LevelHours.read(hours, COIN, data.startInclusive(), data.endExclusive());
    if (recorded.hours().isEmpty()) {
      throw BadInputException.data(
          hours.toString(), "recorded hours and levels must overlap in the time of the study");
    }
    var shape = shape(chains);
    return new SyntheticData(recorded, shape, notes(recorded, shape));
  }

  List<Cycle> cycles(CycleRules rules, SyntheticRules synthetic) {
    return SyntheticCycles.of(hours, rules, synthetic);
  }

  SyntheticRules estimated() {
    return new SyntheticRules("estimated smile", shape, 1, 1);
  }

  private static ChainShape shape(Path chains) {
    var market = RecordedMarket.open(chains);
    var estimator = new ShapeEstimator(COIN);
    var entries = market.entries();
    for (var i = 0; i < entries.size(); i += CHAINS_PER_DAY) {
      estimator.add(market.read(entries.get(i)));
    }
    try {
      return estimator.shape();
    } catch (IllegalArgumentException e) {
      throw BadInputException.data(chains.toString(), String.valueOf(e.getMessage()));
    }
  }

  private static List<String> notes(LevelHours hours, ChainShape shape) {
    var notes = new ArrayList<String>();
    notes.add(
        "Synthetic: index, perpetual and funding are recorded; no option is. Every option mark is a"
            + " recorded volatility index times a smile estimated from "
            + shape.chains()
            + " chains of 2026 ("
            + shape.options()
            + " options), held through all years.");
    notes.add("Options are on the index itself: no basis between forward and index.");
    if (!hours.daysWithHeldLevel().isEmpty()) {
      notes.add(
          "Days with hours without a recorded volatility index, which keep the last level before ("
              + hours.daysWithHeldLevel().size()
              + "): "
              + hours.daysWithHeldLevel().stream()
                  .map(Object::toString)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    notes.add(
        hours.missingHours().isEmpty()
            ? "No hour of the index is missing."
            : "Hours without an index, at which nothing happens: " + hours.missingHours() + ".");
    return List.copyOf(notes);
  }
}
