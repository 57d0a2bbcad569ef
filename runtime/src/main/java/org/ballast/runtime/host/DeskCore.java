package org.ballast.runtime.host;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ballast.engine.desk.ComputeTask;
import org.ballast.engine.desk.DeskService;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.order.OrderState;
import org.ballast.engine.port.EffectId;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.state.ConfigurationDecoder;
import org.ballast.runtime.desk.DeskConfigurationDecoder;
import org.ballast.runtime.history.DeskReading;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.history.HistoryRecorder;
import org.ballast.runtime.journal.JournalReplay;

/// A desk's service with what its host must remember: timers, computations under way, facts not yet
/// told, and the history. Live events and those of a journal go through it alike, so that a desk
/// that is taken up again stands where it stood.
public final class DeskCore implements JournalReplay.Core {
  private final DeskService service;
  private final TimerQueue timers = new TimerQueue();
  private final LinkedHashMap<EffectId, ComputeTask> computations = new LinkedHashMap<>();
  private final ArrayDeque<InstrumentFact> facts = new ArrayDeque<>();
  private DeskWatcher watcher;
  private Optional<HistoryRecorder> history = Optional.empty();
  private long lastAtNs = Long.MIN_VALUE;
  private int epochs;
  private long events;

  DeskCore(DeskWatcher watcher) {
    this(watcher, new DeskConfigurationDecoder());
  }

  public DeskCore(DeskWatcher watcher, ConfigurationDecoder decoder) {
    this.watcher = watcher;
    this.service = new DeskService(decoder);
  }

  @Override
  public List<Effect> apply(long sequence, Event event) {
    var effects = service.apply(sequence, event);
    lastAtNs = event.atNs();
    events++;
    remember(event);
    effects.forEach(this::remember);
    recorder().record(sequence, event, effects, reading());
    return effects;
  }

  /// Tells a watcher from now on.
  void watch(DeskWatcher next) {
    watcher = next;
    history.ifPresent(recorder -> recorder.watch(next));
  }

  /// The desk itself; only events may change it.
  public DeskService service() {
    return service;
  }

  TimerQueue timers() {
    return timers;
  }

  HistoryRecorder recorder() {
    var recorder = history.orElseGet(() -> new HistoryRecorder(service.bands(), watcher));
    history = Optional.of(recorder);
    return recorder;
  }

  /// The inputs of a computation asked for and not yet answered.
  public Optional<ComputeTask> computation(EffectId id) {
    return Optional.ofNullable(computations.get(id));
  }

  /// The next fact of the last market update that concerns this desk and that it has not been told.
  Optional<InstrumentFact> nextFact() {
    while (!facts.isEmpty() && !isConcerned(facts.peek())) {
      facts.remove();
    }
    return Optional.ofNullable(facts.peek());
  }

  /// Time of the last event. Long.MIN_VALUE before the first.
  public long lastAtNs() {
    return lastAtNs;
  }

  /// How often the desk was started.
  public int epochs() {
    return epochs;
  }

  /// Events applied so far.
  public long events() {
    return events;
  }

  private void remember(Event event) {
    switch (event) {
      case Event.MarketChanged changed -> {
        facts.clear();
        facts.addAll(changed.update().facts());
      }
      case Event.InstrumentChanged changed -> facts.remove(changed.fact());
      case Event.TimeAdvanced time -> timers.advanceTo(time.atNs());
      case Event.ComputeDone done -> computations.remove(done.effect());
      case Event.Started _ -> {
        epochs++;
        computations.clear();
      }
      case Event.VenueStateChanged _,
          Event.OrderEvidence _,
          Event.QueryAnswered _,
          Event.ConfigurationChanged _,
          Event.OperatorCommand _,
          Event.EffectSuppressed _ -> {}
    }
  }

  private void remember(Effect effect) {
    switch (effect) {
      case Effect.SetTimer timer -> timers.add(timer);
      case Effect.Compute compute -> computations.put(compute.id(), service.task(compute));
      case Effect.Submit _, Effect.Cancel _, Effect.Query _, Effect.Publish _ -> {}
    }
  }

  private boolean isConcerned(InstrumentFact fact) {
    var id = fact.instrument().id();
    return service.book().positions().stream()
            .anyMatch(position -> position.instrument().id().equals(id))
        || service.orders().stream()
            .anyMatch(order ->
                !order.state().isOver() && order.request().intent().instrument().id().equals(id));
  }

  private DeskReading reading() {
    var orders = service.orders();
    var open = (int) orders.stream().filter(order -> !order.state().isOver()).count();
    var unknown =
        (int) orders.stream().filter(order -> order.state() == OrderState.UNKNOWN).count();
    return new DeskReading(
        service.book(), service.market(), service.vols(), service.flows(), open - unknown, unknown);
  }
}
