package org.ballast.hedging.mandate;

import java.time.Duration;

/// At most `orders` in any span of `per`.
public record OrderRate(int orders, Duration per) {
  public OrderRate {
    if (orders <= 0 || !per.isPositive()) {
      throw new IllegalArgumentException(
          "order rate must be positive: orders=" + orders + " per=" + per);
    }
  }
}
