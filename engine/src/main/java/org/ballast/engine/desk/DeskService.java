package org.ballast.engine.desk;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.ledger.CashFlow;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.journal.InstrumentResolver;
import org.ballast.engine.order.Order;
import org.ballast.engine.state.ConfigurationDecoder;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.engine.state.DeskMode;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.policy.ProposalRequest;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.surface.VolSource;

/// Keeps one desk's book inside its mandate: events in, effects out, and nothing else.
///
/// The same events give the same effects, byte for byte. It reads no clock, draws no random number,
/// starts no thread.
public final class DeskService {
  private final ConfigurationDecoder decoder;
  private Optional<Desk> desk = Optional.empty();

  public DeskService(ConfigurationDecoder decoder) {
    this.decoder = decoder;
  }

  /// A service that goes on where the one that gave this snapshot was. Throws:
  /// `UnreadableRecordException` for other bytes, and where an instrument is not known.
  public static DeskService restore(
      ConfigurationDecoder decoder, InstrumentResolver instruments, byte[] snapshot) {
    var service = new DeskService(decoder);
    service.desk = Optional.of(DeskCodec.decode(snapshot, decoder, instruments));
    return service;
  }

  /// Applies the event at this journal position and says what is to be done, in order.
  public List<Effect> apply(long sequence, Event event) {
    if (event instanceof Event.ConfigurationChanged changed) {
      return configure(sequence, changed);
    }
    var current = desk();
    current.nowNs = event.atNs();
    current.flows = List.of();
    if (event instanceof Event.Started started) {
      current.epoch = started.epoch();
    }
    var out = outbox(sequence);
    new EventHandler(current, out).apply(event);
    return out.effects();
  }

  /// The inputs of a computation just asked for by [#apply], to be run before or after any further
  /// event. Must be called before the next event is applied.
  public ComputeTask task(Effect.Compute compute) {
    var parameters = TaskParameters.decode(compute.parameters());
    var current = desk();
    return new HedgeTask(
        new ProposalRequest(
            configuration().policy(),
            current.market.snapshot(),
            book(),
            mandate(),
            configuration().accounts(),
            parameters.isRecentring(),
            parameters.underlyings(),
            parameters.budgetUsd(),
            parameters.turnoverUsd()));
  }

  public DeskConfiguration configuration() {
    return desk().configuration;
  }

  public Mandate mandate() {
    return configuration().mandate();
  }

  public DeskMode mode() {
    return desk.map(current -> current.mode.mode()).orElse(DeskMode.HOLD);
  }

  /// Positions and balances as all fills, deliveries and payments have made them.
  public Portfolio book() {
    return desk().ledger.book();
  }

  /// The sum of all cash flows since the start, by account and asset.
  public List<CashBalance> flowTotals() {
    return desk().ledger.flowTotals();
  }

  /// The cash that the last event moved.
  public List<CashFlow> flows() {
    return desk().flows;
  }

  /// The market as the desk sees it now; it changes with the next event.
  public MarketView market() {
    return desk().market;
  }

  /// The volatilities with which the desk values, in the market as it sees it now.
  public VolSource vols() {
    return desk().vols;
  }

  /// The book's risk by underlying, as last valued.
  public SortedMap<Asset, Exposure> risk() {
    var valuation = desk().valuation;
    var risk = new TreeMap<Asset, Exposure>();
    valuation.underlyings().forEach(asset -> risk.put(asset, valuation.exposure(asset)));
    return risk;
  }

  /// Whether the present market values all of the book.
  public boolean isSound() {
    return desk().isSound;
  }

  /// The mandate's bands, in the order of [#values].
  public List<GreekBand> bands() {
    return desk().bands;
  }

  /// The limited Greeks as last valued, one per band.
  public double[] values() {
    return desk().valuation.values(bands());
  }

  /// Orders that are not over, and the last ones that are, in the order in which they were sent.
  public List<Order> orders() {
    return desk().orders.all();
  }

  /// Whether a decision is under way.
  public boolean isDeciding() {
    return desk().decision.isPresent();
  }

  /// The whole state as bytes; a service restored from them behaves the same ever after.
  public byte[] snapshot() {
    return DeskCodec.encode(desk());
  }

  private List<Effect> configure(long sequence, Event.ConfigurationChanged changed) {
    var configuration = decoder.decode(changed.configuration());
    var isFirst = desk.isEmpty();
    if (desk.isPresent()) {
      desk.get().configure(configuration, changed.configuration());
    } else {
      desk = Optional.of(new Desk(configuration, changed.configuration()));
    }
    var current = desk();
    current.nowNs = changed.atNs();
    current.flows = List.of();
    var out = outbox(sequence);
    if (isFirst) {
      current.mode.run("configured", out);
    }
    current.observe("configuration", out);
    return out.effects();
  }

  private Outbox outbox(long sequence) {
    return new Outbox(configuration().desk(), desk().epoch, sequence);
  }

  private Desk desk() {
    return desk.orElseThrow(
        () -> new IllegalStateException("a desk must be configured by its first event"));
  }
}
