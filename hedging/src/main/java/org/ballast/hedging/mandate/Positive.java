package org.ballast.hedging.mandate;

import org.ballast.domain.value.Decimal;

/// The rule that every limit of a mandate obeys.
final class Positive {
  private Positive() {}

  static void require(String name, Decimal value) {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException(name + " must be positive: value=" + value);
    }
  }
}
