package org.ballast.venues.simulated;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.quant.rates.DampedFunding;

/// Funding of one perpetual, accrued continuously at the rate of the premium shown since the last
/// step and paid at the first step of each hour.
final class FundingAccrual {
  private static final DampedFunding FUNDING = new DampedFunding(0.00025, 0.005);
  private static final long HOUR_MS = Duration.ofHours(1).toMillis();
  private static final int RATE_DECIMALS = 12;

  private final Perpetual perpetual;
  private Instant last;
  private double rate8h;
  private double accrued;

  FundingAccrual(Perpetual perpetual, Instant start) {
    this.perpetual = perpetual;
    this.last = start;
  }

  /// Lets time pass until `now`, when the perpetual and its index stand at these prices.
  Optional<InstrumentFact> advance(Instant now, Price mark, Price index) {
    var hours = (double) Duration.between(last, now).toMillis() / HOUR_MS;
    accrued += DampedFunding.payment(rate8h, 1, hours);
    rate8h = FUNDING.rate8h(DampedFunding.premium(mark.toDouble(), index.toDouble()));
    var isDue = hour(now) > hour(last);
    last = now;
    if (!isDue) {
      return Optional.empty();
    }
    var paid = Decimal.fromDouble(accrued, RATE_DECIMALS, RoundingMode.HALF_EVEN);
    accrued = 0;
    return Optional.of(
        new InstrumentFact.FundingPaid(perpetual, paid, new Price(index.amount(), Asset.USD)));
  }

  private static long hour(Instant at) {
    return Math.floorDiv(at.toEpochMilli(), HOUR_MS);
  }
}
