package org.ballast.venues.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.rates.DampedFunding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What befalls the contracts on schedule: delivery, funding, the crash.
class SimulatedEventsTest {
  private static final Instant DELIVERY = Instant.parse("2026-01-16T08:00:00Z");
  private static final InstrumentId PERPETUAL = InstrumentId.parse("deribit:BTC-PERPETUAL");

  /// Shown indices are rounded to cents, and so is the price made from unrounded ones.
  private static final double CENT = 0.0101;

  /// Funding rates are rounded to 12 decimals.
  private static final double RATE_ROUNDING = 0.51e-12;

  private static final double YEAR_MINUTES = 365 * 24 * 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 42})
  void delivery_happensOnceAtTheAverageOfTheLastHalfHour(long seed) {
    var quoted = new TreeSet<InstrumentId>();
    var delivered = new ArrayList<InstrumentFact.Delivered>();
    var sum = 0.0;
    for (var update : play(seed, DELIVERY.minusSeconds(2400), 60, 70, Optional.empty())) {
      var at = at(update);
      update.facts().stream()
          .filter(InstrumentFact.Delivered.class::isInstance)
          .map(InstrumentFact.Delivered.class::cast)
          .forEach(delivered::add);
      if (at.isAfter(DELIVERY.minus(Expiry.SETTLEMENT_WINDOW)) && !at.isAfter(DELIVERY)) {
        sum += update.indexPrices().getFirst().price().toDouble();
      }
      for (var quote : update.quotes()) {
        expiry(quote)
            .ifPresent(expiry -> {
              assertThat(expiry.isExpired(at))
                  .as("%s at %s", quote.instrument().id(), at)
                  .isFalse();
              if (expiry.at().equals(DELIVERY)) {
                quoted.add(quote.instrument().id());
              }
            });
      }
    }

    assertThat(delivered)
        .extracting(fact -> fact.instrument().id())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(quoted);
    assertThat(delivered).isNotEmpty().allMatch(fact -> fact.note().isEmpty());
    for (var fact : delivered) {
      if (fact.instrument().underlying().equals(Asset.BTC)) {
        assertThat(fact.deliveryPrice().toDouble() - sum / 30).isBetween(-CENT, CENT);
      }
    }
  }

  @Test
  void delivery_withStepsTooCoarseForTheAverage_saysSo() {
    var notes =
        play(42, DELIVERY.minusSeconds(3 * 3600), 3600, 5, Optional.empty()).stream()
            .flatMap(update -> update.facts().stream())
            .filter(InstrumentFact.Delivered.class::isInstance)
            .map(fact -> ((InstrumentFact.Delivered) fact).note())
            .distinct()
            .toList();

    assertThat(notes).containsExactly("mean of 1 simulated index values");
  }

  @Test
  void marks_atTheEndOfTheAveraging_moveToTheDeliveryPrice() {
    var updates = play(42, DELIVERY.minusSeconds(2400), 60, 41, Optional.empty());
    var last = updates.get(39);
    var delivered =
        updates.get(40).facts().stream()
            .filter(fact -> fact.instrument().underlying().equals(Asset.BTC))
            .filter(InstrumentFact.Delivered.class::isInstance)
            .map(InstrumentFact.Delivered.class::cast)
            .findFirst()
            .orElseThrow();
    var forward = nearestTheMoney(last, Asset.BTC).optionMark().orElseThrow().underlyingPrice();

    // One of thirty values is left, which a minute moves by less than a hundredth.
    assertThat(forward / delivered.deliveryPrice().toDouble() - 1).isBetween(-0.0004, 0.0004);
  }

  @Test
  void listing_afterTheDelivery_hasANewDay() {
    var updates = play(42, DELIVERY.minusSeconds(60), 60, 2, Optional.empty());
    var before = expiries(updates.get(0));
    var after = expiries(updates.get(1));

    assertThat(before).contains(new Expiry(DELIVERY));
    assertThat(after)
        .doesNotContain(new Expiry(DELIVERY))
        .contains(new Expiry(DELIVERY.plus(Duration.ofDays(3))));
    assertThat(after.containsAll(before.tailSet(new Expiry(DELIVERY), false))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 42, 7})
  void funding_isTheRateOfThePremiumShownAndPaidByTheHour(long seed) {
    var rate = new DampedFunding(0.00025, 0.005);
    var expected = 0.0;
    var payments = 0;
    var previous = Optional.<MarketUpdate>empty();
    for (var update : play(seed, SimulatedChain.AS_OF, 300, 12 * 12 + 1, Optional.empty())) {
      if (previous.isPresent()) {
        var index = previous.get().indexPrices().getFirst().price().toDouble();
        var mark = quote(previous.get(), PERPETUAL).mark().toDouble();
        expected +=
            DampedFunding.payment(rate.rate8h(DampedFunding.premium(mark, index)), 1, 1 / 12.0);
      }
      previous = Optional.of(update);
      var paid = fundingPaid(update);
      assertThat(paid.isPresent())
          .as("%s", at(update))
          .isEqualTo(at(update).isAfter(SimulatedChain.AS_OF) && isHour(at(update)));
      if (paid.isPresent()) {
        assertThat(paid.get().rate().toDouble() - expected)
            .isBetween(-RATE_ROUNDING, RATE_ROUNDING);
        assertThat(paid.get().index()).isEqualTo(update.indexPrices().getFirst().price());
        expected = 0;
        payments++;
      }
    }
    assertThat(payments).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 42, 7})
  void crash_movesSpotAsPlannedAndRaisesVolWideningSpreads(long seed) {
    var crash = new Crash(Duration.ofMinutes(10), -0.20, Duration.ofMinutes(10), 2.5);
    var updates = play(seed, SimulatedChain.AS_OF, 60, 21, Optional.of(crash));
    var before = updates.get(10);
    var after = updates.get(20);
    // Four standard deviations of ten minutes at the crash's vol of ETH, the livelier coin.
    var noise = 4 * 0.66 * 1.1 * 2.5 * Math.sqrt(10 / YEAR_MINUTES);

    for (var coin = 0; coin < 2; coin++) {
      var logMove =
          Log.log(
              after.indexPrices().get(coin).price().toDouble()
                  / before.indexPrices().get(coin).price().toDouble());
      assertThat(Exp.exp(logMove - Log.log(0.80)) - 1).isBetween(-noise, noise);
    }
    assertThat(vol(after) / vol(before)).isBetween(1.8, 2.7);
    assertThat(spread(after)).isGreaterThan(10 * spread(before));
  }

  @Test
  void crash_thinsTheDepth() {
    var crash = new Crash(Duration.ofMinutes(2), -0.20, Duration.ofMinutes(2), 2.5);
    var market = new SimulatedMarket(42, plan(SimulatedChain.AS_OF, 60, 5, Optional.of(crash)));
    market.next();
    var calm = size(market);
    for (var step = 1; step <= 4; step++) {
      market.next();
    }

    assertThat(size(market)).isLessThan(0.35 * calm);
  }

  private static List<MarketUpdate> play(
      long seed, Instant start, int stepSeconds, int updates, Optional<Crash> crash) {
    var market = new SimulatedMarket(seed, plan(start, stepSeconds, updates, crash));
    var played = new ArrayList<MarketUpdate>();
    for (var next = market.next(); next.isPresent(); next = market.next()) {
      played.add(next.get());
    }
    return played;
  }

  private static SimulationPlan plan(
      Instant start, int stepSeconds, int updates, Optional<Crash> crash) {
    var step = Duration.ofSeconds(stepSeconds);
    return new SimulationPlan(start, step, step.multipliedBy(updates - 1), crash);
  }

  private static Instant at(MarketUpdate update) {
    return Instant.ofEpochMilli(update.atNs() / 1_000_000);
  }

  private static boolean isHour(Instant at) {
    return at.getEpochSecond() % 3600 == 0;
  }

  private static Optional<InstrumentFact.FundingPaid> fundingPaid(MarketUpdate update) {
    return update.facts().stream()
        .filter(InstrumentFact.FundingPaid.class::isInstance)
        .map(InstrumentFact.FundingPaid.class::cast)
        .filter(fact -> fact.instrument().id().equals(PERPETUAL))
        .findFirst();
  }

  private static Optional<Expiry> expiry(Quote quote) {
    if (quote.instrument() instanceof Option option) {
      return Optional.of(option.expiry());
    }
    return quote.instrument() instanceof Future future
        ? Optional.of(future.expiry())
        : Optional.empty();
  }

  private static TreeSet<Expiry> expiries(MarketUpdate update) {
    var expiries = new TreeSet<Expiry>();
    update.quotes().forEach(quote -> expiry(quote).ifPresent(expiries::add));
    return expiries;
  }

  private static Quote quote(MarketUpdate update, InstrumentId id) {
    return update.quotes().stream()
        .filter(quote -> quote.instrument().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static double vol(MarketUpdate update) {
    return nearestTheMoney(update, Asset.BTC).optionMark().orElseThrow().impliedVol();
  }

  private static double spread(MarketUpdate update) {
    var quote = quote(update, PERPETUAL);
    return quote.ask().orElseThrow().toDouble() - quote.bid().orElseThrow().toDouble();
  }

  private static double size(SimulatedMarket market) {
    return market.depthFor(PERPETUAL, Side.BUY).stream()
        .mapToDouble(level -> level.quantity().toDouble())
        .sum();
  }

  /// The call of the nearest expiry whose strike is nearest its forward.
  private static Quote nearestTheMoney(MarketUpdate update, Asset coin) {
    var byDistance = new TreeMap<Double, Quote>();
    var nearest = expiries(update).first();
    for (var quote : update.quotes()) {
      if (quote.instrument() instanceof Option option
          && option.underlying().equals(coin)
          && option.type() == OptionType.CALL
          && option.expiry().equals(nearest)) {
        var forward = quote.optionMark().orElseThrow().underlyingPrice();
        byDistance.put(Math.abs(option.strike().toDouble() - forward), quote);
      }
    }
    return byDistance.firstEntry().getValue();
  }
}
