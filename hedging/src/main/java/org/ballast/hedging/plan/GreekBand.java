package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.DeltaConvention;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.UnderlyingRisk;

/// The interval in which a mandate wants one Greek of one underlying. Units: the Greek's own.
/// Domain: halfWidth > 0.
public record GreekBand(
    Asset underlying,
    LimitedGreek greek,
    DeltaConvention convention,
    double target,
    double halfWidth) {
  /// The bands of a mandate, by underlying in its order, then by Greek.
  public static List<GreekBand> of(Mandate mandate) {
    var bands = new ArrayList<GreekBand>();
    for (var limits : mandate.underlyings()) {
      for (var greek : LimitedGreek.values()) {
        greek
            .halfWidth(limits)
            .map(Decimal::toDouble)
            .ifPresent(width ->
                bands.add(
                    new GreekBand(
                        limits.underlying(),
                        greek,
                        convention(mandate.target()),
                        greek == LimitedGreek.DELTA
                            ? level(mandate.target(), limits.underlying())
                            : 0,
                        width)));
      }
    }
    return List.copyOf(bands);
  }

  /// The delta of every underlying of a mandate with its target; one without a limit has a band of
  /// any width.
  static List<GreekBand> deltasOf(Mandate mandate) {
    return mandate.underlyings().stream()
        .map(limits ->
            new GreekBand(
                limits.underlying(),
                LimitedGreek.DELTA,
                convention(mandate.target()),
                level(mandate.target(), limits.underlying()),
                limits.deltaCoins().map(Decimal::toDouble).orElse(Double.POSITIVE_INFINITY)))
        .toList();
  }

  /// The delta that a target is about.
  public static DeltaConvention convention(HedgeTarget target) {
    return switch (target) {
      case HedgeTarget.UsdNeutral usd -> DeltaConvention.USD;
      case HedgeTarget.CoinNeutral coin -> DeltaConvention.COIN;
      case HedgeTarget.Levels levels -> DeltaConvention.COIN;
    };
  }

  public String name() {
    return underlying + "." + greek.label();
  }

  public double lower() {
    return target - halfWidth;
  }

  public double upper() {
    return target + halfWidth;
  }

  /// The Greek of a book; zero where it holds nothing of the underlying.
  public double valueIn(BookRisk risk) {
    var exposure = risk.underlying(underlying).map(UnderlyingRisk::exposure).orElse(Exposure.NONE);
    return greek.of(exposure, convention);
  }

  /// How far a value lies outside the band; 0 inside. Units: the Greek's own. Throws:
  /// `IllegalArgumentException` for a value that is not finite, which no band contains.
  public double excess(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Greek must be finite: limit=" + name() + " value=" + value);
    }
    return Math.max(0, Math.max(value - upper(), lower() - value));
  }

  /// Distance to the target in half-widths.
  public double distance(double value) {
    return Math.abs(value - target) / halfWidth;
  }

  /// The same target with a share of the half-width. Domain: share > 0.
  GreekBand narrowedTo(double share) {
    return new GreekBand(underlying, greek, convention, target, share * halfWidth);
  }

  private static double level(HedgeTarget target, Asset underlying) {
    return target instanceof HedgeTarget.Levels levels
        ? levels.coins().getOrDefault(underlying, Decimal.ZERO).toDouble()
        : 0;
  }
}
