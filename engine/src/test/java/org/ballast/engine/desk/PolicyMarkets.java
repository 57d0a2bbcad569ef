package org.ballast.engine.desk;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.engine.TinyMarket;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Normal;

/// Markets that are hard on a policy, by seed: an index that wanders and jumps, one that keeps
/// coming back, one that only alternates, and spreads that open and close.
enum PolicyMarkets {
  WANDERING(17) {
    @Override
    double next(double index, CounterRandom random, int step) {
      var jump =
          random.uniform(3L * step) < 0.03 ? 0.08 * (2 * random.uniform(3L * step + 1) - 1) : 0;
      return index * Exp.exp(0.006 * normal(random, 3L * step + 2) + jump);
    }
  },
  RETURNING(18) {
    @Override
    double next(double index, CounterRandom random, int step) {
      return START + 0.5 * (index - START) + 0.01 * START * normal(random, step);
    }
  },
  ALTERNATING(19) {
    @Override
    double next(double index, CounterRandom random, int step) {
      return START * (step % 2 == 0 ? 1 - AMPLITUDE : 1 + AMPLITUDE);
    }
  },
  WIDENING(20) {
    @Override
    double next(double index, CounterRandom random, int step) {
      return index * Exp.exp(0.001 * normal(random, 2L * step));
    }

    @Override
    int spreadTicks(CounterRandom random, int step) {
      return random.uniform(2L * step + 1) < 0.5 ? 1 : 2_000;
    }
  };

  static final int STEPS = 150;
  static final double START = 100_000;

  /// Moves the delta of a few options by less than any band of the samples.
  static final double AMPLITUDE = 0.0005;

  private static final int STEP_SECONDS = 1_800;
  private static final Decimal TICK = Decimal.parse("0.5");

  private final int stream;

  PolicyMarkets(int stream) {
    this.stream = stream;
  }

  abstract double next(double index, CounterRandom random, int step);

  /// Half of the perpetual's spread.
  int spreadTicks(CounterRandom random, int step) {
    return 1;
  }

  /// The whole market, again and again.
  List<MarketUpdate> updates(long seed) {
    var random = new CounterRandom(seed, stream);
    var updates = new ArrayList<MarketUpdate>();
    var index = START;
    for (var step = 0; step < STEPS; step++) {
      index = next(index, random, step);
      updates.add(update(step, index, spreadTicks(random, step)));
    }
    return updates;
  }

  private static MarketUpdate update(int step, double index, int spreadTicks) {
    var seconds = (long) step * STEP_SECONDS;
    var price = Decimal.fromDouble(index, 2, RoundingMode.HALF_EVEN);
    var whole = TinyMarket.at(seconds, price.toString());
    var quotes = new ArrayList<Quote>();
    for (var quote : whole.quotes()) {
      quotes.add(
          quote.instrument().equals(TinyMarket.PERPETUAL) ? spread(quote, spreadTicks) : quote);
    }
    return new MarketUpdate(
        whole.reference(),
        whole.atNs(),
        true,
        whole.indexPrices(),
        quotes,
        whole.facts(),
        whole.warnings());
  }

  private static Quote spread(Quote quote, int ticks) {
    var distance = TICK.times(Decimal.of(ticks));
    var mark = quote.mark().amount();
    return new Quote(
        quote.instrument(),
        quote.observedAt(),
        Optional.of(new Price(mark.minus(distance), Asset.USD)),
        Optional.of(new Price(mark.plus(distance), Asset.USD)),
        quote.mark(),
        quote.optionMark(),
        quote.assumptions());
  }

  private static double normal(CounterRandom random, long draw) {
    return Normal.quantile(random.uniform(draw));
  }
}
