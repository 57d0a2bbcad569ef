package org.ballast.app.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.order.Fill;
import org.ballast.engine.desk.DeskService;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.VenueReport;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.surface.VolSource;
import org.ballast.runtime.desk.DeskConfigurationDecoder;

/// A desk's history worked out from its journal's events and effects, with a book, a market and
/// limits of its own; beside it a desk is given the same events, so that the two can be compared.
final class OwnHistory {
  private final DeskService desk = new DeskService(new DeskConfigurationDecoder());
  private final OwnMarket market = new OwnMarket();
  private final OwnBreaches breaches = new OwnBreaches();
  private final List<OwnStep> steps = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, OrderRequest> orders = new TreeMap<>();
  private final TreeMap<String, BigDecimal> filled = new TreeMap<>();
  private final TreeSet<String> trades = new TreeSet<>();
  private Optional<OwnBook> book = Optional.empty();
  private Optional<Instant> updateAt = Optional.empty();
  private double feesUsd;
  private double fundingUsd;

  void apply(long sequence, Event event) {
    if (event instanceof Event.MarketChanged) {
      close();
    }
    desk.apply(sequence, event);
    switch (event) {
      case Event.ConfigurationChanged _ -> book = Optional.of(new OwnBook(desk.book()));
      case Event.MarketChanged changed -> {
        market.take(changed.update());
        changed.update().facts().stream()
            .filter(InstrumentFact.Delivered.class::isInstance)
            .forEach(fact -> book().close(fact.instrument().id()));
        updateAt = Optional.of(instant(changed.update().atNs()));
        observe(changed.update().atNs(), event.atNs());
      }
      case Event.TimeAdvanced time -> observe(time.atNs(), time.atNs());
      case Event.InstrumentChanged changed -> {
        book().take(changed.fact());
        paid(changed.fact().instrument());
        observe(event.atNs(), event.atNs());
      }
      case Event.OrderEvidence(long _, VenueReport.Filled report) -> {
        fill(report.label(), report.fill());
        observe(event.atNs(), event.atNs());
      }
      case Event.OrderEvidence _, Event.ComputeDone _, Event.Started _ -> {}
      case Event.QueryAnswered _,
          Event.VenueStateChanged _,
          Event.OperatorCommand _,
          Event.EffectSuppressed _ ->
          faults.add("event is not expected of a paper run: " + event);
    }
  }

  void take(List<Effect> effects) {
    for (var effect : effects) {
      if (effect instanceof Effect.Submit submit) {
        orders.put(submit.request().label(), submit.request());
      }
    }
  }

  void finish() {
    close();
  }

  List<OwnStep> steps() {
    return steps;
  }

  List<OwnBreaches.Breach> breaches() {
    return breaches.all();
  }

  List<String> faults() {
    return faults;
  }

  int fills() {
    return trades.size();
  }

  OwnBook book() {
    return book.orElseThrow();
  }

  private void fill(String label, Fill fill) {
    var order = orders.get(label);
    if (order == null || !trades.add(fill.tradeId())) {
      faults.add("fill without an order, or twice: " + fill);
      return;
    }
    var sum = filled.merge(label, fill.quantity().amount().toBigDecimal(), BigDecimal::add);
    var intent = order.intent();
    var beyond = fill.price().amount().compareTo(intent.limitPrice().amount());
    if (sum.compareTo(intent.quantity().amount().toBigDecimal()) > 0
        || beyond * intent.side().sign() > 0) {
      faults.add("fill beyond its order: " + fill + " of " + intent);
    }
    book().fill(fill);
    paid(fill.instrument());
  }

  private void paid(Instrument instrument) {
    var fees = book().lastFee().signum();
    var funding = book().lastFunding().signum();
    if (fees != 0 || funding != 0) {
      var index = market.index(instrument.contract().settlement());
      feesUsd += book().lastFee().doubleValue() * index;
      fundingUsd += book().lastFunding().doubleValue() * index;
    }
  }

  private void observe(long pricedNs, long atNs) {
    var risk = risk(instant(pricedNs));
    breaches.observe(instant(atNs), values(risk));
  }

  private void close() {
    if (updateAt.isEmpty()) {
      return;
    }
    var at = updateAt.get();
    var risk = risk(at);
    var isTradable = new LinkedHashMap<String, Boolean>();
    for (var limit : Limits.HALF_WIDTHS.keySet()) {
      var coin = Limits.coin(limit);
      isTradable.put(
          limit,
          limit.endsWith(".delta")
              ? market.isPerpetualTradable(coin)
              : market.isOptionTradable(coin));
    }
    steps.add(new OwnStep(at, value(risk), feesUsd, fundingUsd, values(risk), isTradable));
    compareBooks(at);
    feesUsd = 0;
    fundingUsd = 0;
  }

  private void compareBooks(Instant at) {
    var own = OwnBook.lines(book().portfolio());
    var desks = OwnBook.lines(desk.book());
    if (!own.equals(desks)) {
      faults.add("books differ at " + at + ": own=" + own + " desk=" + desks);
    }
    if (!own.containsAll(book().sumsOfFills())) {
      faults.add("positions are not the sum of fills at " + at);
    }
  }

  private BookRisk risk(Instant at) {
    var portfolio = book().portfolio();
    return new BookValuer(market.of(portfolio, at), VolSource.MARK).value(portfolio);
  }

  private static Map<String, Double> values(BookRisk risk) {
    var values = new LinkedHashMap<String, Double>();
    Limits.HALF_WIDTHS.keySet().forEach(limit -> values.put(limit, Limits.value(limit, risk)));
    return values;
  }

  private static double value(BookRisk risk) {
    return risk.underlyings().stream().mapToDouble(coin -> coin.exposure().value()).sum();
  }

  private static Instant instant(long ns) {
    return Instant.EPOCH.plusNanos(ns);
  }
}
