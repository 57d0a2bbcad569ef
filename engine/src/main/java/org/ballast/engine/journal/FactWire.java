package org.ballast.engine.journal;

import org.ballast.engine.port.InstrumentFact;

/// What befell instruments, as bytes.
final class FactWire {
  private static final int DELIVERED = 1;
  private static final int FUNDING_PAID = 2;
  private static final int FUNDING_UNKNOWN = 3;

  private FactWire() {}

  static void write(WireWriter out, InstrumentFact fact) {
    switch (fact) {
      case InstrumentFact.Delivered delivered -> {
        writeHead(out, DELIVERED, fact);
        ValueWire.write(out, delivered.deliveryPrice());
        out.writeText(delivered.note());
      }
      case InstrumentFact.FundingPaid paid -> {
        writeHead(out, FUNDING_PAID, fact);
        out.writeDecimal(paid.rate());
        ValueWire.write(out, paid.index());
      }
      case InstrumentFact.FundingUnknown unknown -> {
        writeHead(out, FUNDING_UNKNOWN, fact);
        out.writeText(unknown.reason());
      }
    }
  }

  static InstrumentFact read(WireReader in, InstrumentResolver instruments) {
    var kind = in.readByte();
    var instrument = ValueWire.readInstrument(in, instruments);
    return switch (kind) {
      case DELIVERED ->
          new InstrumentFact.Delivered(instrument, ValueWire.readPrice(in), in.readText());
      case FUNDING_PAID ->
          new InstrumentFact.FundingPaid(instrument, in.readDecimal(), ValueWire.readPrice(in));
      case FUNDING_UNKNOWN -> new InstrumentFact.FundingUnknown(instrument, in.readText());
      default -> throw new UnreadableRecordException("fact must be of a known kind: kind=" + kind);
    };
  }

  private static void writeHead(WireWriter out, int kind, InstrumentFact fact) {
    out.writeByte(kind);
    ValueWire.write(out, fact.instrument());
  }
}
