package org.ballast.hedging.plan;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.pricing.InverseOption;

/// A seeded book on three instruments that can be traded in a few lots each, with every combination
/// of lots worked out from the formulas of QUANT.md 1.5 and not from the planner's code.
public record SmallCase(long seed, MarketSnapshot market, Portfolio book, List<Quote> quotes) {
  /// Coins that may be traded of each instrument: ten lots of the perpetual, five of an option.
  public static final String MAX_TRADE = "0.5";

  private static final double[] LOT_COINS = {0.05, 0.1, 0.1};
  private static final int[] LOTS_MAX = {10, 5, 5};
  private static final double CASH = 0.75;

  /// A combination of lots: the Greeks of the book after it in delta, gamma, vega, and its cost.
  record Outcome(double delta, double gamma, double vega, double costUsd) {}

  public static SmallCase draw(long seed) {
    var random = new CounterRandom(seed, 7);
    var perpetual = SmallMarket.perpetual(Asset.BTC, "5000");
    var near = option(random, 0, OptionType.CALL);
    var far = option(random, 2, OptionType.PUT);
    var quotes =
        List.of(
            SmallMarket.perpetualQuote(perpetual, "99990", "100010", "100000"),
            SmallMarket.quoteAround(near, random.between(0.4, 0.8, 4), spread(random, 5)),
            SmallMarket.quoteAround(far, random.between(0.4, 0.8, 6), spread(random, 7)));
    var positions =
        List.of(
            SmallMarket.position(perpetual, whole(random, 8, 20) + "000", "100000"),
            SmallMarket.position(near, tenths(random, 9)),
            SmallMarket.position(far, tenths(random, 10)));
    var market = SmallMarket.of(quotes.toArray(Quote[]::new));
    var book = SmallMarket.book(positions, SmallMarket.cash(Asset.BTC, String.valueOf(CASH)));
    return new SmallCase(seed, market, book, quotes);
  }

  /// The least of a measure over all combinations.
  double least(boolean isUsdNeutral, ToDoubleFunction<Outcome> measure) {
    var before = before(isUsdNeutral);
    var best = Double.POSITIVE_INFINITY;
    for (var i = -LOTS_MAX[0]; i <= LOTS_MAX[0]; i++) {
      for (var j = -LOTS_MAX[1]; j <= LOTS_MAX[1]; j++) {
        for (var k = -LOTS_MAX[2]; k <= LOTS_MAX[2]; k++) {
          var after =
              trade(
                  trade(trade(before, 0, i, isUsdNeutral), 1, j, isUsdNeutral), 2, k, isUsdNeutral);
          best = Math.min(best, measure.applyAsDouble(after));
        }
      }
    }
    return best;
  }

  Outcome before(boolean isUsdNeutral) {
    var sum = new Outcome(isUsdNeutral ? CASH : 0, 0, 0, 0);
    for (var i = 0; i < quotes.size(); i++) {
      var held = book.positions().get(i).quantity().toDouble();
      var coins = i == 0 ? held / SmallMarket.BTC_INDEX : held;
      sum = plus(sum, greeks(i, coins, isUsdNeutral && i > 0 ? coins * mark(i) : 0));
    }
    return sum;
  }

  private Outcome trade(Outcome from, int index, int lots, boolean isUsdNeutral) {
    if (lots == 0) {
      return from;
    }
    var quote = quotes.get(index);
    var deal = (lots > 0 ? quote.ask() : quote.bid()).orElseThrow().toDouble();
    var coins = lots * LOT_COINS[index];
    double lost;
    double fee;
    if (index == 0) {
      var usd = coins * SmallMarket.BTC_INDEX;
      lost = -usd * (1 / deal - 1 / SmallMarket.BTC_INDEX);
      fee = 0.0005 * Math.abs(usd) / deal;
    } else {
      lost = coins * (deal - mark(index));
      fee = Math.abs(coins) * Math.min(0.0003, 0.125 * deal);
    }
    var slippage =
        index == 0 ? Math.max(0, lost) : Math.max(0, coins * (deal - quote.mark().toDouble()));
    var moved = greeks(index, coins, isUsdNeutral ? -lost - fee : 0);
    return plus(
        from,
        new Outcome(
            moved.delta(), moved.gamma(), moved.vega(), (fee + slippage) * SmallMarket.BTC_INDEX));
  }

  private Outcome greeks(int index, double coins, double equity) {
    if (!(instrument(index) instanceof Option option)) {
      return new Outcome(coins + equity, 0, 0, 0);
    }
    var greeks =
        InverseOption.greeks(
            option.type(),
            SmallMarket.BTC_INDEX,
            option.strike().toDouble(),
            option.expiry().yearsFrom(SmallMarket.AS_OF),
            vol(index));
    return new Outcome(
        coins * (greeks.delta() - greeks.priceCoin()) + equity,
        coins * greeks.gamma() * SmallMarket.BTC_INDEX / 100,
        coins * greeks.vegaUsd() / 100,
        0);
  }

  private double mark(int index) {
    return SmallMarket.priceCoin((Option) instrument(index), vol(index));
  }

  private double vol(int index) {
    return quotes.get(index).optionMark().orElseThrow().impliedVol();
  }

  private Instrument instrument(int index) {
    return quotes.get(index).instrument();
  }

  private static Outcome plus(Outcome left, Outcome right) {
    return new Outcome(
        left.delta() + right.delta(),
        left.gamma() + right.gamma(),
        left.vega() + right.vega(),
        left.costUsd() + right.costUsd());
  }

  private static Option option(CounterRandom random, long sequence, OptionType type) {
    var days = (int) random.between(20, 120, sequence);
    var strike = 1_000 * (long) random.between(88, 112, sequence + 1);
    return SmallMarket.option(Asset.BTC, days, strike, type);
  }

  private static int spread(CounterRandom random, long sequence) {
    return (int) random.between(1, 30, sequence);
  }

  private static long whole(CounterRandom random, long sequence, int reach) {
    return Math.round(random.between(-reach, reach, sequence)) * 2 + 1;
  }

  private static String tenths(CounterRandom random, long sequence) {
    return Decimal.of(whole(random, sequence, 4)).times(Decimal.parse("0.1")).toString();
  }
}
