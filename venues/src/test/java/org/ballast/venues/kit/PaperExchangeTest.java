package org.ballast.venues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.venues.kit.PaperDesk.CALL;
import static org.ballast.venues.kit.PaperDesk.PERPETUAL;
import static org.ballast.venues.kit.PaperDesk.START_NS;
import static org.ballast.venues.kit.PaperDesk.STEP_NS;
import static org.ballast.venues.kit.PaperDesk.immediate;
import static org.ballast.venues.kit.PaperDesk.lines;
import static org.ballast.venues.kit.PaperDesk.ns;
import static org.ballast.venues.kit.PaperDesk.request;
import static org.ballast.venues.kit.PaperDesk.resting;

import java.time.LocalDate;
import java.util.Optional;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.FeeSchedule;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.TickSchedule;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.TimeInForce;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaperExchangeTest {
  private PaperDesk desk = PaperDesk.open();

  @BeforeEach
  void showDepth() {
    desk = PaperDesk.open();
    desk.depth.show(PERPETUAL, Side.BUY, "88000 x 1000", "88000.5 x 5000", "88010 x 100000");
    desk.depth.show(PERPETUAL, Side.SELL, "87999.5 x 2000", "87990 x 100000");
  }

  @Test
  void submit_overSeveralLevels_fillsEachAtItsOwnPrice() {
    // Fees: 1000 / 88000 * 0.0005 and 3000 / 88000.5 * 0.0005 BTC, to 8 decimals.
    assertThat(lines(desk.submit(immediate("a", PERPETUAL, Side.BUY, "4000", "88000.5"))))
        .containsExactly(
            "a accepted BTC-1001",
            "a filled BTC-1001 1000 at 88000 fee 0.00000568 BTC",
            "a filled BTC-1002 3000 at 88000.5 fee 0.00001705 BTC",
            "a closed FILLED 4000");
  }

  @Test
  void submit_immediateBeyondTheDepthInItsLimit_cancelsTheRest() {
    assertThat(lines(desk.submit(immediate("a", PERPETUAL, Side.SELL, "2010", "87999.5"))))
        .containsExactly(
            "a accepted BTC-1001",
            "a filled BTC-1001 2000 at 87999.5 fee 0.00001136 BTC",
            "a closed IMMEDIATE_OR_CANCEL 2000");
  }

  @Test
  void submit_immediateAwayFromTheMarket_isCancelledUnfilled() {
    assertThat(lines(desk.submit(immediate("a", PERPETUAL, Side.BUY, "10", "87000"))))
        .containsExactly("a accepted BTC-1001", "a closed IMMEDIATE_OR_CANCEL 0");
  }

  @Test
  void submit_twiceInOneUpdate_cannotTakeTheSameDepthAgain() {
    desk.submit(immediate("a", PERPETUAL, Side.BUY, "1500", "88000.5"));

    assertThat(lines(desk.submit(immediate("b", PERPETUAL, Side.BUY, "6000", "88000.5"))))
        .containsExactly(
            "b accepted BTC-1002",
            "b filled BTC-1003 4500 at 88000.5 fee 0.00002557 BTC",
            "b closed IMMEDIATE_OR_CANCEL 4500");
  }

  @Test
  void submit_afterTheNextUpdate_meetsTheDepthAnew() {
    desk.submit(immediate("a", PERPETUAL, Side.BUY, "1000", "88000"));
    desk.update(START_NS + STEP_NS);

    assertThat(lines(desk.submit(immediate("b", PERPETUAL, Side.BUY, "1000", "88000"))))
        .contains("b closed FILLED 1000");
  }

  @Test
  void submit_ofAKnownLabel_repeatsTheFirstReportsAndTradesNothing() {
    var first = desk.submit(immediate("a", PERPETUAL, Side.BUY, "1000", "88000"));
    var records = desk.log.events().size();

    assertThat(desk.submit(immediate("a", PERPETUAL, Side.BUY, "5000", "88010"))).isEqualTo(first);
    assertThat(desk.log.events()).hasSize(records);
    assertThat(desk.exchange.positions())
        .containsOnlyKeys(PERPETUAL.id())
        .containsValue(Quantity.parse("1000", PERPETUAL.quantityUnit()));
  }

  @Test
  void submit_pastItsDeadline_isRejected() {
    var late =
        request(
            "a", PERPETUAL, Side.BUY, "10", "88000", TimeInForce.IMMEDIATE_OR_CANCEL, START_NS - 1);

    assertThat(lines(desk.submit(late))).containsExactly("a rejected 13888 timed_out");
  }

  @Test
  void submit_ofAnInstrumentWithoutQuote_isRejected() {
    var unlisted = SampleContracts.inverseOption(OptionType.PUT, Decimal.of(50_000));

    assertThat(lines(desk.submit(immediate("a", unlisted, Side.BUY, "1", "0.0100"))))
        .containsExactly("a rejected 10020 invalid_or_unsupported_instrument");
  }

  @Test
  void submit_atExpiry_isRejected() {
    desk.update(ns("2026-03-27T08:00:00Z"));

    assertThat(lines(desk.submit(immediate("a", CALL, Side.BUY, "1", "0.0100"))))
        .containsExactly("a rejected 10012 book_closed");
  }

  @Test
  void submit_withTermsOfItsOwn_isCheckedAgainstTheVenues() {
    var loose = perpetualWith("0.1", "1");

    assertThat(lines(desk.submit(immediate("a", loose, Side.BUY, "10", "88000.1"))))
        .containsExactly("a rejected 10043 price_wrong_tick");
    assertThat(lines(desk.submit(immediate("b", loose, Side.BUY, "11", "88000"))))
        .containsExactly("b rejected 10021 invalid_amount");
  }

  @Test
  void onUpdate_thatCrossesARestingOrder_fillsItAtItsLimitAsMaker() {
    desk.submit(resting("a", PERPETUAL, Side.BUY, "3000", "87995"));
    desk.depth.show(PERPETUAL, Side.BUY, "87980 x 500", "87990 x 700", "88000 x 9000");
    desk.reports.clear();

    desk.update(START_NS + STEP_NS);

    assertThat(lines(desk.reports)).containsExactly("a filled BTC-1001 1200 at 87995 fee 0 BTC");
    desk.reports.clear();
    desk.depth.show(PERPETUAL, Side.BUY, "87995 x 50000");
    desk.update(START_NS + 2 * STEP_NS);
    assertThat(lines(desk.reports))
        .containsExactly("a filled BTC-1002 1800 at 87995 fee 0 BTC", "a closed FILLED 3000");
  }

  @Test
  void onUpdate_ofTwoRestingOrdersAndLittleDepth_fillsTheOldestFirst() {
    desk.submit(resting("z", PERPETUAL, Side.BUY, "300", "87995"));
    desk.submit(resting("a", PERPETUAL, Side.BUY, "300", "87995"));
    desk.depth.show(PERPETUAL, Side.BUY, "87990 x 400");
    desk.reports.clear();

    desk.update(START_NS + STEP_NS);

    assertThat(lines(desk.reports))
        .containsExactly(
            "z filled BTC-1001 300 at 87995 fee 0 BTC",
            "z closed FILLED 300",
            "a filled BTC-1002 100 at 87995 fee 0 BTC");
  }

  @Test
  void onUpdate_pastTheDeadlineOfARestingOrder_closesItBeforeItCanTrade() {
    desk.submit(
        request(
            "a",
            PERPETUAL,
            Side.BUY,
            "10",
            "87000",
            TimeInForce.GOOD_TIL_CANCELLED,
            START_NS + STEP_NS - 1));
    desk.depth.show(PERPETUAL, Side.BUY, "86000 x 500");
    desk.reports.clear();

    desk.update(START_NS + STEP_NS);

    assertThat(lines(desk.reports)).containsExactly("a closed DEADLINE 0");
  }

  @Test
  void onUpdate_atDelivery_closesOrdersAndPosition() {
    desk.depth.show(CALL, Side.BUY, "0.0500 x 2");
    desk.submit(immediate("a", CALL, Side.BUY, "2", "0.0500"));
    desk.submit(resting("b", CALL, Side.BUY, "1", "0.0100"));
    desk.reports.clear();

    var price = Price.parse("95000", PERPETUAL.priceUnit());
    desk.update(ns("2026-03-27T08:00:00Z"), new InstrumentFact.Delivered(CALL, price, ""));

    assertThat(lines(desk.reports)).containsExactly("b closed SETTLEMENT 0");
    assertThat(desk.exchange.positions()).isEmpty();
  }

  @Test
  void submit_thatWouldMeetAnOwnRestingOrder_cancelsThatFirst() {
    desk.submit(resting("a", PERPETUAL, Side.BUY, "500", "87995"));

    assertThat(lines(desk.submit(immediate("b", PERPETUAL, Side.SELL, "500", "87990"))))
        .containsExactly(
            "a closed SELF_TRADE 0",
            "b accepted BTC-1002",
            "b filled BTC-1001 500 at 87999.5 fee 0.00000284 BTC",
            "b closed FILLED 500");
  }

  @Test
  void cancel_saysWhatBecameOfTheOrder() {
    desk.submit(immediate("filled", PERPETUAL, Side.BUY, "1000", "88000"));
    desk.submit(resting("open", PERPETUAL, Side.BUY, "10", "87000"));

    assertThat(lines(desk.cancel("open"))).containsExactly("open closed USER_REQUEST 0");
    assertThat(lines(desk.cancel("open")))
        .containsExactly("open cancel rejected 11044 not_open_order");
    assertThat(lines(desk.cancel("filled")))
        .containsExactly("filled cancel rejected 11008 already_filled");
    assertThat(lines(desk.cancel("never")))
        .containsExactly("never cancel rejected 10004 order_not_found");
  }

  @Test
  void query_answersWithAllReportsOrAbsence() {
    var said = desk.submit(immediate("a", PERPETUAL, Side.BUY, "4000", "88000.5"));

    assertThat(desk.query("a")).isEqualTo(new QueryAnswer.Found("a", said));
    assertThat(desk.query("b")).isEqualTo(new QueryAnswer.Absent("b", START_NS));
  }

  private static Perpetual perpetualWith(String tick, String lot) {
    var contract = PERPETUAL.contract();
    var terms =
        new TradingTerms(
            LocalDate.of(2026, 1, 1),
            TickSchedule.flat(Decimal.parse(tick)),
            Decimal.parse(lot),
            new FeeSchedule(Decimal.ZERO, Decimal.ZERO, Decimal.ONE));
    return new Perpetual(
        new Contract(
            contract.id(),
            contract.base(),
            contract.quote(),
            contract.settlement(),
            contract.style(),
            contract.multiplier(),
            Optional.of(terms)));
  }
}
