package org.ballast.hedging.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ballast.quant.band.ZakamoulineCoefficients;
import org.ballast.quant.factor.ParametricFactors;

/// One of every policy. What a new one is followed by must be said here before anything compiles.
public final class SamplePolicies {
  private SamplePolicies() {}

  public static List<HedgePolicy> all() {
    return Stream.iterate(
            Optional.<HedgePolicy>of(new HedgePolicy.NoHedge()),
            Optional::isPresent,
            policy -> next(policy.orElseThrow()))
        .map(Optional::orElseThrow)
        .toList();
  }

  /// Those that trade.
  public static List<HedgePolicy> trading() {
    return all().stream().filter(policy -> !(policy instanceof HedgePolicy.NoHedge)).toList();
  }

  private static Optional<HedgePolicy> next(HedgePolicy policy) {
    return switch (policy) {
      case HedgePolicy.NoHedge _ -> Optional.of(new HedgePolicy.LeastCost());
      case HedgePolicy.LeastCost _ ->
          Optional.of(
              new HedgePolicy.Programme(
                  1e-6, Duration.ofDays(1), Duration.ofHours(1), ParametricFactors.DEFAULT));
      case HedgePolicy.Programme _ -> Optional.of(new HedgePolicy.DeltaBand());
      case HedgePolicy.DeltaBand _ ->
          Optional.of(new HedgePolicy.FixedInterval(Duration.ofHours(6)));
      case HedgePolicy.FixedInterval _ -> Optional.of(new HedgePolicy.Leland(Duration.ofHours(6)));
      case HedgePolicy.Leland _ -> Optional.of(new HedgePolicy.VolMove(0.5, Duration.ofDays(1)));
      case HedgePolicy.VolMove _ -> Optional.of(new HedgePolicy.WhalleyWilmott(1e-5));
      case HedgePolicy.WhalleyWilmott _ ->
          Optional.of(new HedgePolicy.Zakamouline(1e-5, ZakamoulineCoefficients.DEFAULT));
      case HedgePolicy.Zakamouline _ -> Optional.empty();
    };
  }
}
