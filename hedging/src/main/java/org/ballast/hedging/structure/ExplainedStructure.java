package org.ballast.hedging.structure;

import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Expiry;

/// A structure with what it costs, what it protects from and what it gives up.
///
/// - costCoins, costUsd: premiums and fees, negative where it brings some; costPerYear is their
///   share of the holding's value a year of the time to expiry.
/// - leastBefore, leastAfter: over the spots at which the floor is asked; worstAfter over all.
/// - holdsFrom: the lowest spot from which on the floor holds; infinite where there is none.
/// - keptRise: share of a rise beyond every strike that stays; capSpot the lowest call sold, empty
///   without one, and capUsd what the holding is worth there.
/// - breakEvens: spots at expiry at which holding and structure are worth what the holding alone
///   is.
///
/// Units: USD, spots in USD per coin, shares per 1.00.
public record ExplainedStructure(
    StructureKind kind,
    Expiry expiry,
    double years,
    List<ProtectionLeg> legs,
    double costCoins,
    double costUsd,
    double costShare,
    double costPerYear,
    LeastValue leastBefore,
    LeastValue leastAfter,
    LeastValue worstAfter,
    double holdsFrom,
    double keptRise,
    OptionalDouble capSpot,
    OptionalDouble capUsd,
    List<Double> breakEvens,
    PayoffLine before,
    PayoffLine after,
    Portfolio bookAfter,
    List<StressChange> stresses,
    RollPlan rolls,
    List<String> notes) {
  public ExplainedStructure {
    legs = List.copyOf(legs);
    breakEvens = List.copyOf(breakEvens);
    stresses = List.copyOf(stresses);
    notes = List.copyOf(notes);
  }

  public double feesUsd() {
    return legs.stream().mapToDouble(ProtectionLeg::feeUsd).sum();
  }

  public double premiumUsd() {
    return legs.stream().mapToDouble(ProtectionLeg::premiumUsd).sum();
  }

  public double slippageUsd() {
    return legs.stream().mapToDouble(ProtectionLeg::slippageUsd).sum();
  }
}
