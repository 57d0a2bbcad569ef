package org.ballast.venues.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedChainTest {
  /// Marks have six decimals, so a difference of two is off by at most one unit of the last.
  private static final double ROUNDING = 1e-6;

  /// Forwards are rounded to cents, of thousands of dollars.
  private static final double FORWARD_ROUNDING = 1e-5;

  private static final int SEEDS = 20;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 42, Long.MAX_VALUE})
  void snapshot_ofOneSeed_isTheSameText(long seed) {
    assertThat(text(SimulatedChain.snapshot(seed))).isEqualTo(text(SimulatedChain.snapshot(seed)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42})
  void snapshot_ofAnotherSeed_differs(long seed) {
    assertThat(text(SimulatedChain.snapshot(seed)))
        .isNotEqualTo(text(SimulatedChain.snapshot(seed + 1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 42})
  void snapshot_hasBothCoinsWithEveryKindOfContract(long seed) {
    var market = SimulatedChain.snapshot(seed);

    for (var coin : List.of(Asset.BTC, Asset.ETH)) {
      assertThat(market.index(coin)).isPresent();
      assertThat(market.quote(new InstrumentId("deribit", coin + "-PERPETUAL"))).isPresent();
      assertThat(market.quotes())
          .anyMatch(quote -> isOn(coin, quote, Future.class))
          .anyMatch(quote -> isOn(coin, quote, Option.class));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 42, 20260115})
  void marks_ofCallAndPut_keepParity(long seed) {
    var market = SimulatedChain.snapshot(seed);
    for (var call : options(market, OptionType.CALL)) {
      var option = (Option) call.instrument();
      var id = option.id().symbol().replaceAll("C$", "P");
      var put = market.quote(new InstrumentId("deribit", id)).orElseThrow();
      double forward = mark(call).underlyingPrice();
      double gap = call.mark().toDouble() - put.mark().toDouble();

      assertThat(Math.abs(gap - (1 - option.strike().toDouble() / forward)))
          .as("parity of %s forward=%s", option.id(), forward)
          .isLessThanOrEqualTo(ROUNDING);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 42, 20260115})
  void forwards_ofOptionsWithAFuture_areItsMark(long seed) {
    var market = SimulatedChain.snapshot(seed);
    for (var call : options(market, OptionType.CALL)) {
      var expiry = call.instrument().id().symbol().split("-", 3);
      var future = market.quote(new InstrumentId("deribit", expiry[0] + "-" + expiry[1]));
      future.ifPresent(quote ->
          assertThat(mark(call).underlyingPrice() / quote.mark().toDouble() - 1)
              .as("%s", call.instrument().id())
              .isBetween(-FORWARD_ROUNDING, FORWARD_ROUNDING));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 42, 20260115})
  void atTheMoneyVariance_growsWithTime(long seed) {
    var market = SimulatedChain.snapshot(seed);
    for (var coin : List.of(Asset.BTC, Asset.ETH)) {
      double previous = 0;
      for (var nearest : nearestTheMoney(market, coin).entrySet()) {
        double years = nearest.getKey().yearsFrom(market.asOf());
        double vol = mark(nearest.getValue()).impliedVol();
        double variance = vol * vol * years;

        assertThat(variance).as("%s %s", coin, nearest.getKey()).isGreaterThan(previous);
        previous = variance;
      }
    }
  }

  @Test
  void quotes_ofManySeeds_encloseTheirMarkOnTick() {
    for (var seed = 0; seed < SEEDS; seed++) {
      for (var quote : SimulatedChain.snapshot(seed).quotes()) {
        var shown = "seed=" + seed + " " + quote;
        var ticks = quote.instrument().terms().orElseThrow().ticks();
        var bid = quote.bid().map(Price::amount);
        var ask = quote.ask().map(Price::amount).orElseThrow();

        assertThat(ask).as(shown).isGreaterThanOrEqualTo(quote.mark().amount());
        assertThat(ask.signum()).as(shown).isPositive();
        assertThat(ticks.isOnTick(ask)).as(shown).isTrue();
        bid.ifPresent(price -> {
          assertThat(price).as(shown).isLessThanOrEqualTo(quote.mark().amount());
          assertThat(price).as(shown).isLessThan(ask);
          assertThat(price.signum()).as(shown).isPositive();
          assertThat(ticks.isOnTick(price)).as(shown).isTrue();
        });
      }
    }
  }

  private static boolean isOn(Asset coin, Quote quote, Class<? extends Instrument> kind) {
    return kind.isInstance(quote.instrument()) && quote.instrument().underlying().equals(coin);
  }

  private static OptionMark mark(Quote option) {
    return option.optionMark().orElseThrow();
  }

  private static List<Quote> options(MarketSnapshot market, OptionType type) {
    return market.quotes().stream()
        .filter(quote -> quote.instrument() instanceof Option option && option.type() == type)
        .toList();
  }

  private static TreeMap<Expiry, Quote> nearestTheMoney(MarketSnapshot market, Asset coin) {
    var nearest = new TreeMap<Expiry, Quote>();
    for (var quote : options(market, OptionType.CALL)) {
      var option = (Option) quote.instrument();
      if (option.underlying().equals(coin)) {
        nearest.merge(
            option.expiry(),
            quote,
            (left, right) -> moneyGap(left) <= moneyGap(right) ? left : right);
      }
    }
    return nearest;
  }

  private static double moneyGap(Quote quote) {
    var strike = ((Option) quote.instrument()).strike().toDouble();
    return Math.abs(strike - mark(quote).underlyingPrice());
  }

  private static String text(MarketSnapshot market) {
    var text = new StringBuilder(market.asOf().toString()).append(market.indexPrices());
    market.quotes().forEach(quote -> text.append('\n').append(quote));
    return text.toString();
  }
}
