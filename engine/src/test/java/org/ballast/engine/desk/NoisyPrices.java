package org.ballast.engine.desk;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.testkit.SampleContracts;

/// A small market with moods: an hourly index that wanders and jumps, a volatility of its own,
/// quotes that go missing on one side, and an end in which nothing moves and everything is quoted.
final class NoisyPrices {
  static final Instant START = Instant.parse("2026-01-15T12:00:00Z");
  static final long STEP_NS = Duration.ofHours(1).toNanos();
  static final int MOVING_STEPS = 16;
  static final int STILL_STEPS = 8;

  private static final List<String> STRIKES = List.of("80000", "90000", "100000");
  private static final double START_INDEX = 90_000;
  private static final double STEP_SD = 0.006;
  private static final double JUMP_PROBABILITY = 0.04;
  private static final double JUMP_MAX = 0.12;
  private static final double SPREAD_VOL = 0.01;
  private static final double MISSING_PROBABILITY = 0.1;

  private final CounterRandom random;
  private double index = START_INDEX;
  private double vol = 0.5;
  private int step;
  private long draw;

  NoisyPrices(long seed) {
    this.random = new CounterRandom(seed, 1);
  }

  static List<Instrument> instruments() {
    var all = new ArrayList<Instrument>();
    all.add(SampleContracts.perpetual());
    for (var strike : STRIKES) {
      for (var type : OptionType.values()) {
        all.add(SampleContracts.inverseOption(type, Decimal.parse(strike)));
      }
    }
    return all;
  }

  boolean isStill() {
    return step > MOVING_STEPS;
  }

  boolean hasNext() {
    return step < MOVING_STEPS + STILL_STEPS;
  }

  MarketUpdate next() {
    step++;
    if (!isStill()) {
      move();
    }
    var at = START.plusNanos(step * STEP_NS);
    var quotes = new ArrayList<Quote>();
    for (var instrument : instruments()) {
      quotes.add(
          instrument instanceof Option option ? option(option, at) : perpetual(instrument, at));
    }
    var price = new Price(decimal(index, 2), Asset.USD);
    return new MarketUpdate(
        new MarketReference("noisy", "0".repeat(64), step),
        at.getEpochSecond() * 1_000_000_000L,
        true,
        List.of(new IndexPrice(Asset.BTC, price, at)),
        quotes,
        List.of(),
        List.of());
  }

  private void move() {
    var shocks = 0.0;
    for (var i = 0; i < 4; i++) {
      shocks += uniform() - 0.5;
    }
    var jump = uniform() < JUMP_PROBABILITY ? JUMP_MAX * (2 * uniform() - 1) : 0;
    index *= Exp.exp(STEP_SD * shocks + jump);
    vol = Math.max(0.2, Math.min(1.5, vol * Exp.exp(0.1 * (uniform() - 0.5) + Math.abs(jump))));
  }

  private Quote perpetual(Instrument perpetual, Instant at) {
    var ticks = perpetual.terms().orElseThrow().ticks();
    var mark = decimal(index * (1 + 0.0004 * (drawn() - 0.5)), 2);
    return new Quote(
        perpetual,
        at,
        side(perpetual, ticks.toTicksFloor(mark)),
        side(perpetual, ticks.toTicksCeil(mark.plus(Decimal.ONE))),
        new Price(mark, perpetual.priceUnit()),
        Optional.empty(),
        List.of());
  }

  private Quote option(Option option, Instant at) {
    var ticks = option.terms().orElseThrow().ticks();
    var bid = ticks.toTicksFloor(price(option, at, vol - SPREAD_VOL));
    var ask = ticks.toTicksCeil(price(option, at, vol + SPREAD_VOL));
    return new Quote(
        option,
        at,
        bid.signum() > 0 ? side(option, bid) : Optional.empty(),
        side(option, ask),
        new Price(price(option, at, vol), option.priceUnit()),
        Optional.of(
            new OptionMark(vol, index, "SYN", OptionalDouble.empty(), OptionalDouble.empty())),
        List.of());
  }

  private Decimal price(Option option, Instant at, double atVol) {
    var years = option.expiry().yearsFrom(at);
    var strike = option.strike().toDouble();
    return decimal(InverseOption.priceCoin(option.type(), index, strike, years, atVol), 6);
  }

  private Optional<Price> side(Instrument instrument, Decimal price) {
    return drawn() < MISSING_PROBABILITY && !isStill()
        ? Optional.empty()
        : Optional.of(new Price(price, instrument.priceUnit()));
  }

  /// A draw that no longer moves anything once the market stands still.
  private double drawn() {
    return isStill() ? 0.5 : uniform();
  }

  private double uniform() {
    return random.uniform(draw++);
  }

  private static Decimal decimal(double value, int decimals) {
    return Decimal.fromDouble(value, decimals, RoundingMode.HALF_EVEN);
  }
}
