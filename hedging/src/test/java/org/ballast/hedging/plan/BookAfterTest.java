package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

class BookAfterTest {
  /// Half of the last decimal of a balance and of an averaged price.
  private static final double ROUNDED = 0.5e-8;

  private static final Option CALL = SmallMarket.option(Asset.BTC, 30, 100_000, OptionType.CALL);
  private static final Perpetual PERPETUAL = SmallMarket.perpetual(Asset.BTC, "10");
  private static final MarketSnapshot MARKET =
      SmallMarket.of(
          SmallMarket.quoteAround(CALL, SmallMarket.VOL, 5),
          SmallMarket.perpetualQuote(PERPETUAL, "99000", "101000", "100000"));

  @Test
  void of_optionBought_paysPremiumAndFeeToTheLastDecimal() {
    var after = fill(book(List.of(), "1"), order(CALL, Side.BUY, "2.5", "0.0613"));

    assertThat(balance(after)).isEqualTo("0.846");
    assertThat(after.positions()).containsExactly(SmallMarket.position(CALL, "2.5", "0.0613"));
  }

  @Test
  void of_optionSold_receivesPremiumLessCappedFee() {
    var after = fill(book(List.of(), "0"), order(CALL, Side.SELL, "2", "0.0008"));

    assertThat(balance(after)).isEqualTo("0.0014");
  }

  @Test
  void of_positionClosed_isGoneAndItsProfitIsCash() {
    var held = List.of(SmallMarket.position(PERPETUAL, "99000", "90000"));

    var after = fill(book(held, "1"), order(PERPETUAL, Side.SELL, "99000", "99000"));

    assertThat(after.positions()).isEmpty();
    assertThat(balance(after)).isEqualTo("1.0995");
  }

  @Test
  void of_positionReduced_keepsItsEntryAndRealisesTheClosedPart() {
    var held = List.of(SmallMarket.position(PERPETUAL, "198000", "90000"));

    var after = fill(book(held, "1"), order(PERPETUAL, Side.SELL, "99000", "99000"));

    assertThat(after.positions())
        .containsExactly(SmallMarket.position(PERPETUAL, "99000", "90000"));
    assertThat(balance(after)).isEqualTo("1.0995");
  }

  @Test
  void of_positionFlipped_entersAtTheFill() {
    var held = List.of(SmallMarket.position(PERPETUAL, "99000", "90000"));

    var after = fill(book(held, "1"), order(PERPETUAL, Side.SELL, "198000", "99000"));

    assertThat(after.positions())
        .containsExactly(SmallMarket.position(PERPETUAL, "-99000", "99000"));
    assertThat(balance(after)).isEqualTo("1.099");
  }

  @Test
  void of_positionGrown_averagesHarmonicallySoThatProfitIsKept() {
    var held = List.of(SmallMarket.position(PERPETUAL, "90000", "90000"));

    var after = fill(book(held, "1"), order(PERPETUAL, Side.BUY, "101000", "101000"));

    var entry = after.positions().getFirst().entryPrice().orElseThrow().toDouble();
    assertThat(entry).isCloseTo(191_000 / 2.0, within(ROUNDED));
    assertThat(balance(after)).isEqualTo("0.9995");
    assertThat(equity(after))
        .isCloseTo(
            0.9995 + 90_000 * (1 / 9e4 - 1 / 1e5) + 101_000 * (1 / 1.01e5 - 1 / 1e5),
            within(2 * ROUNDED));
  }

  @Test
  void of_optionGrown_averagesArithmetically() {
    var held = List.of(SmallMarket.position(CALL, "1", "0.05"));

    var after = fill(book(held, "1"), order(CALL, Side.BUY, "3", "0.07"));

    assertThat(after.positions()).containsExactly(SmallMarket.position(CALL, "4", "0.065"));
  }

  @Test
  void of_entryUnknown_staysUnknownAndTheFillSettlesAgainstTheMark() {
    var held = List.of(SmallMarket.position(PERPETUAL, "50000"));

    var after = fill(book(held, "1"), order(PERPETUAL, Side.BUY, "101000", "101000"));

    assertThat(after.positions()).containsExactly(SmallMarket.position(PERPETUAL, "151000"));
    assertThat(balance(after)).isEqualTo("0.9895");
  }

  @Test
  void of_cashUnknown_staysUnknown() {
    var after =
        BookAfter.of(
            SmallMarket.book(List.of()), List.of(order(CALL, Side.BUY, "1", "0.07")), MARKET);

    assertThat(after.cash()).isEmpty();
    assertThat(after.positions()).hasSize(1);
  }

  @Test
  void of_otherAssetsAndOrder_areUntouched() {
    var before =
        SmallMarket.book(
            List.of(
                SmallMarket.position(CALL, "1", "0.05"),
                SmallMarket.position(PERPETUAL, "10", "100000")),
            SmallMarket.cash(Asset.USDC, "7"),
            SmallMarket.cash(Asset.BTC, "1"));

    var after = fill(before, order(CALL, Side.SELL, "0.5", "0.05"));

    assertThat(after.cash().getFirst()).isEqualTo(before.cash().getFirst());
    assertThat(after.positions().getLast()).isEqualTo(before.positions().getLast());
    assertThat(after.positions().getFirst()).isEqualTo(SmallMarket.position(CALL, "0.5", "0.05"));
  }

  private static Portfolio fill(Portfolio book, OrderIntent order) {
    return BookAfter.of(book, List.of(order), MARKET);
  }

  private static Portfolio book(List<Position> positions, String cash) {
    return SmallMarket.book(positions, SmallMarket.cash(Asset.BTC, cash));
  }

  private static OrderIntent order(
      Instrument instrument, Side side, String quantity, String price) {
    return new OrderIntent(
        SmallMarket.ACCOUNT,
        instrument,
        side,
        Quantity.parse(quantity, instrument.quantityUnit()),
        Price.parse(price, instrument.priceUnit()),
        "test");
  }

  private static String balance(Portfolio book) {
    return book.balance(SmallMarket.ACCOUNT, Asset.BTC)
        .map(money -> money.amount().toString())
        .orElse("unknown");
  }

  private static double equity(Portfolio book) {
    return new BookValuer(MARKET, VolSource.MARK)
        .value(book)
        .underlying(Asset.BTC)
        .orElseThrow()
        .exposure()
        .equity();
  }
}
