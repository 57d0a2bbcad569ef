package org.ballast.engine.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.ballast.domain.order.Fill;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
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
import org.ballast.engine.port.VenueReport.CloseReason;
import org.junit.jupiter.api.Test;

/// What holds of an order whatever is told of it, in whatever order and however often.
class OrderPropertyTest {
  private static final long SEED = 20260304;
  private static final int STORIES = 3_000;
  private static final int STEPS_MAX = 30;
  private static final String LABEL = "tiny.0.1.0";
  private static final String ORDER_ID = "BTC-1";
  private static final int QUANTITY = 100;
  private static final long VALID_UNTIL_NS = 10;

  /// What truly became of an order, as its venue has it.
  private record Truth(List<VenueReport> reports, int total, OrderState end) {}

  @Test
  void onReport_ofTrueEvidenceInAnyOrder_endsWhereTheTruthIsAndNeverUnderstatesIt() {
    var random = new SplittableRandom(SEED);
    for (var story = 0; story < STORIES; story++) {
      var truth = truth(random);
      var what = "SEED=" + SEED + " story " + story + " " + truth;
      var told = new ArrayList<>(truth.reports());
      truth.reports().stream().filter(_ -> random.nextBoolean()).forEach(told::add);
      Collections.shuffle(told, new Random(random.nextLong()));
      var order = sent();
      for (var report : told) {
        order = disturbed(order, random, what);
        order = shown(order, report, truth, what);
      }

      assertThat(order.state()).as(what).isEqualTo(truth.end());
      assertThat(order.filled()).as(what).isEqualTo(Decimal.of(truth.total()));
      assertThat(order.open()).as(what).isEqualTo(Decimal.ZERO);
      var all = new QueryAnswer.Found(LABEL, truth.reports());
      assertThat(OrderMachine.onAnswer(order, all).order()).as(what).isEqualTo(order);
    }
  }

  @Test
  void onAnswer_ofAllThatIsTrue_resolvesAnyOrder() {
    var random = new SplittableRandom(SEED + 1);
    for (var story = 0; story < STORIES; story++) {
      var truth = truth(random);
      var what = "SEED=" + SEED + " story " + story + " " + truth;
      var order = sent();
      for (var report : truth.reports()) {
        if (random.nextBoolean()) {
          order = shown(disturbed(order, random, what), report, truth, what);
        }
      }
      order = OrderMachine.onCutOff(order, random.nextInt(100)).order();

      var answered = OrderMachine.onAnswer(order, new QueryAnswer.Found(LABEL, truth.reports()));

      assertThat(answered.fault()).as(what).isEmpty();
      assertThat(answered.order().state()).as(what).isEqualTo(truth.end());
      assertThat(answered.order().filled()).as(what).isEqualTo(Decimal.of(truth.total()));
    }
  }

  /// Evidence that cannot be true together neither takes a trade back nor revives an order.
  @Test
  void onReport_ofAnyEvidence_losesNoTradeAndRevivesNothing() {
    var random = new SplittableRandom(SEED + 2);
    for (var story = 0; story < STORIES; story++) {
      var what = "SEED=" + SEED + " story " + story;
      var order = sent();
      var trades = new TreeSet<String>();
      for (var step = random.nextInt(STEPS_MAX); step > 0; step--) {
        var before = order;
        var report = anything(random);
        order = OrderMachine.onReport(disturbed(order, random, what), report).order();
        if (report instanceof VenueReport.Filled filled) {
          trades.add(filled.fill().tradeId());
        }
        assertThat(order.filled()).as(what).isGreaterThanOrEqualTo(before.filled());
        assertThat(order.tradeIds()).as(what).isEqualTo(trades);
        assertThat(order.open().signum()).as(what).isNotNegative();
        if (before.state().isOver()) {
          assertThat(order.state().isOver()).as(what).isTrue();
        }
      }
    }
  }

