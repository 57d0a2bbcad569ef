package org.ballast.backtest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.backtest.path.Cycle;
import org.ballast.backtest.path.PathPlayback;
import org.ballast.backtest.path.StudyBook;
import org.ballast.domain.value.Asset;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.host.PolicyTrial;

/// One book of one cycle under every policy of a study.
record DeskTrial(Cycle cycle, StudyBook book) {
  /// Shape: days by policy, in the order of the policies.
  List<List<DayRecord>> run(List<PolicyEntry> policies) {
    var desks = policies.stream().map(this::desk).toList();
    var days = new ArrayList<List<DayRecord>>();
    for (DeskHistory history : PolicyTrial.run(new PathPlayback(cycle.path()), desks)) {
      days.add(DeskDays.of(book, cycle.path(), history));
    }
    return List.copyOf(days);
  }

  private PolicyTrial.Desk desk(PolicyEntry entry) {
    var policy = entry.policy().of(book);
    var configuration =
        new DeskConfiguration(
            "study", book.book(), mandate(entry), AccountChoice.from(book.book()), policy);
    var description =
        policy
            + " delta "
            + entry.deltaHalfWidth()
            + " gamma "
            + entry.gammaHalfWidth()
            + " "
            + book.book();
    return new PolicyTrial.Desk(description, configuration);
  }

  private Mandate mandate(PolicyEntry entry) {
    var limits =
        new UnderlyingLimits(
            book.coin(),
            Optional.of(entry.deltaHalfWidth()),
            entry.gammaHalfWidth(),
            Optional.empty(),
            Optional.empty());
    var rules =
        new TradeRules(
            traded(entry),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(),
            TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT);
    return new Mandate(Asset.USD, book.target(), List.of(limits), rules);
  }

  private List<InstrumentPattern> traded(PolicyEntry entry) {
    var patterns = new ArrayList<InstrumentPattern>();
    patterns.add(InstrumentPattern.parse("deribit:" + book.coin() + "-PERPETUAL"));
    if (entry.gammaHalfWidth().isPresent()) {
      patterns.add(InstrumentPattern.parse("deribit:" + book.coin() + "-*-*-*"));
    }
    return patterns;
  }
}
