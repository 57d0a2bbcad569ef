package org.ballast.venues.kit;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.order.Fill;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.DepthLevel;

/// What an order trades against the levels it meets.
final class Matching {
  private static final long TRADE_ID_FIRST = 1001;

  private Matching() {}

  /// An incoming order takes each level at the level's own price.
  static List<Fill> take(OrderIntent intent, List<DepthLevel> levels, long trades) {
    var fills = new ArrayList<Fill>();
    var remaining = intent.quantity().amount();
    for (var level : marketable(intent, levels)) {
      if (remaining.isZero()) {
        break;
      }
      var traded = smaller(remaining, level.quantity().amount());
      var fee = TradeFee.taker(intent.instrument(), traded, level.price().amount());
      fills.add(
          new Fill(
              tradeId(intent, trades + fills.size()),
              intent.account(),
              intent.instrument(),
              intent.side(),
              new Quantity(traded, intent.quantity().unit()),
              level.price(),
              fee));
      remaining = remaining.minus(traded);
    }
    return fills;
  }

  /// A resting order trades once at its own limit price, as much as now crosses it. At most one.
  static List<Fill> make(
      OrderIntent intent, Decimal remaining, List<DepthLevel> levels, long trades) {
    var crossing = Decimal.ZERO;
    for (var level : marketable(intent, levels)) {
      crossing = crossing.plus(level.quantity().amount());
    }
    var traded = smaller(remaining, crossing);
    if (traded.isZero()) {
      return List.of();
    }
    return List.of(
        new Fill(
            tradeId(intent, trades),
            intent.account(),
            intent.instrument(),
            intent.side(),
            new Quantity(traded, intent.quantity().unit()),
            intent.limitPrice(),
            TradeFee.maker(intent.instrument(), traded, intent.limitPrice().amount())));
  }

  /// True where two orders on opposite sides of one instrument would trade with each other.
  static boolean isCrossing(OrderIntent left, OrderIntent right) {
    return left.instrument().id().equals(right.instrument().id())
        && left.side() != right.side()
        && reaches(left.side(), left.limitPrice(), right.limitPrice());
  }

  private static List<DepthLevel> marketable(OrderIntent intent, List<DepthLevel> levels) {
    return levels.stream()
        .takeWhile(level -> reaches(intent.side(), intent.limitPrice(), level.price()))
        .toList();
  }

  private static boolean reaches(Side side, Price limit, Price price) {
    var order = limit.amount().compareTo(price.amount());
    return side == Side.BUY ? order >= 0 : order <= 0;
  }

  private static Decimal smaller(Decimal left, Decimal right) {
    return left.compareTo(right) <= 0 ? left : right;
  }

  private static String tradeId(OrderIntent intent, long trades) {
    return intent.instrument().contract().base() + "-" + (TRADE_ID_FIRST + trades);
  }
}
