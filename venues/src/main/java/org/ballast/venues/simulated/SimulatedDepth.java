package org.ballast.venues.simulated;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.DepthLevel;
import org.ballast.quant.math.CounterRandom;

/// The resting orders behind a quote, drawn when asked for: levels that grow with the distance from
/// the touch, further apart and thinner under stress, never less than a lot.
record SimulatedDepth(CounterRandom random, long step, double index, double stress) {
  private static final int LEVELS = 5;
  private static final double FUTURE_TOP_USD = 150_000;
  private static final double OPTION_TOP_USD = 800_000;
  private static final double GROWTH_PER_LEVEL = 0.75;
  private static final double STRESS_THINNING = 0.9;
  private static final double FUTURE_SPACING = 0.00005;
  private static final double SPACING_STRESS = 4;
  private static final long QUOTES_MAX = 1 << 16;

  /// `number` is the quote's place in its update.
  List<DepthLevel> levels(Quote quote, long number, Side taker) {
    var touch = taker == Side.BUY ? quote.ask() : quote.bid();
    if (touch.isEmpty()) {
      return List.of();
    }
    var terms = quote.instrument().terms().orElseThrow();
    var spacing = spacing(quote.instrument(), terms, touch.get().amount());
    var levels = new ArrayList<DepthLevel>();
    var price = touch.get().amount();
    for (var level = 0; level < LEVELS && price.signum() > 0; level++) {
      levels.add(
          new DepthLevel(
              new Price(price, touch.get().quote()),
              new Quantity(
                  size(quote.instrument(), terms, sequence(number, taker, level), level),
                  quote.instrument().quantityUnit())));
      price =
          taker == Side.BUY
              ? terms.ticks().toTicksCeil(price.plus(spacing))
              : terms.ticks().toTicksFloor(price.minus(spacing));
    }
    return levels;
  }

  private Decimal spacing(Instrument instrument, TradingTerms terms, Decimal touch) {
    var tick = terms.ticks().tickAt(touch);
    if (instrument instanceof Option) {
      return tick;
    }
    var apart = index * FUTURE_SPACING * (1 + SPACING_STRESS * stress);
    return Rounding.decimal(apart, 2).roundUp(tick);
  }

  private Decimal size(Instrument instrument, TradingTerms terms, long sequence, int level) {
    var top = instrument instanceof Option ? OPTION_TOP_USD / index : FUTURE_TOP_USD;
    var drawn =
        top
            * (1 + GROWTH_PER_LEVEL * level)
            * random.between(0.5, 1.5, sequence)
            * (1 - STRESS_THINNING * stress);
    var lots = Rounding.decimal(drawn, 2).roundDown(terms.lot());
    return lots.isZero() ? terms.lot() : lots;
  }

  private long sequence(long number, Side taker, int level) {
    var side = taker == Side.BUY ? 0 : 1;
    return ((step * QUOTES_MAX + number) * 2 + side) * LEVELS + level;
  }
}