  /// Takes a true report, twice at times.
  private static Order shown(Order order, VenueReport report, Truth truth, String what) {
    var transition = OrderMachine.onReport(order, report);
    var next = transition.order();
    assertThat(transition.fault()).as(what).isEmpty();
    assertThat(OrderMachine.onReport(next, report).order()).as(what).isEqualTo(next);
    assertThat(next.filled()).as(what).isGreaterThanOrEqualTo(order.filled());
    var left = Decimal.of(truth.total()).minus(next.filled());
    assertThat(next.open()).as("worst case of " + what).isGreaterThanOrEqualTo(left);
    if (order.state().isOver()) {
      assertThat(next.state()).as(what).isEqualTo(order.state());
    }
    return next;
  }

  /// What is no evidence: time, a restart, a cancel asked for or refused. It ends no order, and
  /// leaves none known that was not.
  private static Order disturbed(Order order, SplittableRandom random, String what) {
    var next =
        switch (random.nextInt(6)) {
          case 0 -> OrderMachine.onTime(order, random.nextLong(1L << 40)).order();
          case 1 -> OrderMachine.onCutOff(order, random.nextInt(100)).order();
          case 2 -> OrderMachine.onCancelAsked(order);
          case 3 ->
              OrderMachine.onReport(order, new VenueReport.CancelRejected(LABEL, 1, "no", 0))
                  .order();
          default -> order;
        };
    assertThat(next.state().isOver()).as(what).isEqualTo(order.state().isOver());
    assertThat(next.filled()).as(what).isEqualTo(order.filled());
    assertThat(next.open()).as(what).isEqualTo(order.open());
    if (order.state() == OrderState.UNKNOWN) {
      assertThat(next.state()).as(what).isEqualTo(OrderState.UNKNOWN);
    }
    return next;
  }

  private static Truth truth(SplittableRandom random) {
    if (random.nextInt(8) == 0) {
      var rejected = new VenueReport.Rejected(LABEL, 1, "no", 0);
      return new Truth(List.of(rejected), 0, OrderState.REJECTED);
    }
    var reports = new ArrayList<VenueReport>();
    reports.add(new VenueReport.Accepted(LABEL, ORDER_ID, 0));
    var total = 0;
    for (var trade = random.nextInt(5); trade > 0 && total < QUANTITY; trade--) {
      var quantity = random.nextInt(1, QUANTITY - total + 1);
      reports.add(filled("T-" + trade, quantity));
      total += quantity;
    }
    reports.add(closed(total));
    return new Truth(
        List.copyOf(reports), total, total == QUANTITY ? OrderState.FILLED : OrderState.CLOSED);
  }

  private static VenueReport anything(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> new VenueReport.Accepted(LABEL, ORDER_ID, 0);
      case 1 -> filled("T-" + random.nextInt(4), 30);
      case 2 -> closed(random.nextInt(QUANTITY + 30));
      default -> new VenueReport.Rejected(LABEL, 1, "no", 0);
    };
  }

  private static VenueReport closed(int total) {
    var quantity = new Quantity(Decimal.of(total), Asset.USD);
    return new VenueReport.Closed(LABEL, ORDER_ID, CloseReason.IMMEDIATE_OR_CANCEL, quantity, 0);
  }

  private static VenueReport filled(String tradeId, int quantity) {
    var fill =
        new Fill(
            tradeId,
            TinyMarket.ACCOUNT,
            TinyMarket.PERPETUAL,
            Side.BUY,
            new Quantity(Decimal.of(quantity), Asset.USD),
            Price.parse("100000", Asset.USD),
            Money.zero(Asset.BTC));
    return new VenueReport.Filled(LABEL, ORDER_ID, fill, 0);
  }

  private static Order sent() {
    var intent =
        new OrderIntent(
            TinyMarket.ACCOUNT,
            TinyMarket.PERPETUAL,
            Side.BUY,
            new Quantity(Decimal.of(QUANTITY), Asset.USD),
            Price.parse("100000", Asset.USD),
            "test");
    return Order.sent(
        new OrderRequest(LABEL, intent, TimeInForce.IMMEDIATE_OR_CANCEL, VALID_UNTIL_NS));
  }
}
