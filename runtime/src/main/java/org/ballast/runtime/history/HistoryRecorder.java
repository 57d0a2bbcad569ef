package org.ballast.runtime.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.ledger.CashFlow;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueReport;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.quant.risk.BookAttribution;
import org.ballast.quant.risk.PnlTerms;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;

/// Makes a desk's history out of its events, its effects and its book after each of them.
///
/// The same journal gives the same history, whether it was played once or taken up again.
public final class HistoryRecorder {
  private static final long NS_PER_SECOND = 1_000_000_000L;

  private final List<GreekBand> bands;
  private final ResidualAlarm alarm = new ResidualAlarm();
  private final UnstatedCash unstated = new UnstatedCash();
  private final TradeRecorder trades = new TradeRecorder();
  private final DecisionRecorder decisions = new DecisionRecorder();
  private final BreachRecorder breaches = new BreachRecorder();
  private final List<DeskStep> steps = new ArrayList<>();
  private final WarningList warnings = new WarningList();
  private DeskWatcher watcher;
  private final QuotedOptions options = new QuotedOptions();
  private Optional<OpenStep> step = Optional.empty();
  private Optional<ValuedBook> valued = Optional.empty();
  private String mode = "RUN";
  private String modeReason = "";

  public HistoryRecorder(List<GreekBand> bands, DeskWatcher watcher) {
    this.bands = List.copyOf(bands);
    this.watcher = watcher;
  }

  /// Tells a watcher from now on.
  public void watch(DeskWatcher next) {
    watcher = next;
  }

  /// Takes in the event at this journal position, its effects, and how the desk stands after it.
  public void record(long sequence, Event event, List<Effect> effects, DeskReading desk) {
    var at = instant(event.atNs());
    if (event instanceof Event.MarketChanged changed) {
      closeStep();
      options.observe(changed.update());
      openStep(sequence, changed, desk);
    } else {
      addFlows(event, desk, at);
    }
    notices(event, effects, at);
    reports(event).forEach(filled -> trade(sequence, at, filled, desk.market()));
    if (event instanceof Event.InstrumentChanged changed
        && changed.fact() instanceof InstrumentFact.FundingUnknown) {
      step.ifPresent(OpenStep::setFundingUnknown);
    }
    status(event, desk, sequence);
  }

  /// The history so far; the step that is being recorded is closed.
  public DeskHistory finish(String desk, String policy, String market, String journalHash) {
    closeStep();
    alarm.text().ifPresent(text -> warnings.add(lastInstant(), text));
    return new DeskHistory(
        desk,
        policy,
        market,
        journalHash,
        steps,
        trades.all(),
        breaches.all(),
        decisions.all(),
        warnings.all());
  }

  private void openStep(long sequence, Event.MarketChanged changed, DeskReading desk) {
    var at = instant(changed.update().atNs());
    try {
      var book = unstated.add(desk.book(), desk.flows());
      var now = ValuedBook.of(book, desk.market(), desk.vols(), at);
      var terms = valued.map(last -> attribute(last, desk.market(), at)).orElse(PnlTerms.NONE);
      var readings = now.readings(bands);
      breaches.observe(readings);
      var start = valued.map(ValuedBook::value).orElse(now.value());
      step = Optional.of(new OpenStep(sequence, at, start, terms, readings));
      valued = Optional.of(now);
    } catch (BadInputException unfit) {
      warn(at, "book not valued: " + unfit.reason());
    }
  }

  /// The book as it was held during the step, in the markets at its two ends.
  private PnlTerms attribute(ValuedBook last, MarketView market, Instant at) {
    var second = ValuedBook.of(last.book(), market, VolSource.MARK, at);
    var attribution =
        BookAttribution.between(
            last.book(),
            new BookAttribution.Observed(last.market(), VolSource.MARK),
            new BookAttribution.Observed(second.market(), VolSource.MARK),
            List.of());
    alarm.observe(at, attribution.terms(), last.market(), second.market());
    return attribution.terms();
  }

