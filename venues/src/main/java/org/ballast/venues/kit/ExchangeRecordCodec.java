package org.ballast.venues.kit;

import org.ballast.domain.order.Fill;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.TimeInForce;
import org.ballast.engine.port.VenueReport;

/// Records of the exchange as bytes, and back. The first byte is the version of the format.
final class ExchangeRecordCodec {
  private static final int VERSION = 1;

  private static final int RECEIVED = 1;
  private static final int DELIVERED = 2;
  private static final int ACCEPTED = 3;
  private static final int FILLED = 4;
  private static final int CLOSED = 5;
  private static final int REJECTED = 6;

  private ExchangeRecordCodec() {}

  static byte[] encode(ExchangeRecord record) {
    var out = new ByteWriter();
    out.writeByte(VERSION);
    out.writeLong(record.atNs());
    out.writeList(record.events(), ExchangeRecordCodec::writeEvent);
    return out.toBytes();
  }

  /// Throws: `IllegalStateException` for another version or bytes left over.
  static ExchangeRecord decode(byte[] bytes) {
    var in = new ByteReader(bytes);
    var version = in.readByte();
    if (version != VERSION) {
      throw new IllegalStateException(
          "version of the paper exchange's log must be " + VERSION + ": version=" + version);
    }
    var record = new ExchangeRecord(in.readLong(), in.readList(ExchangeRecordCodec::readEvent));
    if (!in.isAtEnd()) {
      throw new IllegalStateException("a record must end with its last event: record=" + record);
    }
    return record;
  }

  private static void writeEvent(ByteWriter out, ExchangeEvent event) {
    switch (event) {
      case ExchangeEvent.Received received -> {
        out.writeByte(RECEIVED);
        writeRequest(out, received.request());
      }
      case ExchangeEvent.Delivered delivered -> {
        out.writeByte(DELIVERED);
        InstrumentCodec.writeId(out, delivered.instrument());
      }
      case ExchangeEvent.Reported reported -> writeReport(out, reported.report());
    }
  }

  private static ExchangeEvent readEvent(ByteReader in) {
    var kind = in.readByte();
    return switch (kind) {
      case RECEIVED -> new ExchangeEvent.Received(readRequest(in));
      case DELIVERED -> new ExchangeEvent.Delivered(InstrumentCodec.readId(in));
      default -> new ExchangeEvent.Reported(readReport(kind, in));
    };
  }

  private static void writeRequest(ByteWriter out, OrderRequest request) {
    var intent = request.intent();
    out.writeText(request.label());
    out.writeText(intent.account().toString());
    InstrumentCodec.write(out, intent.instrument());
    out.writeText(intent.side().name());
    writeQuantity(out, intent.quantity());
    writePrice(out, intent.limitPrice());
    out.writeText(intent.reason());
    out.writeText(request.timeInForce().name());
    out.writeLong(request.validUntilNs());
  }

  private static OrderRequest readRequest(ByteReader in) {
    var label = in.readText();
    var intent =
        new OrderIntent(
            Account.parse(in.readText()),
            InstrumentCodec.read(in),
            Side.valueOf(in.readText()),
            readQuantity(in),
            readPrice(in),
            in.readText());
    return new OrderRequest(label, intent, TimeInForce.valueOf(in.readText()), in.readLong());
  }

  private static void writeReport(ByteWriter out, VenueReport report) {
    switch (report) {
      case VenueReport.Accepted accepted -> {
        writeHead(out, ACCEPTED, report);
        out.writeText(accepted.orderId());
      }
      case VenueReport.Filled filled -> {
        writeHead(out, FILLED, report);
        out.writeText(filled.orderId());
        writeFill(out, filled.fill());
      }
      case VenueReport.Closed closed -> {
        writeHead(out, CLOSED, report);
        out.writeText(closed.orderId());
        out.writeText(closed.reason().name());
        writeQuantity(out, closed.filled());
      }
      case VenueReport.Rejected rejected -> {
        writeHead(out, REJECTED, report);
        out.writeInt(rejected.code());
        out.writeText(rejected.reason());
      }
      case VenueReport.CancelRejected rejected ->
          throw new IllegalArgumentException(
              "a refused cancel changes no order: label=" + rejected.label());
    }
  }

  private static VenueReport readReport(int kind, ByteReader in) {
    var label = in.readText();
    var atNs = in.readLong();
    return switch (kind) {
      case ACCEPTED -> new VenueReport.Accepted(label, in.readText(), atNs);
      case FILLED -> new VenueReport.Filled(label, in.readText(), readFill(in), atNs);
      case CLOSED ->
          new VenueReport.Closed(
              label,
              in.readText(),
              VenueReport.CloseReason.valueOf(in.readText()),
              readQuantity(in),
              atNs);
      case REJECTED -> new VenueReport.Rejected(label, in.readInt(), in.readText(), atNs);
      default -> throw new IllegalStateException("kind of event must be known: kind=" + kind);
    };
  }

  private static void writeHead(ByteWriter out, int kind, VenueReport report) {
    out.writeByte(kind);
    out.writeText(report.label());
    out.writeLong(report.atNs());
  }

  private static void writeFill(ByteWriter out, Fill fill) {
    out.writeText(fill.tradeId());
    out.writeText(fill.account().toString());
    InstrumentCodec.write(out, fill.instrument());
    out.writeText(fill.side().name());
    writeQuantity(out, fill.quantity());
    writePrice(out, fill.price());
    out.writeDecimal(fill.fee().amount());
    out.writeAsset(fill.fee().currency());
  }

  private static Fill readFill(ByteReader in) {
    return new Fill(
        in.readText(),
        Account.parse(in.readText()),
        InstrumentCodec.read(in),
        Side.valueOf(in.readText()),
        readQuantity(in),
        readPrice(in),
        new Money(in.readDecimal(), in.readAsset()));
  }

  private static void writeQuantity(ByteWriter out, Quantity quantity) {
    out.writeDecimal(quantity.amount());
    out.writeAsset(quantity.unit());
  }

  private static Quantity readQuantity(ByteReader in) {
    return new Quantity(in.readDecimal(), in.readAsset());
  }

  private static void writePrice(ByteWriter out, Price price) {
    out.writeDecimal(price.amount());
    out.writeAsset(price.quote());
  }

  private static Price readPrice(ByteReader in) {
    return new Price(in.readDecimal(), in.readAsset());
  }
}
