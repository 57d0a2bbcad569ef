package org.ballast.runtime.host;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.LongFunction;
import org.ballast.engine.desk.ComputeTask;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.port.EffectId;
import org.ballast.engine.port.HostedVenue;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.runtime.desk.DeskConfigurationText;
import org.ballast.runtime.history.DeskHistory;

/// Runs one desk on one thread: journals each event before it is applied, and lets effects leave.
///
/// Order at one instant: timers due, the market's update, its facts, then what came of them, first
/// in first out.
public final class DeskHost {
  /// Market updates between two snapshots of the core's state.
  static final int SNAPSHOT_UPDATES = 500;

  private final DeskCore core;
  private final EventLog log;
  private final Inbox inbox;
  private final HostedVenue venue;
  private final Sender sender;
  private final KillSwitch killSwitch;
  private final Computer computer;
  private final ArrayDeque<Effect> outbox = new ArrayDeque<>();
  private long nowNs;
  private int updates;

  /// `computer` runs what is too long for the core; empty is at once, in no time of the market.
  public DeskHost(
      DeskCore core,
      EventLog log,
      Inbox inbox,
      HostedVenue venue,
      KillSwitch killSwitch,
      Optional<Computer> computer) {
    this.core = core;
    this.log = log;
    this.inbox = inbox;
    this.venue = venue;
    this.killSwitch = killSwitch;
    this.sender = new Sender(venue, log, killSwitch);
    this.computer = computer.orElse(this::computeAtOnce);
    this.nowNs = core.lastAtNs();
  }

  /// Begins an empty journal.
  public void configure(long atNs, DeskConfigurationText configuration) {
    configure(atNs, configuration.toBytes());
  }

  /// Begins an empty journal with what the core's decoder understands.
  public void configure(long atNs, byte[] configuration) {
    nowNs = atNs;
    process(new Event.ConfigurationChanged(atNs, DeskConfigurationText.VERSION, configuration));
  }

  /// Takes the journal up: a new epoch, in which the venue is asked for every order whose end is
  /// not known, and the facts that had not been told are.
  public void start() {
    process(new Event.Started(nowNs, core.epochs()));
    tellFacts();
    drain();
  }

  /// Takes in the next update of the market, and all that comes of it.
  public void onUpdate(MarketUpdate update) {
    advanceTo(update.atNs());
    nowNs = Math.max(nowNs, update.atNs());
    process(new Event.MarketChanged(nowNs, update));
    venue.onUpdate(update);
    tellFacts();
    drain();
    updates++;
    if (updates % SNAPSHOT_UPDATES == 0) {
      log.putSnapshot(core.service().snapshot());
    }
    log.commitFullGroup();
  }

  /// Lets time pass, with all timers that go off on the way.
  public void advanceTo(long atNs) {
    while (core.timers().nextAtNs() <= atNs) {
      nowNs = Math.max(nowNs, core.timers().nextAtNs());
      venue.advanceTo(nowNs);
      process(new Event.TimeAdvanced(nowNs));
      drain();
    }
  }

  /// Takes an input from outside the loop, at this time of the market.
  public void take(long atNs, LongFunction<Event> input) {
    advanceTo(atNs);
    nowNs = Math.max(nowNs, atNs);
    inbox.add(input);
    drain();
  }

  /// Makes durable what is journalled.
  public void commit() {
    log.commit();
  }

  /// Keeps the state, and makes everything durable.
  public void settle() {
    drain();
    log.putSnapshot(core.service().snapshot());
    log.commit();
  }

  /// Gives the desk up once its journal could not be written: from then on no order leaves, and
  /// those in memory that are not over are cancelled without a record. What became of them is found
  /// out at the next start, as after a crash. Returns for how many the venue took the wish.
  public int abandon() {
    killSwitch.throwIt();
    outbox.clear();
    var cancelled = 0;
    for (var order : core.service().orders()) {
      if (!order.state().isOver() && sender.cancelUnjournalled(order.label())) {
        cancelled++;
      }
    }
    return cancelled;
  }

  /// What came of the desk so far, under the names of its policy and its market.
  public DeskHistory history(String policy, String market) {
    return core.recorder()
        .finish(core.service().configuration().desk(), policy, market, log.headHash());
  }

  public DeskCore core() {
    return core;
  }

  private void tellFacts() {
    for (var fact = core.nextFact(); fact.isPresent(); fact = core.nextFact()) {
      process(new Event.InstrumentChanged(nowNs, fact.get()));
    }
  }

  private void drain() {
    while (true) {
      if (!outbox.isEmpty()) {
        send(outbox.remove());
        continue;
      }
      var event = inbox.take(nowNs);
      if (event.isEmpty()) {
        return;
      }
      process(event.get());
    }
  }

  private void process(Event event) {
    if (event instanceof Event.OperatorCommand command
        && command.command() == Event.Command.RESUME) {
      killSwitch.reset();
    }
    var sequence = log.append(event);
    var effects = core.apply(sequence, event);
    log.append(effects);
    log.book(sequence, event, effects, core.service().flows());
    outbox.addAll(effects);
  }

  private void send(Effect effect) {
    switch (effect) {
      case Effect.Submit submit ->
          sender
              .submit(submit, nowNs)
              .ifPresent(reason ->
                  inbox.add(atNs -> new Event.EffectSuppressed(atNs, submit.id(), reason)));
      case Effect.Cancel cancel -> sender.cancel(cancel);
      case Effect.Query query -> sender.query(query);
      case Effect.Compute compute ->
          core.computation(compute.id()).ifPresent(task -> computer.start(compute.id(), task));
      case Effect.SetTimer _, Effect.Publish _ -> {}
    }
  }

  private void computeAtOnce(EffectId id, ComputeTask task) {
    var result = task.run();
    inbox.add(atNs -> new Event.ComputeDone(atNs, id, result));
  }
}
