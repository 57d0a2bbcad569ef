package org.ballast.hedging.cost;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.quant.hazard.FailureModel;

/// How long trades are held and what that is charged with.
///
/// Units: marginRatePerYear as a decimal, what a year of tied-up initial margin costs. Empty rates
/// and an absent forecast are costs that are not asked for. Domain: holding >= 0; rate >= 0.
public record HoldingTerms(
    Duration holding,
    Optional<FundingForecast> funding,
    MarginalMargin margins,
    OptionalDouble marginRatePerYear,
    FailureModel failures) {
  /// The holding time unless a user says otherwise.
  public static final Duration HOLDING_DEFAULT = Duration.ofDays(1);

  /// Only what dealing costs.
  public static final HoldingTerms NOT_PRICED =
      new HoldingTerms(
          Duration.ZERO,
          Optional.empty(),
          MarginalMargin.UNKNOWN,
          OptionalDouble.empty(),
          FailureModel.NONE);

  public HoldingTerms {
    if (holding.isNegative()) {
      throw new IllegalArgumentException("holding must not be negative: holding=" + holding);
    }
    if (marginRatePerYear.isPresent() && !(marginRatePerYear.getAsDouble() >= 0)) {
      throw new IllegalArgumentException(
          "margin rate must not be negative: marginRatePerYear=" + marginRatePerYear);
    }
  }

  /// Funding and carry alone.
  public static HoldingTerms funded(Duration holding, FundingForecast funding) {
    return new HoldingTerms(
        holding,
        Optional.of(funding),
        MarginalMargin.UNKNOWN,
        OptionalDouble.empty(),
        FailureModel.NONE);
  }

  /// Units: years ACT/365.
  double years() {
    return holding.toMillis() / 31_536_000_000.0;
  }

  boolean isMarginAsked() {
    return marginRatePerYear.isPresent() || !failures.sources().isEmpty();
  }
}
