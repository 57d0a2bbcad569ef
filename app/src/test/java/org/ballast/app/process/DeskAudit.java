package org.ballast.app.process;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.order.Fill;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Decimal;
import org.ballast.engine.desk.DeskService;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.journal.EffectCodec;
import org.ballast.engine.journal.EventCodec;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.order.Order;
import org.ballast.engine.order.OrderState;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueListener;
import org.ballast.engine.port.VenueReport;
import org.ballast.runtime.desk.DeskConfigurationDecoder;
import org.ballast.runtime.journal.PlayedMarket;
import org.ballast.runtime.journal.SqlJournalReader;
import org.ballast.runtime.journal.SqlVenueLog;
import org.ballast.venues.kit.PaperExchange;

/// What a desk's journal and its venue's log say, worked out record by record without the host that
/// wrote them.
final class DeskAudit {
  private final DeskService service = new DeskService(new DeskConfigurationDecoder());
  private final PlayedMarket market = new PlayedMarket(DeskFolder.market());
  private final EventCodec events = new EventCodec(market, market);
  private final EffectCodec effects = new EffectCodec(market);
  private final List<String> submitted = new ArrayList<>();
  private final TreeSet<String> told = new TreeSet<>();
  private final TreeMap<InstrumentId, Decimal> start = new TreeMap<>();
  private final TreeSet<InstrumentId> delivered = new TreeSet<>();
  private final List<QueryAnswer.Found> venueOrders;
  private int starts;
  private int inFlight;
  private int unsent;
  private int lost;

  private DeskAudit(List<QueryAnswer.Found> venueOrders) {
    this.venueOrders = venueOrders;
  }

  static DeskAudit of(DeskFolder desk) {
    var audit = new DeskAudit(venueOrders(desk));
    try (var journal = SqlJournalReader.open(desk.journal())) {
      journal.read(0, audit::accept);
    }
    return audit;
  }

  /// Labels of all orders that the desk gave out, in the order in which it did.
  List<String> submitted() {
    return submitted;
  }

  /// All that the venue received.
  List<QueryAnswer.Found> venueOrders() {
    return venueOrders;
  }

  List<Fill> venueFills() {
    return fills(venueOrders.stream().flatMap(order -> order.reports().stream()).toList());
  }

  /// Ids of the trades that the journal has evidence of.
  TreeSet<String> told() {
    return told;
  }

  /// The desk's orders that are not over at the end of the journal.
  List<Order> openOrders() {
    return service.orders().stream().filter(order -> !order.state().isOver()).toList();
  }

  /// Positions at the end of the journal.
  TreeMap<InstrumentId, Decimal> positions() {
    return positions(service.book());
  }

  /// The positions that the venue's fills make of those at the start.
  TreeMap<InstrumentId, Decimal> positionsByVenue() {
    var sum = new TreeMap<>(start);
    for (var fill : venueFills()) {
      sum.merge(fill.instrument().id(), fill.signedQuantity().amount(), Decimal::plus);
    }
    delivered.forEach(sum::remove);
    sum.values().removeIf(Decimal::isZero);
    return sum;
  }

  TreeSet<InstrumentId> delivered() {
    return delivered;
  }

  /// How often the journal was taken up.
  int restarts() {
    return starts - 1;
  }

  /// Orders that were under way when the process ended, over all ends.
  int inFlight() {
    return inFlight;
  }

  /// Those of [#inFlight] that the venue never received.
  int unsent() {
    return unsent;
  }

  /// Those of [#inFlight] that the venue received, so that what it said of them was lost.
  int lost() {
    return lost;
  }

  private void accept(JournalRecord record) {
    switch (record.type()) {
      case EVENT -> apply(record.sequence(), events.decode(record.payload()));
      case EFFECTS -> effects.decode(record.payload()).forEach(this::accept);
    }
  }

  private void accept(Effect effect) {
    if (effect instanceof Effect.Submit submit) {
      submitted.add(submit.request().label());
    }
  }

  private void apply(long sequence, Event event) {
    if (event instanceof Event.Started) {
      starts++;
      openOrders().forEach(this::countCutOff);
    }
    var _ = service.apply(sequence, event);
    switch (event) {
      case Event.ConfigurationChanged _ -> start.putAll(positions(service.book()));
      case Event.OrderEvidence evidence -> tell(List.of(evidence.report()));
      case Event.QueryAnswered answered -> {
        if (answered.answer() instanceof QueryAnswer.Found found) {
          tell(found.reports());
        }
      }
      case Event.InstrumentChanged changed -> {
        if (changed.fact() instanceof InstrumentFact.Delivered fact) {
          delivered.add(fact.instrument().id());
        }
      }
      default -> {}
    }
  }

  private void countCutOff(Order order) {
    if (order.state() == OrderState.UNKNOWN) {
      return;
    }
    inFlight++;
    if (venueOrders.stream().anyMatch(known -> known.label().equals(order.label()))) {
      lost++;
    } else {
      unsent++;
    }
  }

  private void tell(List<VenueReport> reports) {
    fills(reports).forEach(fill -> told.add(fill.tradeId()));
  }

  private static List<Fill> fills(List<VenueReport> reports) {
    var fills = new ArrayList<Fill>();
    for (var report : reports) {
      if (report instanceof VenueReport.Filled filled) {
        fills.add(filled.fill());
      }
    }
    return fills;
  }

  private static TreeMap<InstrumentId, Decimal> positions(Portfolio book) {
    var positions = new TreeMap<InstrumentId, Decimal>();
    book.positions()
        .forEach(
            position -> positions.put(position.instrument().id(), position.quantity().amount()));
    positions.values().removeIf(Decimal::isZero);
    return positions;
  }

  private static List<QueryAnswer.Found> venueOrders(DeskFolder desk) {
    try (var log = SqlVenueLog.open(desk.journal().venueLog(), DeskFolder.DESK)) {
      return new PaperExchange((instrument, taker) -> List.of(), log, Silent.LISTENER).orders();
    }
  }

  /// Hears nothing: nothing is asked.
  private enum Silent implements VenueListener {
    LISTENER;

    @Override
    public void onReport(VenueReport report) {
      throw new IllegalStateException("nothing happens at a venue that is only read: " + report);
    }

    @Override
    public void onAnswer(QueryAnswer answer) {
      throw new IllegalStateException("nothing was asked: " + answer);
    }
  }
}
