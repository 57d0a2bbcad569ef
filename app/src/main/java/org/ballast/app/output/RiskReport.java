package org.ballast.app.output;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.collateral.MarginReading;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.hazard.FailurePremium;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.DeltaConvention;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.StakedRisk;
import org.ballast.quant.risk.UnderlyingRisk;
import org.ballast.quant.scenario.ScenarioGrid;
import org.ballast.runtime.mandate.DeltaModelWords;

/// All that `risk` shows, in whichever form. `bands` is empty without a mandate, `failure` where
/// nothing is said to fail, `staked` without staked tokens, `tail` where losses are not measured,
/// `margin` where a mandate limits none.
public record RiskReport(
    MarketSnapshot market,
    BookRisk risk,
    ScenarioGrid scenarios,
    HedgeTarget target,
    String vols,
    DeltaModel deltaModel,
    List<GreekBand> bands,
    Optional<FailurePremium> failure,
    List<StakedRisk> staked,
    TailReport tail,
    List<MarginReading> margin,
    List<String> warnings) {
  public RiskReport {
    bands = List.copyOf(bands);
    staked = List.copyOf(staked);
    margin = List.copyOf(margin);
    warnings = List.copyOf(warnings);
  }

  DeltaConvention convention() {
    return GreekBand.convention(target);
  }

  /// The delta model as users type it, with its parameters.
  String deltaModelName() {
    return DeltaModelWords.of(deltaModel);
  }

  /// For a heading; nothing where deltas are the default's.
  String deltaModelNote() {
    return deltaModel.equals(DeltaModel.DEFAULT) ? "" : ", delta model " + deltaModelName();
  }

  /// Units: coin. Empty where the convention needs an equity that is unknown.
  OptionalDouble delta(UnderlyingRisk underlying) {
    return convention() == DeltaConvention.USD && !underlying.isEquityKnown()
        ? OptionalDouble.empty()
        : OptionalDouble.of(underlying.exposure().delta(convention()));
  }

  /// Delta of a part of the book in one underlying, in the convention of the target. Units: coin.
  OptionalDouble delta(Asset underlying, Exposure exposure) {
    var isKnown =
        convention() == DeltaConvention.COIN
            || risk.underlying(underlying).map(UnderlyingRisk::isEquityKnown).orElse(false);
    return isKnown ? OptionalDouble.of(exposure.delta(convention())) : OptionalDouble.empty();
  }

  static OptionalDouble equity(UnderlyingRisk underlying) {
    return underlying.isEquityKnown()
        ? OptionalDouble.of(underlying.exposure().equity())
        : OptionalDouble.empty();
  }

  static OptionalDouble usdDelta(UnderlyingRisk underlying) {
    return underlying.isEquityKnown()
        ? OptionalDouble.of(underlying.exposure().usdDelta())
        : OptionalDouble.empty();
  }

  static String name(HedgeTarget target) {
    return switch (target) {
      case HedgeTarget.UsdNeutral usd -> "usd-neutral";
      case HedgeTarget.CoinNeutral coin -> "coin-neutral";
      case HedgeTarget.Levels levels -> levels.coins().toString();
    };
  }

  static String formula(HedgeTarget target) {
    return switch (target) {
      case HedgeTarget.UsdNeutral usd -> "equity + deltaTotal = 0";
      case HedgeTarget.CoinNeutral coin -> "deltaTotal = 0";
      case HedgeTarget.Levels levels -> "deltaTotal = level";
    };
  }
}
