package org.ballast.hedging.mandate;

import java.util.List;
import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.quant.delta.DeltaModel;

/// What the owner of a book allows: where its risk is aimed, how far it may stray, what may be
/// traded, with which model its delta is measured, what it may lose, and what margin every account
/// keeps.
///
/// An underlying that is not named is unconstrained. Domain: the numeraire is USD. Underlyings are
/// named once each. Target levels name exactly the underlyings whose delta is limited, because a
/// level without a limit steers nothing and a limit without a level has no centre. `maxTradeCoins`
/// and `maxPositionCoins` name only underlyings that are limited here, because elsewhere it would
/// bind by a typing error.
public record Mandate(
    Asset numeraire,
    HedgeTarget target,
    List<UnderlyingLimits> underlyings,
    TradeRules trade,
    TriggerRule trigger,
    DeltaModel deltaModel,
    List<TailLimit> tail,
    MarginLimits margin) {
  public static final Asset NUMERAIRE_DEFAULT = Asset.USD;

  /// The target of a mandate that names none: it needs no knowledge of the account's cash.
  public static final HedgeTarget TARGET_DEFAULT = new HedgeTarget.CoinNeutral();

  /// The trigger of a mandate that names none: a limit is a limit.
  public static final TriggerRule TRIGGER_DEFAULT = new TriggerRule.BandBreach();

  public Mandate {
    underlyings = List.copyOf(underlyings);
    tail = List.copyOf(tail);
    if (!numeraire.equals(Asset.USD)) {
      throw new IllegalArgumentException("numeraire must be USD: numeraire=" + numeraire);
    }
    if (!trigger.canAsk()) {
      throw new IllegalArgumentException(
          "trigger must contain a rule outside of not: trigger=" + trigger);
    }
    var named = underlyings.stream().map(UnderlyingLimits::underlying).toList();
    if (named.isEmpty() || named.contains(numeraire)) {
      throw new IllegalArgumentException(
          "underlyings must be coins, at least one: underlyings=" + named);
    }
    if (named.stream().distinct().count() < named.size()) {
      throw new IllegalArgumentException(
          "underlyings must be named once each: underlyings=" + named);
    }
    if (target instanceof HedgeTarget.Levels(var coins)
        && !List.copyOf(coins.keySet()).equals(limitedInDelta(underlyings))) {
      throw new IllegalArgumentException(
          "target must name each underlying that has a delta limit, and no other: target=" + coins);
    }
    if (!named.containsAll(trade.maxTradeCoins().keySet())) {
      throw new IllegalArgumentException(
          "maxTradeCoins must name underlyings of the mandate: maxTradeCoins="
              + trade.maxTradeCoins());
    }
    if (!named.containsAll(trade.caps().maxPositionCoins().keySet())) {
      throw new IllegalArgumentException(
          "maxPositionCoins must name underlyings of the mandate: maxPositionCoins="
              + trade.caps().maxPositionCoins());
    }
  }

  /// A mandate that limits neither losses nor margin.
  public Mandate(
      Asset numeraire,
      HedgeTarget target,
      List<UnderlyingLimits> underlyings,
      TradeRules trade,
      TriggerRule trigger,
      DeltaModel deltaModel) {
    this(numeraire, target, underlyings, trade, trigger, deltaModel, List.of(), MarginLimits.NONE);
  }

  /// A mandate that names no delta model.
  public Mandate(
      Asset numeraire,
      HedgeTarget target,
      List<UnderlyingLimits> underlyings,
      TradeRules trade,
      TriggerRule trigger) {
    this(numeraire, target, underlyings, trade, trigger, DeltaModel.DEFAULT);
  }

  /// A mandate that names neither trigger nor delta model.
  public Mandate(
      Asset numeraire, HedgeTarget target, List<UnderlyingLimits> underlyings, TradeRules trade) {
    this(numeraire, target, underlyings, trade, TRIGGER_DEFAULT);
  }

  /// The limits on one underlying; empty where it is unconstrained.
  public Optional<UnderlyingLimits> limitsOf(Asset underlying) {
    return underlyings.stream()
        .filter(limits -> limits.underlying().equals(underlying))
        .findFirst();
  }

  /// The same with another trigger.
  public Mandate with(TriggerRule other) {
    return new Mandate(numeraire, target, underlyings, trade, other, deltaModel, tail, margin);
  }

  /// The same with its delta measured by another model.
  public Mandate with(DeltaModel other) {
    return new Mandate(numeraire, target, underlyings, trade, trigger, other, tail, margin);
  }

  private static List<Asset> limitedInDelta(List<UnderlyingLimits> underlyings) {
    return underlyings.stream()
        .filter(limits -> limits.deltaCoins().isPresent())
        .map(UnderlyingLimits::underlying)
        .sorted()
        .toList();
  }
}
