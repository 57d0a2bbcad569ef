package org.ballast.runtime.host;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.ballast.engine.desk.ComputeTask;
import org.ballast.engine.event.Event;
import org.ballast.engine.port.EffectId;

/// Computes on one thread of its own, so that the desk sees the market go on meanwhile.
final class BackgroundComputer implements Computer, AutoCloseable {
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("compute").factory());
  private final AtomicInteger inFlight = new AtomicInteger();
  private final BlockingQueue<LongFunction<Event>> results;

  BackgroundComputer(BlockingQueue<LongFunction<Event>> results) {
    this.results = results;
  }

  @Override
  public void start(EffectId id, ComputeTask task) {
    inFlight.incrementAndGet();
    executor.execute(() -> results.add(result(id, task)));
  }

  /// Computations whose result has not been taken yet.
  int inFlight() {
    return inFlight.get();
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /// What goes wrong on this thread is thrown on the desk's, where the result is taken.
  private LongFunction<Event> result(EffectId id, ComputeTask task) {
    try {
      var bytes = task.run();
      return atNs -> {
        inFlight.decrementAndGet();
        return new Event.ComputeDone(atNs, id, bytes);
      };
    } catch (RuntimeException | Error failure) {
      return _ -> {
        inFlight.decrementAndGet();
        throw failure;
      };
    }
  }
}