  private void addFlows(Event event, DeskReading desk, Instant at) {
    var book = unstated.add(desk.book(), desk.flows());
    if (step.isEmpty() || valued.isEmpty() || isSame(valued.get(), book)) {
      return;
    }
    var before = valued.get();
    try {
      var after = ValuedBook.of(book, desk.market(), desk.vols(), before.market().asOf());
      var flows = usd(desk, CashFlow.Kind.FEE, CashFlow.Kind.DELIVERY_FEE);
      var funding = usd(desk, CashFlow.Kind.FUNDING);
      step.get().addFee(flows);
      step.get().addFunding(funding);
      if (isDelivery(event)) {
        step.get().addDeliveryBasis(after.value() - before.value() - flows - funding);
      }
      valued = Optional.of(after);
    } catch (BadInputException unfit) {
      warn(at, "book not valued: " + unfit.reason());
    }
  }

  private static boolean isSame(ValuedBook before, Portfolio book) {
    return before.book().equals(book);
  }

  private static boolean isDelivery(Event event) {
    return event instanceof Event.InstrumentChanged changed
        && changed.fact() instanceof InstrumentFact.Delivered;
  }

  private static double usd(DeskReading desk, CashFlow.Kind... kinds) {
    var wanted = List.of(kinds);
    var valuer = new PositionValuer(desk.market(), VolSource.MARK);
    var sum = 0.0;
    for (var flow : desk.flows()) {
      if (wanted.contains(flow.kind())) {
        sum += flow.amount().amount().toDouble() * valuer.indexOf(flow.amount().currency());
      }
    }
    return sum;
  }

  private void trade(long sequence, Instant at, VenueReport.Filled report, MarketView market) {
    trades
        .record(sequence, at, report, market, decisions.passed(report.label()))
        .ifPresent(trade -> {
          step.ifPresent(open -> open.addSlippage(-trade.slippageUsd()));
          watcher.onTrade(trade);
        });
  }

  private static List<VenueReport.Filled> reports(Event event) {
    var reports =
        switch (event) {
          case Event.OrderEvidence evidence -> List.of(evidence.report());
          case Event.QueryAnswered(long _, QueryAnswer.Found found) -> found.reports();
          default -> List.<VenueReport>of();
        };
    return reports.stream()
        .filter(VenueReport.Filled.class::isInstance)
        .map(VenueReport.Filled.class::cast)
        .toList();
  }

  private void notices(Event event, List<Effect> effects, Instant at) {
    for (var effect : effects) {
      if (effect instanceof Effect.Publish publish) {
        notice(event, publish.notice(), at);
      }
    }
  }

  private void notice(Event event, Notice notice, Instant at) {
    switch (notice) {
      case Notice.LimitBroken broken -> watcher.onBreach(breaches.broken(at, broken));
      case Notice.LimitHeld held -> breaches.held(at, held, event).ifPresent(watcher::onBreach);
      case Notice.DecisionBegun begun -> decisions.begun(at, begun);
      case Notice.PlanMade plan -> {
        decisions.planned(plan);
        breaches.planned(plan, options.isQuoted());
      }
      case Notice.OrderPassed passed -> decisions.passed(passed);
      case Notice.OrderRefused refused -> {
        decisions.refused(refused);
        breaches.refused(refused);
      }
      case Notice.DecisionEnded ended -> {
        breaches.ended();
        decisions.ended(ended).ifPresent(watcher::onDecision);
      }
      case Notice.ModeChanged changed -> {
        mode = changed.mode();
        modeReason = changed.reason();
      }
      case Notice.Warning warning -> warn(at, warning.text());
    }
  }

  private void status(Event event, DeskReading desk, long sequence) {
    if (event instanceof Event.MarketChanged || event instanceof Event.OperatorCommand) {
      watcher.onStatus(
          new DeskStatus(
              instant(event.atNs()),
              mode,
              modeReason,
              desk.openOrders(),
              desk.unknownOrders(),
              sequence + 1));
    }
  }

  private void closeStep() {
    step.ifPresent(open -> {
      var now = valued.orElseThrow();
      var closed = open.close(now.value(), now.readings(bands));
      steps.add(closed);
      watcher.onStep(closed);
    });
    step = Optional.empty();
  }

  private Instant lastInstant() {
    return steps.isEmpty() ? Instant.EPOCH : steps.getLast().at();
  }

  private void warn(Instant at, String text) {
    if (warnings.add(at, text)) {
      watcher.onWarning(at, text);
    }
  }

  private static Instant instant(long ns) {
    return Instant.ofEpochSecond(
        Math.floorDiv(ns, NS_PER_SECOND), Math.floorMod(ns, NS_PER_SECOND));
  }
}
