package org.ballast.hedging.collateral;

import org.ballast.domain.portfolio.Account;

/// Where one account stands against one margin limit of a mandate.
///
/// `limit` is the key of the mandate; `model` the rule that judged. Units: `value` and `bound` in
/// `unit`. `scenario` is the corner that decides, empty where the limit is of the market as it is.
/// Limits: the use is infinite where margin stands against no equity.
public record MarginReading(
    String limit,
    Account account,
    String model,
    double value,
    double bound,
    String unit,
    String scenario,
    Sense sense) {
  /// On which side of its bound a value is allowed.
  public enum Sense {
    AT_MOST,
    AT_LEAST
  }

  public boolean isBroken() {
    return switch (sense) {
      case AT_MOST -> !(value <= bound);
      case AT_LEAST -> !(value >= bound);
    };
  }

  /// The limit with what it is of, such as `margin.survive of deribit/main (deribit-standard BTC)`.
  public String name() {
    return limit + " of " + account + " (" + model + ")";
  }
}
