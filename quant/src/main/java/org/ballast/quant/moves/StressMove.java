package org.ballast.quant.moves;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;

/// One joint move with a name, made up by a person: a named stress, or a user's own.
///
/// `spotFactor`, `volFactor`, `skewShift`, `basisFactor` and `fundingAccrual` hold for every coin
/// of the book (units: [CoinMoves]); `assetFactors` are prices of single coins or stablecoins, end
/// over start, and win over `spotFactor`; `stakedFactor` is (1 + basis) of every staked token, end
/// over start; `failures` are venues with the share of net claims that is paid; `elapsed` is how
/// long the move takes.
public record StressMove(
    String label,
    Duration elapsed,
    double spotFactor,
    double volFactor,
    double skewShift,
    double basisFactor,
    double fundingAccrual,
    double stakedFactor,
    SortedMap<Asset, Double> assetFactors,
    SortedMap<String, Double> failures) {
  public StressMove {
    assetFactors = Collections.unmodifiableSortedMap(new TreeMap<>(assetFactors));
    failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    if (elapsed.isNegative()) {
      throw new IllegalArgumentException(
          "a move must not take negative time: label=" + label + " elapsed=" + elapsed);
    }
  }

  /// Nothing moves and no time passes.
  public static StressMove named(String label) {
    return new StressMove(label, Duration.ZERO, 1, 1, 0, 1, 0, 1, new TreeMap<>(), new TreeMap<>());
  }

  public StressMove over(Duration time) {
    return new StressMove(
        label,
        time,
        spotFactor,
        volFactor,
        skewShift,
        basisFactor,
        fundingAccrual,
        stakedFactor,
        assetFactors,
        failures);
  }

  public StressMove withSpot(double factor) {
    return new StressMove(
        label,
        elapsed,
        factor,
        volFactor,
        skewShift,
        basisFactor,
        fundingAccrual,
        stakedFactor,
        assetFactors,
        failures);
  }

  public StressMove withVol(double factor) {
    return new StressMove(
        label,
        elapsed,
        spotFactor,
        factor,
        skewShift,
        basisFactor,
        fundingAccrual,
        stakedFactor,
        assetFactors,
        failures);
  }

  public StressMove withSkew(double shift) {
    return new StressMove(
        label,
        elapsed,
        spotFactor,
        volFactor,
        shift,
        basisFactor,
        fundingAccrual,
        stakedFactor,
        assetFactors,
        failures);
  }

  public StressMove withBasis(double factor) {
    return new StressMove(
        label,
        elapsed,
        spotFactor,
        volFactor,
        skewShift,
        factor,
        fundingAccrual,
        stakedFactor,
        assetFactors,
        failures);
  }

  public StressMove withFunding(double accrual) {
    return new StressMove(
        label,
        elapsed,
        spotFactor,
        volFactor,
        skewShift,
        basisFactor,
        accrual,
        stakedFactor,
        assetFactors,
        failures);
  }

  public StressMove withStaked(double factor) {
    return new StressMove(
        label,
        elapsed,
        spotFactor,
        volFactor,
        skewShift,
        basisFactor,
        fundingAccrual,
        factor,
        assetFactors,
        failures);
  }

  public StressMove withAsset(Asset asset, double factor) {
    var factors = new TreeMap<>(assetFactors);
    factors.put(asset, factor);
    return new StressMove(
        label,
        elapsed,
        spotFactor,
        volFactor,
        skewShift,
        basisFactor,
        fundingAccrual,
        stakedFactor,
        factors,
        failures);
  }

  public StressMove withFailure(String venue, double recovery) {
    var failed = new TreeMap<>(failures);
    failed.put(venue, recovery);
    return new StressMove(
        label,
        elapsed,
        spotFactor,
        volFactor,
        skewShift,
        basisFactor,
        fundingAccrual,
        stakedFactor,
        assetFactors,
        failed);
  }
}
