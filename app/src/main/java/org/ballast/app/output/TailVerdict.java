package org.ballast.app.output;

import java.util.Optional;
import org.ballast.hedging.mandate.TailLimit;
import org.ballast.quant.distribution.LimitVerdict;
import org.ballast.quant.tail.TailMethod;
import org.ballast.runtime.mandate.TailWords;

/// Where a book stands against one limit on losses. `method` is empty for the loss in a scenario,
/// which is exact.
public record TailVerdict(TailLimit limit, Optional<TailMethod> method, LimitVerdict verdict) {
  /// Such as `expected shortfall 99 % over 24h, historical`.
  public String name() {
    return TailWords.of(limit) + method.map(used -> ", " + used.word()).orElse("");
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
