package org.ballast.engine.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ballast.domain.order.Fill;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.TinyMarket;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.TimeInForce;
import org.ballast.engine.port.VenueReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderMachineTest {
  private static final String LABEL = "tiny.0.1.0";
  private static final String ORDER_ID = "BTC-1";
  private static final long VALID_UNTIL_NS = 10;

  /// Letters: a accepted, f 40 filled, g the other 60 filled, p closed at 40, c closed at 100, z
  /// closed at 0, r rejected, x cancel asked, k cancel refused, ? restart, 0 absent before the
  /// deadline, 1 absent after it, s suppressed.
  @ParameterizedTest
  @CsvSource({
    "'', SENT, 100",
    "a, OPEN, 100",
    "af, PARTIAL, 60",
    "fa, PARTIAL, 60",
    "afg, FILLED, 0",
    "gfa, FILLED, 0",
    "aff, PARTIAL, 60",
    "afp, CLOSED, 0",
    "apf, CLOSED, 0",
    "ap, CLOSING, 40",
    "acf, CLOSING, 60",
    "acfg, FILLED, 0",
    "afgc, FILLED, 0",
    "afgcc, FILLED, 0",
    "az, CLOSED, 0",
    "azz, CLOSED, 0",
    "r, REJECTED, 0",
    "rr, REJECTED, 0",
    "?, UNKNOWN, 100",
    "a?, UNKNOWN, 100",
    "?a, OPEN, 100",
    "?f, PARTIAL, 60",
    "?fg, FILLED, 0",
    "?r, REJECTED, 0",
    "?z, CLOSED, 0",
    "?0, UNKNOWN, 100",
    "?1, DEAD, 0",
    "?0?1, DEAD, 0",
    "s, DEAD, 0",
    "x, CANCELLING, 100",
    "axz, CLOSED, 0",
    "axfp, CLOSED, 0",
    "axpf, CLOSED, 0",
    "axfg, FILLED, 0",
    "axk, UNKNOWN, 100",
    "axkfg, FILLED, 0",
    "axkfgc, FILLED, 0",
    "xr, REJECTED, 0",
    "ap?f, CLOSED, 0"
  })
  void onReport_inAnyOrder_endsWhereTheEvidenceSays(String story, OrderState end, String open) {
    var order = after(story);

    assertThat(order.state()).isEqualTo(end);
    assertThat(order.open()).isEqualTo(Decimal.parse(open));
  }

  @ParameterizedTest
  @CsvSource({"zf", "ra", "rf", "1a", "1f", "sf", "fr", "fz", "pfg", "a1"})
  void onReport_thatContradictsWhatIsKnown_isAFault(String story) {
    var order = after(story.substring(0, story.length() - 1));

    assertThat(step(order, story.charAt(story.length() - 1)).fault()).isPresent();
  }

  @Test
  void onReport_overfill_isAFaultAndCountsAllThatTraded() {
    var order = after("afg");

    var transition = OrderMachine.onReport(order, filled("T-3", "10"));

    assertThat(transition.fault()).isPresent();
    assertThat(transition.order().filled()).isEqualTo(Decimal.parse("110"));
  }

  @ParameterizedTest
  @CsvSource({
    "main, BUY, 99999.5, none",
    "main, BUY, 100000.5, price",
    "main, SELL, 100000, side",
    "other, BUY, 100000, account"
  })
  void onReport_tradeOtherwiseThanOrdered_countsAndIsAFault(
      String account, Side side, String price, String fault) {
    var fill =
        new Fill(
            "T-1",
            new Account("deribit", account),
            TinyMarket.PERPETUAL,
            side,
            Quantity.parse("40", Asset.USD),
            Price.parse(price, Asset.USD),
            Money.zero(Asset.BTC));

    var transition =
        OrderMachine.onReport(after("a"), new VenueReport.Filled(LABEL, ORDER_ID, fill, 0));

    assertThat(transition.order().filled()).isEqualTo(Decimal.of(40));
    assertThat(transition.fault().orElse("none")).contains(fault);
  }

  @Test
  void onReport_tradeInAnotherInstrument_isAFault() {
    var fill =
        new Fill(
            "T-1",
            TinyMarket.ACCOUNT,
            TinyMarket.CALL,
            Side.BUY,
            Quantity.parse("1", Asset.BTC),
            Price.parse("0.05", Asset.BTC),
            Money.zero(Asset.BTC));

    var transition =
        OrderMachine.onReport(after("a"), new VenueReport.Filled(LABEL, ORDER_ID, fill, 0));

    assertThat(transition.fault().orElse("none")).contains("instrument");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "afg"})
  void onReport_closeAboveTheQuantity_isAFault(String story) {
    var transition = OrderMachine.onReport(after(story), closed("110"));

    assertThat(transition.fault().orElse("none")).contains("above its quantity");
  }

  @Test
  void onTime_pastDeadlineAndGrace_asksAgainAndAgainAtGrowingSpans() {
    var order = Order.sent(request());
    assertThat(OrderMachine.onTime(order, order.askAtNs() - 1).asks()).isFalse();
    var lastSpan = 0L;

    for (var i = 0; i < 20; i++) {
      var nowNs = order.askAtNs();
      var transition = OrderMachine.onTime(order, nowNs);
      order = transition.order();
      assertThat(transition.asks()).isTrue();
      assertThat(order.state()).isEqualTo(OrderState.UNKNOWN);
      var span = order.askAtNs() - nowNs;
      assertThat(span).isBetween(lastSpan, OrderMachine.ASK_INTERVAL_NS_MAX);
      lastSpan = span;
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"FILLED", "CLOSED", "REJECTED", "DEAD"})
  void onTime_over_doesNothing(OrderState state) {
    var order = Order.sent(request()).in(state);

    assertThat(OrderMachine.onTime(order, Long.MAX_VALUE)).isEqualTo(Transition.to(order));
    assertThat(OrderMachine.onCutOff(order, 0)).isEqualTo(Transition.to(order));
  }

  @Test
  void onAnswer_found_takesAllReportsAndAsksNoMore() {
    var order = OrderMachine.onCutOff(Order.sent(request()), 0).order();
    var reports =
        List.<VenueReport>of(
            new VenueReport.Accepted(LABEL, ORDER_ID, 0), filled("T-1", "40"), closed("40"));

    var transition = OrderMachine.onAnswer(order, new QueryAnswer.Found(LABEL, reports));

    assertThat(transition.order().state()).isEqualTo(OrderState.CLOSED);
    assertThat(transition.asks()).isFalse();
  }

  private static Order after(String story) {
    var order = Order.sent(request());
    for (var i = 0; i < story.length(); i++) {
      order =
          story.charAt(i) == 'x'
              ? OrderMachine.onCancelAsked(order)
              : step(order, story.charAt(i)).order();
    }
    return order;
  }

  private static Transition step(Order order, char letter) {
    return switch (letter) {
      case 'a' -> OrderMachine.onReport(order, new VenueReport.Accepted(LABEL, ORDER_ID, 0));
      case 'f' -> OrderMachine.onReport(order, filled("T-1", "40"));
      case 'g' -> OrderMachine.onReport(order, filled("T-2", "60"));
      case 'p' -> OrderMachine.onReport(order, closed("40"));
      case 'c' -> OrderMachine.onReport(order, closed("100"));
      case 'z' -> OrderMachine.onReport(order, closed("0"));
      case 'r' -> OrderMachine.onReport(order, new VenueReport.Rejected(LABEL, 1, "no", 0));
      case 'k' -> OrderMachine.onReport(order, new VenueReport.CancelRejected(LABEL, 1, "no", 0));
      case '?' -> OrderMachine.onCutOff(order, 0);
      case '0' -> OrderMachine.onAnswer(order, new QueryAnswer.Absent(LABEL, VALID_UNTIL_NS));
      case '1' -> OrderMachine.onAnswer(order, new QueryAnswer.Absent(LABEL, VALID_UNTIL_NS + 1));
      case 's' -> OrderMachine.onSuppressed(order);
      default -> throw new IllegalArgumentException("letter must be known: letter=" + letter);
    };
  }

  private static VenueReport closed(String total) {
    return new VenueReport.Closed(
        LABEL,
        ORDER_ID,
        VenueReport.CloseReason.IMMEDIATE_OR_CANCEL,
        Quantity.parse(total, Asset.USD),
        0);
  }

  private static VenueReport filled(String tradeId, String quantity) {
    var fill =
        new Fill(
            tradeId,
            TinyMarket.ACCOUNT,
            TinyMarket.PERPETUAL,
            Side.BUY,
            Quantity.parse(quantity, Asset.USD),
            Price.parse("100000", Asset.USD),
            Money.zero(Asset.BTC));
    return new VenueReport.Filled(LABEL, ORDER_ID, fill, 0);
  }

  private static OrderRequest request() {
    var intent =
        new OrderIntent(
            TinyMarket.ACCOUNT,
            TinyMarket.PERPETUAL,
            Side.BUY,
            Quantity.parse("100", Asset.USD),
            Price.parse("100000", Asset.USD),
            "test");
    return new OrderRequest(LABEL, intent, TimeInForce.IMMEDIATE_OR_CANCEL, VALID_UNTIL_NS);
  }
}
