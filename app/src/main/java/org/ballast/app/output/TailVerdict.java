package org.ballast.app.output;

import java.util.Optional;
import org.ballast.hedging.mandate.TailLimit;
import org.ballast.quant.distribution.Estimate;
import org.ballast.quant.distribution.LimitVerdict;
import org.ballast.quant.tail.TailMethod;
import org.ballast.runtime.mandate.TailWords;

/// Where a book stands against one limit on losses. `method` is empty for the loss in a scenario,
/// which is exact.
public record TailVerdict(TailLimit limit, Optional<TailMethod> method, LimitVerdict verdict) {
  /// Such as `expected shortfall 99 % over 24h, historical`.
  public String name() {
    return name(limit, method);
  }

  /// Of a limit that is measured by a method, or exactly.
  public static String name(TailLimit limit, Optional<TailMethod> method) {
    return TailWords.of(limit) + method.map(used -> ", " + used.word()).orElse("");
  }

  /// The same of a book that cost so much to reach: the cost is a loss in every scenario.
  public TailVerdict afterPaying(double costUsd) {
    var measured = verdict.estimate();
    return new TailVerdict(
        limit,
        method,
        LimitVerdict.of(
            new Estimate(
                measured.value() + costUsd,
                measured.low() + costUsd,
                measured.high() + costUsd,
                measured.level()),
            verdict.limit()));
  }

  public boolean isBroken() {
    return verdict instanceof LimitVerdict.Breached;
  }

  /// As programs read it.
  String state() {
    return switch (verdict) {
      case LimitVerdict.Inside _ -> "inside";
      case LimitVerdict.WithinInterval _ -> "within-interval";
      case LimitVerdict.Breached _ -> "broken";
    };
  }
}
