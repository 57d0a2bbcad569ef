package org.ballast.engine.desk;

import java.util.Optional;
import java.util.TreeSet;
import org.ballast.engine.journal.InstrumentResolver;
import org.ballast.engine.journal.OrderWire;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;
import org.ballast.engine.order.Order;
import org.ballast.engine.order.OrderState;

/// An order and all the evidence of it as bytes.
final class OrderStateWire {
  private OrderStateWire() {}

  static void write(WireWriter out, Order order) {
    OrderWire.write(out, order.request());
    out.writeText(order.state().name());
    out.writeTexts(order.orderId().stream().toList());
    out.writeDecimal(order.filled());
    out.writeTexts(order.tradeIds().stream().toList());
    out.writeFlag(order.closedAt().isPresent());
    order.closedAt().ifPresent(out::writeDecimal);
    out.writeLong(order.askAtNs());
    out.writeInt(order.asked());
  }

  static Order read(WireReader in, InstrumentResolver instruments) {
    return new Order(
        OrderWire.readRequest(in, instruments),
        OrderState.valueOf(in.readText()),
        in.readTexts().stream().findFirst(),
        in.readDecimal(),
        new TreeSet<>(in.readTexts()),
        in.readFlag() ? Optional.of(in.readDecimal()) : Optional.empty(),
        in.readLong(),
        in.readInt());
  }
}
