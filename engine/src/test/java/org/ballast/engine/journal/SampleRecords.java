package org.ballast.engine.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Fill;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.EffectId;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.TimeInForce;
import org.ballast.engine.port.VenueReport;
import org.ballast.engine.port.VenueState;
import org.ballast.testkit.SampleContracts;

/// An event, an effect and a notice of each kind, by name.
final class SampleRecords {
  static final Instrument PERPETUAL = SampleContracts.perpetual();
  static final Instrument OPTION =
      SampleContracts.inverseOption(OptionType.PUT, Decimal.of(80_000));
  static final long AT_NS = 1_768_478_400_000_000_001L;
  static final EffectId ID = new EffectId("btc-desk", 3, 4711, 2);
  static final MarketUpdate UPDATE = update("90000.5");

  private static final Account ACCOUNT = Account.parse("deribit/main");
  private static final String LABEL = ID.label();
  private static final String ORDER = "BTC-1001";

  private SampleRecords() {}

  static MarketUpdate update(String bid) {
    var at = Instant.parse("2026-01-15T12:00:00.000001Z");
    var index = new IndexPrice(Asset.BTC, Price.parse("90001.23", Asset.USD), at);
    var perpetual =
        new Quote(
            PERPETUAL,
            at,
            Optional.of(Price.parse(bid, Asset.USD)),
            Optional.of(Price.parse("90001", Asset.USD)),
            Price.parse("90000.75", Asset.USD),
            Optional.empty(),
            List.of(Assumption.SPREAD, Assumption.SIZE));
    var mark =
        new OptionMark(0.45, 90_100, "BTC-27MAR26", OptionalDouble.of(-0.25), OptionalDouble.of(9));
    var option =
        new Quote(
            OPTION,
            at,
            Optional.empty(),
            Optional.of(Price.parse("0.0415", Asset.BTC)),
            Price.parse("0.0412", Asset.BTC),
            Optional.of(mark),
            List.of());
    return new MarketUpdate(
        new MarketReference("sim:42", "ab".repeat(32), 17),
        AT_NS - 1,
        false,
        List.of(index),
        List.of(perpetual, option),
        List.of(new InstrumentFact.FundingUnknown(PERPETUAL, "not recorded")),
        List.of("funding unknown"));
  }

  static Optional<MarketUpdate> market(MarketReference reference) {
    return Optional.of(UPDATE).filter(update -> update.reference().equals(reference));
  }

  static Optional<Instrument> instrument(InstrumentId id) {
    return Stream.of(PERPETUAL, OPTION).filter(known -> known.id().equals(id)).findFirst();
  }

  static Map<String, Event> events() {
    var events = new LinkedHashMap<String, Event>();
    events.put("time-advanced", new Event.TimeAdvanced(AT_NS));
    events.put("market-changed", new Event.MarketChanged(AT_NS, UPDATE));
    facts().forEach((name, fact) -> events.put(name, new Event.InstrumentChanged(AT_NS, fact)));
    events.put(
        "venue-state-changed",
        new Event.VenueStateChanged(AT_NS, "deribit", VenueState.LOCKED, "maintenance — 5 min"));
    reports().forEach((name, report) -> events.put(name, new Event.OrderEvidence(AT_NS, report)));
    events.put(
        "answer-found",
        new Event.QueryAnswered(
            AT_NS, new QueryAnswer.Found(LABEL, List.copyOf(reports().values()))));
    events.put(
        "answer-absent", new Event.QueryAnswered(AT_NS, new QueryAnswer.Absent(LABEL, AT_NS - 5)));
    events.put(
        "configuration-changed",
        new Event.ConfigurationChanged(AT_NS, 1, new byte[] {'d', 'e', 's', 'k', -1}));
    events.put(
        "operator-command",
        new Event.OperatorCommand(AT_NS, Event.Command.KILL, "operator", "𝛿 looks wrong"));
    events.put("compute-done", new Event.ComputeDone(AT_NS, ID, new byte[] {1, 2, 3}));
    events.put("effect-suppressed", new Event.EffectSuppressed(AT_NS, ID, "deadline past"));
    events.put("started", new Event.Started(AT_NS, 3));
    return events;
  }

