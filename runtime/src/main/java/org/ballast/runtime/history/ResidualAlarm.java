package org.ballast.runtime.history;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.quant.risk.PnlTerms;

/// Counts the steps whose residual is too large a share of what the Greeks explain. A jump is not
/// counted: a Taylor series does not reach over it. Source: QUANT 1.8.
final class ResidualAlarm {
  static final double SHARE_MAX = 0.05;

  /// An index that moves by more in one step has jumped.
  static final double JUMP_MOVE = 0.03;

  /// A residual below this many USD alarms nobody.
  static final double RESIDUAL_MIN_USD = 1;

  private int observed;
  private int alarmed;
  private double worst;
  private Instant worstAt = Instant.EPOCH;

  void observe(Instant at, PnlTerms terms, MarketSnapshot first, MarketSnapshot second) {
    observed++;
    var residual = Math.abs(terms.residual());
    var isLarge = residual > RESIDUAL_MIN_USD && residual > SHARE_MAX * gross(terms);
    if (!isLarge || isJump(first, second)) {
      return;
    }
    alarmed++;
    if (residual > worst) {
      worst = residual;
      worstAt = at;
    }
  }

  Optional<String> text() {
    return alarmed == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "P&L residual above %.0f %% of its terms in %d of %d steps, at most %.2f USD at %s",
                100 * SHARE_MAX,
                alarmed,
                observed,
                worst,
                worstAt));
  }

  private static boolean isJump(MarketSnapshot first, MarketSnapshot second) {
    return first.indexPrices().stream()
        .anyMatch(index -> {
          var from = index.price().toDouble();
          var to = second.index(index.asset()).map(now -> now.price().toDouble()).orElse(from);
          return Math.abs(to / from - 1) > JUMP_MOVE;
        });
  }

  private static double gross(PnlTerms terms) {
    return Math.abs(terms.delta())
        + Math.abs(terms.gamma())
        + Math.abs(terms.speed())
        + Math.abs(terms.vega())
        + Math.abs(terms.vanna())
        + Math.abs(terms.volga())
        + Math.abs(terms.theta())
        + Math.abs(terms.charm())
        + Math.abs(terms.basis());
  }
}
