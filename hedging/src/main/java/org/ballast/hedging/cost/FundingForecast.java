package org.ballast.hedging.cost;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.quant.rates.DampedFunding;

/// What a long in a perpetual is expected to pay over a holding time.
///
/// Where the venue's recent rate is known it is taken to stay. Otherwise the rate follows from the
/// premium of the quote by the venue's own formula, and is taken to stay for one funding interval
/// of eight hours and to vanish then, for a premium does not last. Known formula: Deribit's, with
/// the parameters of 2026-11, which the venue has not confirmed. Units: `recentPerHour` as a
/// fraction of notional, per coin, of Deribit's perpetuals.
public record FundingForecast(SortedMap<Asset, Double> recentPerHour) {
  /// Nothing is recorded.
  public static final FundingForecast FROM_PREMIUM =
      new FundingForecast(Collections.emptySortedMap());

  private static final String VENUE = "deribit";
  private static final DampedFunding FORMULA = new DampedFunding(0.00025, 0.005);
  private static final double HOURS_OF_PREMIUM = 8;
  private static final double MINUTES_PER_HOUR = 60;

  /// With these the premium is not the venue's: a candle and an index seconds apart differ by more
  /// than premiums do.
  private static final Set<Assumption> NO_PREMIUM =
      EnumSet.of(
          Assumption.MARK_FROM_CANDLE,
          Assumption.MARK_FROM_INDEX,
          Assumption.MARK_FROM_HELD_BASIS,
          Assumption.MARK_FROM_HOURLY_CLOSE);

  public FundingForecast {
    recentPerHour = Collections.unmodifiableSortedMap(new TreeMap<>(recentPerHour));
  }

  /// Fraction of its notional that a long pays; negative is received. Empty where neither rate nor
  /// premium of the perpetual is known.
  public OptionalDouble accrual(Quote quote, double indexPrice, Duration holding) {
    if (!(quote.instrument() instanceof Perpetual perpetual)
        || !perpetual.id().venue().equals(VENUE)) {
      return OptionalDouble.empty();
    }
    var hours = holding.toMinutes() / MINUTES_PER_HOUR;
    var recent = recentPerHour.get(perpetual.underlying());
    if (recent != null) {
      return OptionalDouble.of(recent * hours);
    }
    if (quote.assumptions().stream().anyMatch(NO_PREMIUM::contains)) {
      return OptionalDouble.empty();
    }
    var premium = DampedFunding.premium(quote.mark().toDouble(), indexPrice);
    return OptionalDouble.of(
        DampedFunding.payment(FORMULA.rate8h(premium), 1, Math.min(hours, HOURS_OF_PREMIUM)));
  }
}
