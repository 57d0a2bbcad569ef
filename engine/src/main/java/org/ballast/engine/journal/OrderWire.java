package org.ballast.engine.journal;

import org.ballast.domain.order.Fill;
import org.ballast.domain.order.OrderIntent;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.TimeInForce;

/// Orders and their fills as bytes.
public final class OrderWire {
  private static final WireCodes<TimeInForce> TIMES_IN_FORCE =
      WireCodes.of(
          TimeInForce.class,
          time ->
              switch (time) {
                case IMMEDIATE_OR_CANCEL -> 1;
                case GOOD_TIL_CANCELLED -> 2;
              });

  private OrderWire() {}

  public static void write(WireWriter out, OrderRequest request) {
    out.writeText(request.label());
    write(out, request.intent());
    TIMES_IN_FORCE.write(out, request.timeInForce());
    out.writeLong(request.validUntilNs());
  }

  public static OrderRequest readRequest(WireReader in, InstrumentResolver instruments) {
    return new OrderRequest(
        in.readText(), readIntent(in, instruments), TIMES_IN_FORCE.read(in), in.readLong());
  }

  public static void write(WireWriter out, Fill fill) {
    out.writeText(fill.tradeId());
    ValueWire.write(out, fill.account());
    ValueWire.write(out, fill.instrument());
    ValueWire.SIDES.write(out, fill.side());
    ValueWire.write(out, fill.quantity());
    ValueWire.write(out, fill.price());
    ValueWire.write(out, fill.fee());
  }

  public static Fill readFill(WireReader in, InstrumentResolver instruments) {
    return new Fill(
        in.readText(),
        ValueWire.readAccount(in),
        ValueWire.readInstrument(in, instruments),
        ValueWire.SIDES.read(in),
        ValueWire.readQuantity(in),
        ValueWire.readPrice(in),
        ValueWire.readMoney(in));
  }

  public static void write(WireWriter out, OrderIntent intent) {
    ValueWire.write(out, intent.account());
    ValueWire.write(out, intent.instrument());
    ValueWire.SIDES.write(out, intent.side());
    ValueWire.write(out, intent.quantity());
    ValueWire.write(out, intent.limitPrice());
    out.writeText(intent.reason());
  }

  public static OrderIntent readIntent(WireReader in, InstrumentResolver instruments) {
    return new OrderIntent(
        ValueWire.readAccount(in),
        ValueWire.readInstrument(in, instruments),
        ValueWire.SIDES.read(in),
        ValueWire.readQuantity(in),
        ValueWire.readPrice(in),
        in.readText());
  }
}