  static Map<String, Effect> effects() {
    var effects = new LinkedHashMap<String, Effect>();
    effects.put("submit", new Effect.Submit(ID, request()));
    effects.put("cancel", new Effect.Cancel(ID, LABEL));
    effects.put("query", new Effect.Query(ID, LABEL));
    effects.put("compute", new Effect.Compute(ID, "least-cost", new byte[] {9, 8}));
    effects.put("set-timer", new Effect.SetTimer(ID, AT_NS + 60));
    notices().forEach((name, notice) -> effects.put(name, new Effect.Publish(ID, notice)));
    return effects;
  }

  private static Map<String, InstrumentFact> facts() {
    var facts = new LinkedHashMap<String, InstrumentFact>();
    facts.put(
        "delivered",
        new InstrumentFact.Delivered(OPTION, Price.parse("91000.01", Asset.USD), "index at 08:00"));
    facts.put(
        "funding-paid",
        new InstrumentFact.FundingPaid(
            PERPETUAL, Decimal.parse("-0.00001234"), Price.parse("90000", Asset.USD)));
    facts.put("funding-unknown", new InstrumentFact.FundingUnknown(PERPETUAL, "not recorded"));
    return facts;
  }

  private static Map<String, VenueReport> reports() {
    var fill =
        new Fill(
            "T-1",
            ACCOUNT,
            PERPETUAL,
            Side.SELL,
            Quantity.parse("20", Asset.USD),
            Price.parse("90000.5", Asset.USD),
            new Money(Decimal.parse("-0.00000011"), Asset.BTC));
    var filled = Quantity.parse("20", Asset.USD);
    var reports = new LinkedHashMap<String, VenueReport>();
    reports.put("accepted", new VenueReport.Accepted(LABEL, ORDER, AT_NS));
    reports.put("filled", new VenueReport.Filled(LABEL, ORDER, fill, AT_NS));
    reports.put(
        "closed",
        new VenueReport.Closed(
            LABEL, ORDER, VenueReport.CloseReason.IMMEDIATE_OR_CANCEL, filled, AT_NS));
    reports.put("rejected", new VenueReport.Rejected(LABEL, 10_043, "wrong tick", AT_NS));
    reports.put("cancel-rejected", new VenueReport.CancelRejected(LABEL, 11_044, "", AT_NS));
    return reports;
  }

  private static OrderRequest request() {
    var intent =
        new OrderIntent(
            ACCOUNT,
            PERPETUAL,
            Side.BUY,
            Quantity.parse("150", Asset.USD),
            Price.parse("90000.5", Asset.USD),
            "delta 0.83 BTC outside ±0.50");
    return new OrderRequest(LABEL, intent, TimeInForce.IMMEDIATE_OR_CANCEL, AT_NS + 5);
  }

  private static Map<String, Notice> notices() {
    var notices = new LinkedHashMap<String, Notice>();
    notices.put("limit-broken", new Notice.LimitBroken("BTC.delta", 0.83, 0.5, "BTC", "market"));
    notices.put("limit-held", new Notice.LimitHeld("BTC.delta", -0.0, 0.33, "BTC"));
    notices.put("decision-begun", new Notice.DecisionBegun(ID, List.of("BTC.delta 0.83"), 4710));
    notices.put(
        "plan-made",
        new Notice.PlanMade(
            ID,
            "least-cost",
            "OPTIMAL",
            2,
            12.5,
            12.25,
            4,
            Double.MIN_VALUE,
            true,
            List.of("delta", "gamma"),
            List.of()));
    notices.put(
        "order-passed",
        new Notice.OrderPassed(ID, LABEL, "delta", 90_000.75, Double.POSITIVE_INFINITY, 0.1));
    notices.put(
        "order-refused",
        new Notice.OrderRefused(ID, "deribit:BTC-PERPETUAL", "collar", "price 1 % off"));
    notices.put("decision-ended", new Notice.DecisionEnded(ID, "done"));
    notices.put("mode-changed", new Notice.ModeChanged("HALT", "operator"));
    notices.put("warning", new Notice.Warning("funding unknown"));
    return notices;
  }
}
