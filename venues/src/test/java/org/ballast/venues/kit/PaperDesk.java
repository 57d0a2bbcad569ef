package org.ballast.venues.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.TimeInForce;
import org.ballast.engine.port.VenueListener;
import org.ballast.engine.port.VenueReport;
import org.ballast.testkit.SampleContracts;

/// One desk at a paper exchange over a market that a test writes down.
final class PaperDesk implements VenueListener {
  static final Perpetual PERPETUAL = SampleContracts.perpetual();
  static final Option CALL = SampleContracts.inverseOption(OptionType.CALL, Decimal.of(90_000));
  static final long START_NS = ns("2026-02-01T00:00:00Z");
  static final long STEP_NS = 60_000_000_000L;

  private static final Account ACCOUNT = Account.parse("deribit/main");
  private static final String HASH = "0".repeat(64);

  final FixedDepth depth = new FixedDepth();
  final InMemoryVenueLog log = new InMemoryVenueLog();
  final List<VenueReport> reports = new ArrayList<>();
  final List<QueryAnswer> answers = new ArrayList<>();
  PaperExchange exchange = new PaperExchange(depth, log, this);

  /// A desk whose exchange has seen the whole market at [#START_NS].
  static PaperDesk open() {
    var desk = new PaperDesk();
    desk.update(START_NS);
    return desk;
  }

  void update(long atNs, InstrumentFact... facts) {
    exchange.onUpdate(
        new MarketUpdate(
            new MarketReference("test", HASH, 0),
            atNs,
            true,
            List.of(),
            List.of(quote(PERPETUAL, "88000"), quote(CALL, "0.05")),
            List.of(facts),
            List.of()));
  }

  /// Ends the exchange as a killed process would, and starts it on the same log.
  void restart() {
    exchange = new PaperExchange(depth, log, this);
  }

  /// Submits and returns what the exchange said of it.
  List<VenueReport> submit(OrderRequest request) {
    reports.clear();
    exchange.submit(request);
    return List.copyOf(reports);
  }

  List<VenueReport> cancel(String label) {
    reports.clear();
    exchange.cancel(label);
    return List.copyOf(reports);
  }

  QueryAnswer query(String label) {
    answers.clear();
    exchange.query(label);
    return answers.getFirst();
  }

  static OrderRequest immediate(
      String label, Instrument instrument, Side side, String quantity, String price) {
    return request(
        label, instrument, side, quantity, price, TimeInForce.IMMEDIATE_OR_CANCEL, Long.MAX_VALUE);
  }

  static OrderRequest resting(
      String label, Instrument instrument, Side side, String quantity, String price) {
    return request(
        label, instrument, side, quantity, price, TimeInForce.GOOD_TIL_CANCELLED, Long.MAX_VALUE);
  }

  static OrderRequest request(
      String label,
      Instrument instrument,
      Side side,
      String quantity,
      String price,
      TimeInForce timeInForce,
      long validUntilNs) {
    var intent =
        new OrderIntent(
            ACCOUNT,
            instrument,
            side,
            Quantity.parse(quantity, instrument.quantityUnit()),
            Price.parse(price, instrument.priceUnit()),
            "test");
    return new OrderRequest(label, intent, timeInForce, validUntilNs);
  }

  static long ns(String instant) {
    return Instant.parse(instant).toEpochMilli() * 1_000_000;
  }

  /// A report as one short line, for comparison with what a test expects.
  static String line(VenueReport report) {
    return report.label()
        + " "
        + switch (report) {
          case VenueReport.Accepted accepted -> "accepted " + accepted.orderId();
          case VenueReport.Filled filled ->
              "filled "
                  + filled.fill().tradeId()
                  + " "
                  + filled.fill().quantity().amount()
                  + " at "
                  + filled.fill().price().amount()
                  + " fee "
                  + filled.fill().fee();
          case VenueReport.Closed closed ->
              "closed " + closed.reason() + " " + closed.filled().amount();
          case VenueReport.Rejected rejected ->
              "rejected " + rejected.code() + " " + rejected.reason();
          case VenueReport.CancelRejected rejected ->
              "cancel rejected " + rejected.code() + " " + rejected.reason();
        };
  }

  static List<String> lines(List<VenueReport> reports) {
    return reports.stream().map(PaperDesk::line).toList();
  }

  @Override
  public void onReport(VenueReport report) {
    reports.add(report);
  }

  @Override
  public void onAnswer(QueryAnswer answer) {
    answers.add(answer);
  }

  private static Quote quote(Instrument instrument, String mark) {
    return new Quote(
        instrument,
        Instant.parse("2026-02-01T00:00:00Z"),
        Optional.empty(),
        Optional.empty(),
        Price.parse(mark, instrument.priceUnit()),
        Optional.empty(),
        List.of());
  }
}
