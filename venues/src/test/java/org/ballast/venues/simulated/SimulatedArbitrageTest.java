package org.ballast.venues.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No static arbitrage between the marks of any step: parity, butterflies, calendars.
class SimulatedArbitrageTest {
  /// Marks have six decimals: half a unit each.
  private static final double MARK_ROUNDING = 0.5e-6;

  /// Mark vols have four decimals: half a unit.
  private static final double VOL_ROUNDING = 0.5e-4;

  /// Vega of a coin-settled option per root of time is at most the normal density at zero.
  private static final double DENSITY_MAX = 0.4;

  private static final SimulationPlan PLAN =
      new SimulationPlan(
          SimulatedChain.AS_OF,
          Duration.ofMinutes(20),
          Duration.ofHours(24),
          Optional.of(new Crash(Duration.ofHours(6), -0.30, Duration.ofMinutes(30), 3)));

  @ParameterizedTest
  @ValueSource(longs = {1, 42, 20260115})
  void marks_atEveryStep_haveNoStaticArbitrage(long seed) {
    var market = new SimulatedMarket(seed, PLAN);
    for (var next = market.next(); next.isPresent(); next = market.next()) {
      for (var coin : List.of(Asset.BTC, Asset.ETH)) {
        var where = "seed=" + seed + " step=" + next.get().reference().offset() + " " + coin;
        var slices = slices(next.get(), coin);
        slices.values().forEach(slice -> assertNoArbitrage(where, slice));
        var expiries = new ArrayList<>(slices.values());
        for (var i = 1; i < expiries.size(); i++) {
          assertCalendar(where, expiries.get(i - 1), expiries.get(i));
        }
      }
    }
  }

  /// Prices of one expiry by strike: call and put in coin, total variance.
  private record Slice(Expiry expiry, double years, TreeMap<Double, Point> points) {}

  private record Point(double call, double put, double forward, double vol) {
    double moneyness(double strike) {
      return Log.log(strike / forward);
    }
  }

  private static void assertNoArbitrage(String where, Slice slice) {
    var tolerance = 2 * (MARK_ROUNDING + DENSITY_MAX * Math.sqrt(slice.years()) * VOL_ROUNDING);
    var strikes = new ArrayList<>(slice.points().keySet());
    for (var i = 0; i < strikes.size(); i++) {
      var point = slice.points().get(strikes.get(i));
      var parity = point.call() - point.put() - (1 - strikes.get(i) / point.forward());
      assertThat(Math.abs(parity))
          .as("parity %s %s %s", where, slice.expiry(), strikes.get(i))
          .isLessThanOrEqualTo(2.1 * MARK_ROUNDING);
      if (i >= 2) {
        assertThat(butterfly(slice, strikes.get(i - 2), strikes.get(i - 1), strikes.get(i)))
            .as("butterfly %s %s %s", where, slice.expiry(), strikes.get(i - 1))
            .isGreaterThanOrEqualTo(-tolerance);
      }
    }
  }

  /// Value of the butterfly around the middle strike: not negative where prices are convex.
  private static double butterfly(Slice slice, double low, double middle, double high) {
    var weight = (high - middle) / (high - low);
    return weight * slice.points().get(low).call()
        + (1 - weight) * slice.points().get(high).call()
        - slice.points().get(middle).call();
  }

  /// At equal moneyness the later expiry has no less total variance. Its smile is read between
  /// strikes along the chord, which for a smile that is convex there lies above it.
  private static void assertCalendar(String where, Slice near, Slice far) {
    for (var entry : near.points().entrySet()) {
      var point = entry.getValue();
      var k = point.moneyness(entry.getKey());
      var later = variance(far, k);
      var vol = point.vol();
      var tolerance = 4 * Math.max(vol, 1) * VOL_ROUNDING * far.years();
      if (later.isPresent()) {
        assertThat(later.get())
            .as("calendar %s %s to %s at k=%s", where, near.expiry(), far.expiry(), k)
            .isGreaterThanOrEqualTo(vol * vol * near.years() - tolerance);
      }
    }
  }

  private static Optional<Double> variance(Slice slice, double k) {
    var forward = slice.points().firstEntry().getValue().forward();
    var strike = forward * Exp.exp(k);
    var low = slice.points().floorEntry(strike);
    var high = slice.points().higherEntry(strike);
    if (low == null || high == null) {
      return Optional.empty();
    }
    var from = low.getValue().moneyness(low.getKey());
    var to = high.getValue().moneyness(high.getKey());
    var weight = (k - from) / (to - from);
    var lowVol = low.getValue().vol();
    var highVol = high.getValue().vol();
    return Optional.of(
        slice.years() * ((1 - weight) * lowVol * lowVol + weight * highVol * highVol));
  }

  private static TreeMap<Expiry, Slice> slices(MarketUpdate update, Asset coin) {
    var at = Instant.ofEpochMilli(update.atNs() / 1_000_000);
    var calls = new TreeMap<Expiry, TreeMap<Double, Quote>>();
    var slices = new TreeMap<Expiry, Slice>();
    for (var quote : update.quotes()) {
      if (quote.instrument() instanceof Option option && option.underlying().equals(coin)) {
        var strike = option.strike().toDouble();
        if (option.type() == OptionType.CALL) {
          calls.computeIfAbsent(option.expiry(), expiry -> new TreeMap<>()).put(strike, quote);
          continue;
        }
        var call = calls.get(option.expiry()).get(strike);
        var mark = quote.optionMark().orElseThrow();
        slices
            .computeIfAbsent(
                option.expiry(), expiry -> new Slice(expiry, expiry.yearsFrom(at), new TreeMap<>()))
            .points()
            .put(
                strike,
                new Point(
                    call.mark().toDouble(),
                    quote.mark().toDouble(),
                    mark.underlyingPrice(),
                    mark.impliedVol()));
      }
    }
    return slices;
  }
}
