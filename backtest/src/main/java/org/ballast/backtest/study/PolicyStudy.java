package org.ballast.backtest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.ballast.backtest.path.Cycle;

/// Runs every policy on every book of every cycle. Books of cycles are the numbered partitions; the
/// result does not depend on how many threads share them.
public final class PolicyStudy {
  private final List<PolicyEntry> policies;
  private final int threads;
  private final Consumer<String> progress;

  /// `progress` is told what has been done, by any thread.
  public PolicyStudy(List<PolicyEntry> policies, int threads, Consumer<String> progress) {
    if (policies.isEmpty() || threads < 1) {
      throw new IllegalArgumentException(
          "study must have a policy and a thread: policies=" + policies + " threads=" + threads);
    }
    this.policies = List.copyOf(policies);
    this.threads = threads;
    this.progress = progress;
  }

  /// Units of `what` in the progress: books of cycles.
  public StudyResult run(String what, List<Cycle> cycles) {
    var trials = new ArrayList<DeskTrial>();
    var numbers = new ArrayList<Integer>();
    for (var i = 0; i < cycles.size(); i++) {
      for (var book : cycles.get(i).books()) {
        trials.add(new DeskTrial(cycles.get(i), book));
        numbers.add(i);
      }
    }
    var days = inParallel(what, trials);
    var desks = new ArrayList<List<DeskResult>>();
    for (var policy = 0; policy < policies.size(); policy++) {
      var ofPolicy = new ArrayList<DeskResult>();
      for (var i = 0; i < trials.size(); i++) {
        var book = trials.get(i).book();
        ofPolicy.add(
            new DeskResult(book.coin(), book.kind(), numbers.get(i), days.get(i).get(policy)));
      }
      desks.add(ofPolicy);
    }
    return new StudyResult(policies, desks);
  }

  private List<List<List<DayRecord>>> inParallel(String what, List<DeskTrial> trials) {
    var done = new AtomicInteger();
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var running = new ArrayList<Future<List<List<DayRecord>>>>();
      for (var trial : trials) {
        Callable<List<List<DayRecord>>> task =
            () -> {
              var days = trial.run(policies);
              progress.accept(what + ": " + done.incrementAndGet() + " of " + trials.size());
              return days;
            };
        running.add(executor.submit(task));
      }
      var all = new ArrayList<List<List<DayRecord>>>();
      for (var future : running) {
        all.add(result(future));
      }
      return all;
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("study was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a desk failed", e.getCause());
    }
  }
}
