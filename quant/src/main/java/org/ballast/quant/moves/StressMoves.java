package org.ballast.quant.moves;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;
import org.ballast.quant.scenario.MarketAxes;

/// Stresses with names, as a set of joint moves for the assets of a book.
public final class StressMoves {
  private static final Duration FUNDING_SPIKE = Duration.ofDays(3);

  /// Nine payments of 1 %.
  private static final double FUNDING_ACCRUAL = 0.09;

  private static final double DEPEGGED = 0.9;

  private StressMoves() {}

  /// What every book should be asked: falls of a third, a half and two thirds, a rise of a half,
  /// doubled volatility, every stablecoin of the book and every staked token at 0.9 of its worth,
  /// funding of 1 % for eight hours over three days either way, and each venue failing. Halts of
  /// trading are [HaltMoves].
  public static List<StressMove> named(
      List<Asset> stablecoins, List<String> venues, double recovery) {
    var stresses = new ArrayList<StressMove>();
    stresses.add(StressMove.named("spot -33 %").withSpot(0.67));
    stresses.add(StressMove.named("spot -50 %").withSpot(0.5));
    stresses.add(StressMove.named("spot -66 %").withSpot(0.34));
    stresses.add(StressMove.named("spot +50 %").withSpot(1.5));
    stresses.add(StressMove.named("vol x 2").withVol(2));
    var depeg = StressMove.named("depeg -10 %").withStaked(DEPEGGED);
    for (var asset : stablecoins) {
      depeg = depeg.withAsset(asset, DEPEGGED);
    }
    stresses.add(depeg);
    stresses.add(
        StressMove.named("funding +1 %/8h for 3d")
            .over(FUNDING_SPIKE)
            .withFunding(FUNDING_ACCRUAL));
    stresses.add(
        StressMove.named("funding -1 %/8h for 3d")
            .over(FUNDING_SPIKE)
            .withFunding(-FUNDING_ACCRUAL));
    for (var venue : venues) {
      stresses.add(StressMove.named("default of " + venue).withFailure(venue, recovery));
    }
    return List.copyOf(stresses);
  }

  /// One scenario a stress, for the assets of a book and the staked tokens it holds. Throws:
  /// `IllegalArgumentException` for factors that are not positive.
  public static MoveSet of(
      List<StressMove> stresses, MarketAxes axes, List<InstrumentId> stakedTokens) {
    var coins = new ArrayList<CoinMoves>();
    var stablecoins = new ArrayList<StablecoinMoves>();
    for (var asset : axes.assets()) {
      if (!asset.isDollar()) {
        coins.add(coin(stresses, asset));
      } else if (!asset.equals(Asset.USD)) {
        stablecoins.add(
            new StablecoinMoves(
                asset,
                stresses.stream().mapToDouble(stress -> factor(stress, asset, 1)).toArray()));
      }
    }
    var staked =
        stakedTokens.stream()
            .map(token ->
                new StakedMoves(
                    token, stresses.stream().mapToDouble(StressMove::stakedFactor).toArray()))
            .toList();
    return new MoveSet(
        "stresses",
        List.of(),
        1,
        stresses.stream().map(StressMove::label).toList(),
        stresses.stream().mapToDouble(stress -> WindowTerms.years(stress.elapsed())).toArray(),
        coins,
        stablecoins,
        staked,
        failures(stresses));
  }

  private static CoinMoves coin(List<StressMove> stresses, Asset asset) {
    return new CoinMoves(
        asset,
        stresses.stream()
            .mapToDouble(stress -> factor(stress, asset, stress.spotFactor()))
            .toArray(),
        stresses.stream().mapToDouble(StressMove::volFactor).toArray(),
        stresses.stream().mapToDouble(StressMove::skewShift).toArray(),
        stresses.stream().mapToDouble(StressMove::basisFactor).toArray(),
        stresses.stream().mapToDouble(StressMove::fundingAccrual).toArray());
  }

  private static double factor(StressMove stress, Asset asset, double otherwise) {
    return stress.assetFactors().getOrDefault(asset, otherwise);
  }

  /// One entry for each venue and recovery that some stress names.
  private static List<VenueFailures> failures(List<StressMove> stresses) {
    record Failure(String venue, double recovery) implements Comparable<Failure> {
      @Override
      public int compareTo(Failure other) {
        int byVenue = venue.compareTo(other.venue);
        return byVenue != 0 ? byVenue : Double.compare(recovery, other.recovery);
      }
    }

    var named = new TreeSet<Failure>();
    stresses.forEach(stress ->
        stress.failures().forEach((venue, recovery) -> named.add(new Failure(venue, recovery))));
    var failures = new ArrayList<VenueFailures>();
    for (var failure : named) {
      var hasFailed = new boolean[stresses.size()];
      for (int i = 0; i < hasFailed.length; i++) {
        var recovery = stresses.get(i).failures().get(failure.venue());
        hasFailed[i] = recovery != null && recovery == failure.recovery();
      }
      failures.add(new VenueFailures(failure.venue(), failure.recovery(), hasFailed));
    }
    return failures;
  }
}
