package org.ballast.backtest.study;

import org.ballast.domain.value.Decimal;
import org.ballast.hedging.policy.HedgePolicy;

/// A policy in a comparison: one member of a family, told apart by a parameter.
///
/// `setting` is the parameter in words. Units: `deltaHalfWidth` is the band of the desk's mandate
/// in coin, of a book of one coin; policies with bands of their own only measure R by it.
public record PolicyEntry(
    String family, String setting, HedgePolicy policy, Decimal deltaHalfWidth) {
  /// Family and setting, which tell entries apart.
  public String label() {
    return setting.isEmpty() ? family : family + " " + setting;
  }
}
