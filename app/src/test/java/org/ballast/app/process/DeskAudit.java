package org.ballast.app.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.ballast.engine.port.OrderRequest;
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
  private final LinkedHashMap<String, OrderRequest> submitted = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final List<Long> marketOffsets = new ArrayList<>();
  private final TreeSet<String> told = new TreeSet<>();
  private final TreeMap<InstrumentId, Decimal> start = new TreeMap<>();
  private final TreeSet<InstrumentId> delivered = new TreeSet<>();
  private final List<QueryAnswer.Found> venueOrders;
  private byte[] wanted = {};
  private int starts;
  private int inFlight;

  /// Those under way that the venue never received, and those whose answer was lost.
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

  /// All orders that the desk gave out by label, in the order in which it did.
  Map<String, OrderRequest> submitted() {
    return submitted;
  }

  /// What is wrong with the journal by itself: an order given out twice, and effects that are not
  /// the bytes that its events give again.
  List<String> faults() {
    return faults;
  }

  /// Where in the market the journal's updates are, in their order.
  List<Long> marketOffsets() {
    return marketOffsets;
  }

  /// All that the venue received.
  List<QueryAnswer.Found> venueOrders() {
    return venueOrders;
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

  /// The whole book at the end of the journal.
  Portfolio book() {
    return service.book();
  }

  /// The positions that a recount of the venue's fills makes of those at the start.
  TreeMap<InstrumentId, Decimal> positionsBy(VenueRecount recount) {
    var sum = new TreeMap<String, BigDecimal>();
    start.forEach((id, quantity) -> sum.put(id.toString(), quantity.toBigDecimal()));
    recount.positions().forEach((id, quantity) -> sum.merge(id, quantity, BigDecimal::add));
    var positions = new TreeMap<InstrumentId, Decimal>();
    sum.forEach((id, quantity) -> positions.put(InstrumentId.parse(id), Decimal.of(quantity)));
    delivered.forEach(positions::remove);
    positions.values().removeIf(Decimal::isZero);
    return positions;
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

  /// What befell the orders, for people.
  String summary() {
    return "%d restarts, in flight %d: %d unsent, %d unanswered; %d orders, %d fills"
        .formatted(restarts(), inFlight, unsent, lost, submitted.size(), told.size());
  }

  private void accept(JournalRecord record) {
    switch (record.type()) {
      case EVENT -> {
        requireWanted(record, new byte[0]);
        apply(record.sequence(), events.decode(record.payload()));
      }
      case EFFECTS -> {
        requireWanted(record, record.payload());
        wanted = new byte[0];
        effects.decode(record.payload()).forEach(this::accept);
      }
    }
  }

  private void requireWanted(JournalRecord record, byte[] recorded) {
    if (!Arrays.equals(recorded, wanted)) {
      faults.add("other effects than recorded before record " + record.sequence());
    }
  }

  private void accept(Effect effect) {
    if (effect instanceof Effect.Submit submit
        && submitted.put(submit.request().label(), submit.request()) != null) {
      faults.add("given out twice: " + submit.request().label());
    }
  }

  private void apply(long sequence, Event event) {
    if (event instanceof Event.Started) {
      starts++;
      openOrders().forEach(this::countCutOff);
    }
    var effectsAgain = service.apply(sequence, event);
    wanted = effectsAgain.isEmpty() ? new byte[0] : EffectCodec.encode(effectsAgain);
    switch (event) {
      case Event.MarketChanged changed -> marketOffsets.add(changed.update().reference().offset());
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
