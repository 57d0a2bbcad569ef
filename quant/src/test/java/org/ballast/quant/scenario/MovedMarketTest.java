package org.ballast.quant.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.surface.VolSource;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;

class MovedMarketTest {
  private static final Instant NOW = Instant.parse("2026-02-05T12:00:00Z");
  private static final Option CALL =
      SampleContracts.inverseOption(OptionType.CALL, Decimal.parse("110000"));
  private static final MarketMove FALL =
      new MarketMove(new TreeMap<>(Map.of(Asset.BTC, 0.8)), 1.5, Duration.ofHours(6));

  @Test
  void everyPrice_movesWithItsUnderlying() {
    var moved = new MovedMarket(market(Optional.empty()), FALL);
    assertThat(moved.asOf()).isEqualTo(NOW.plus(Duration.ofHours(6)));
    assertThat(moved.index(Asset.BTC).orElseThrow().price().toDouble()).isEqualTo(80_000);
    assertThat(moved.index(Asset.USDC).orElseThrow().price().toDouble()).isEqualTo(0.9998);
    var perpetual = moved.quote(SampleContracts.perpetual().id()).orElseThrow();
    assertThat(perpetual.mark().toDouble()).isEqualTo(80_080);
    assertThat(perpetual.status()).isEqualTo(QuoteStatus.EMPTY);
    var mark = moved.quote(CALL.id()).orElseThrow().optionMark().orElseThrow();
    assertThat(mark.impliedVol()).isCloseTo(0.9, within(1e-15));
    assertThat(mark.underlyingPrice()).isCloseTo(80_400, within(1e-9));
    assertThat(moved.vols(VolSource.MARK).impliedVol(CALL, mark, 0.1))
        .isCloseTo(0.9, within(1e-15));
  }

  /// The second form: a compiled book revalues the same position in the same move.
  @Test
  void option_isWorthWhatTheCompiledBookSays() {
    var market = market(Optional.empty());
    var position =
        new Position(
            new Account("deribit", "main"),
            CALL,
            Quantity.parse("1", CALL.quantityUnit()),
            Optional.empty());
    var book = CompiledBook.of(new Portfolio(List.of(position), List.of()), market, VolSource.MARK);
    double years = 6.0 / 24 / 365;
    var pnl =
        book.pnl(
            ScenarioSet.grid(
                book.axes(), new double[] {0.8}, new double[] {1.5}, new double[] {years}));
    var moved = new MovedMarket(market, FALL);
    double value =
        moved.quote(CALL.id()).orElseThrow().mark().toDouble()
            * moved.index(Asset.BTC).orElseThrow().price().toDouble();
    assertThat(value).isCloseTo(book.value() + pnl.total(0), within(1e-8));
  }

  @Test
  void crossedQuote_staysCrossed() {
    var moved = new MovedMarket(market(Optional.of("101000")), FALL);
    assertThat(moved.quote(SampleContracts.perpetual().id()).orElseThrow().status())
        .isEqualTo(QuoteStatus.CROSSED);
  }

  @Test
  void badMove_isRefused() {
    assertThatThrownBy(() -> new MarketMove(new TreeMap<>(Map.of(Asset.BTC, Double.NaN)), 1))
        .hasMessageContaining("BTC");
    assertThatThrownBy(() -> new MarketMove(new TreeMap<>(), 0)).hasMessageContaining("volFactor");
  }

  private static MarketSnapshot market(Optional<String> crossedBid) {
    var perpetual = SampleContracts.perpetual();
    var quote =
        new Quote(
            perpetual,
            NOW,
            crossedBid.map(bid -> Price.parse(bid, Asset.USD)),
            Optional.of(Price.parse("100500", Asset.USD)),
            Price.parse("100100", Asset.USD),
            Optional.empty(),
            List.of());
    var option =
        new Quote(
            CALL,
            NOW,
            Optional.empty(),
            Optional.empty(),
            Price.parse("0.05", Asset.BTC),
            Optional.of(
                new OptionMark(
                    0.6, 100_500, "future", OptionalDouble.empty(), OptionalDouble.empty())),
            List.of());
    return MarketSnapshot.of(
        NOW,
        "test",
        List.of(
            new IndexPrice(Asset.BTC, Price.parse("100000", Asset.USD), NOW),
            new IndexPrice(Asset.USDC, Price.parse("0.9998", Asset.USD), NOW)),
        List.of(quote, option),
        List.of());
  }
}
