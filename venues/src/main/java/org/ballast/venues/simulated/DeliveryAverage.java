package org.ballast.venues.simulated;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Price;

/// The mean of one coin's index over the half hour before delivery, from the values the steps
/// allow. Without one in that time it is the last value before it.
final class DeliveryAverage {
  private static final int DECIMALS = 2;
  private static final int ENOUGH_VALUES = 30;

  private final Deque<Observation> observations = new ArrayDeque<>();

  /// Takes the next value. A delivery after the one before reaches back no further than its window.
  void observe(Instant at, double index) {
    if (!observations.isEmpty()) {
      forgetBefore(observations.getLast().at().minus(Expiry.SETTLEMENT_WINDOW));
    }
    observations.addLast(new Observation(at, index));
  }

  Price price(Expiry expiry) {
    return new Price(
        Decimal.fromDouble(average(expiry).mean(), DECIMALS, RoundingMode.HALF_EVEN), Asset.USD);
  }

  /// What of the price is assumed; empty where the values are as many as a venue needs.
  String note(Expiry expiry) {
    var count = average(expiry).count();
    return count >= ENOUGH_VALUES ? "" : "mean of " + count + " simulated index values";
  }

  /// The forward of an expiry, of which inside the averaging window a part is already known.
  double blended(double forward, Expiry expiry, Instant now) {
    if (!expiry.isInSettlementWindow(now)) {
      return forward;
    }
    var left = (double) Duration.between(now, expiry.at()).toMillis();
    var unknown = left / Expiry.SETTLEMENT_WINDOW.toMillis();
    return unknown == 1 ? forward : unknown * forward + (1 - unknown) * average(expiry).mean();
  }

  private Average average(Expiry expiry) {
    var from = expiry.at().minus(Expiry.SETTLEMENT_WINDOW);
    var sum = 0.0;
    var count = 0;
    var last = observations.getFirst().index();
    for (var observation : observations) {
      if (observation.at().isAfter(expiry.at())) {
        break;
      }
      last = observation.index();
      if (observation.at().isAfter(from)) {
        sum += observation.index();
        count++;
      }
    }
    return count == 0 ? new Average(last, 1) : new Average(sum / count, count);
  }

  private void forgetBefore(Instant from) {
    while (observations.size() > 1 && observations.getFirst().at().isBefore(from)) {
      observations.removeFirst();
    }
  }

  private record Observation(Instant at, double index) {}

  private record Average(double mean, int count) {}
}
