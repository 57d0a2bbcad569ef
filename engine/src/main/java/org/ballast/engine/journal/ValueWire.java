package org.ballast.engine.journal;

import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.EffectId;

/// The values that several records share, as bytes.
public final class ValueWire {
  static final WireCodes<Side> SIDES =
      WireCodes.of(
          Side.class,
          side ->
              switch (side) {
                case BUY -> 1;
                case SELL -> 2;
              });

  private ValueWire() {}

  public static void write(WireWriter out, Price price) {
    out.writeDecimal(price.amount());
    out.writeText(price.quote().code());
  }

  public static Price readPrice(WireReader in) {
    return new Price(in.readDecimal(), new Asset(in.readText()));
  }

  public static void write(WireWriter out, Quantity quantity) {
    out.writeDecimal(quantity.amount());
    out.writeText(quantity.unit().code());
  }

  public static Quantity readQuantity(WireReader in) {
    return new Quantity(in.readDecimal(), new Asset(in.readText()));
  }

  public static void write(WireWriter out, Money money) {
    out.writeDecimal(money.amount());
    out.writeText(money.currency().code());
  }

  public static Money readMoney(WireReader in) {
    return new Money(in.readDecimal(), new Asset(in.readText()));
  }

  public static void write(WireWriter out, Account account) {
    out.writeText(account.toString());
  }

  public static Account readAccount(WireReader in) {
    return Account.parse(in.readText());
  }

  public static void write(WireWriter out, EffectId id) {
    out.writeText(id.desk());
    out.writeInt(id.epoch());
    out.writeLong(id.sequence());
    out.writeInt(id.index());
  }

  public static EffectId readEffectId(WireReader in) {
    return new EffectId(in.readText(), in.readInt(), in.readLong(), in.readInt());
  }

  public static void write(WireWriter out, Instrument instrument) {
    out.writeText(instrument.id().toString());
  }

  public static Instrument readInstrument(WireReader in, InstrumentResolver instruments) {
    var id = InstrumentId.parse(in.readText());
    return instruments
        .instrument(id)
        .orElseThrow(() ->
            new UnreadableRecordException(
                "instrument must be one the market has: instrument=" + id));
  }
}
