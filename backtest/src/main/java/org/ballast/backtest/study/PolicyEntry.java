package org.ballast.backtest.study;

import java.util.Optional;
import org.ballast.backtest.path.StudyBook;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.policy.HedgePolicy;

/// A policy in a comparison: one member of a family, told apart by a parameter.
///
/// `setting` is the parameter in words. Units: the half-widths are the bands of the desk's mandate
/// for a book of one coin, delta in coin, gamma in coin per 1 %; where gamma is limited the desk
/// may trade the options that it sold.
public record PolicyEntry(
    String family,
    String setting,
    PolicyOfBook policy,
    Decimal deltaHalfWidth,
    Optional<Decimal> gammaHalfWidth) {
  /// A policy may depend on what a coin costs, as risk aversion per USD does.
  @FunctionalInterface
  public interface PolicyOfBook {
    HedgePolicy of(StudyBook book);
  }

  public PolicyEntry(String family, String setting, PolicyOfBook policy, Decimal deltaHalfWidth) {
    this(family, setting, policy, deltaHalfWidth, Optional.empty());
  }

  /// Family and setting, which tell entries apart.
  public String label() {
    return setting.isEmpty() ? family : family + " " + setting;
  }
}
