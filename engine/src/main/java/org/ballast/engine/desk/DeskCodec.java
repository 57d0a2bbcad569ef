package org.ballast.engine.desk;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.ledger.Ledger;
import org.ballast.engine.journal.InstrumentResolver;
import org.ballast.engine.journal.UnreadableRecordException;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;
import org.ballast.engine.state.ConfigurationDecoder;
import org.ballast.quant.risk.Exposure;

/// The whole of a desk as bytes.
///
/// What a desk works out from its market and book is not kept but worked out again; only what could
/// not be valued keeps its last exposure. The same desk gives the same bytes, however it came to
/// be.
final class DeskCodec {
  private static final int VERSION = 3;

  private DeskCodec() {}

  static byte[] encode(Desk desk) {
    var out = new WireWriter();
    out.writeByte(VERSION);
    out.writeBytes(desk.configurationBytes);
    out.writeInt(desk.epoch);
    out.writeLong(desk.nowNs);
    out.writeLong(desk.pricedNs);
    out.writeFlag(desk.isSound);
    LedgerWire.write(out, desk.ledger.state());
    MarketWire.write(out, desk.market.snapshot());
    writeUnsound(out, desk.valuation.unsound());
    out.writeCount(desk.orders.all().size());
    desk.orders.all().forEach(order -> OrderStateWire.write(out, order));
    desk.mode.write(out);
    desk.backOff.write(out);
    desk.spending.write(out);
    desk.limits.write(out);
    desk.trigger.write(out);
    out.writeCount(desk.sentNs.size());
    desk.sentNs.forEach(out::writeLong);
    out.writeCount(desk.warnedDays.size());
    desk.warnedDays.forEach((instrument, day) -> {
      out.writeText(instrument.toString());
      out.writeLong(day);
    });
    out.writeTexts(desk.awaited.stream().map(InstrumentId::toString).toList());
    out.writeFlag(desk.decision.isPresent());
    desk.decision.ifPresent(decision -> decision.write(out));
    return out.toBytes();
  }

  /// Throws: [UnreadableRecordException] for other bytes, and where an instrument is not known.
  static Desk decode(byte[] bytes, ConfigurationDecoder decoder, InstrumentResolver instruments) {
    return WireReader.readAll(bytes, in -> read(in, decoder, instruments));
  }

  private static Desk read(
      WireReader in, ConfigurationDecoder decoder, InstrumentResolver instruments) {
    var version = in.readByte();
    if (version != VERSION) {
      throw new UnreadableRecordException(
          "snapshot version must be " + VERSION + ": version=" + version);
    }
    var configuration = in.readBytes();
    var desk = new Desk(decoder.decode(configuration), configuration);
    desk.epoch = in.readInt();
    desk.nowNs = in.readLong();
    desk.pricedNs = in.readLong();
    desk.isSound = in.readFlag();
    desk.ledger = Ledger.restore(LedgerWire.read(in, instruments));
    desk.market.restore(MarketWire.read(in, instruments));
    desk.valuation.hold(desk.ledger.book());
    desk.valuation.keep(readUnsound(in));
    for (var left = in.readCount(); left > 0; left--) {
      desk.orders.put(OrderStateWire.read(in, instruments));
    }
    desk.mode.read(in);
    desk.backOff.read(in);
    desk.spending.read(in);
    desk.limits.read(in);
    desk.trigger.read(in);
    for (var left = in.readCount(); left > 0; left--) {
      desk.sentNs.add(in.readLong());
    }
    for (var left = in.readCount(); left > 0; left--) {
      desk.warnedDays.put(InstrumentId.parse(in.readText()), in.readLong());
    }
    in.readTexts().forEach(id -> desk.awaited.add(InstrumentId.parse(id)));
    desk.decision = in.readFlag() ? Optional.of(Decision.read(in, instruments)) : Optional.empty();
    return desk;
  }

  private static void writeUnsound(WireWriter out, LinkedHashMap<String, Exposure> unsound) {
    out.writeCount(unsound.size());
    unsound.forEach((line, exposure) -> {
      out.writeText(line);
      out.writeDouble(exposure.value());
      out.writeDouble(exposure.equity());
      out.writeDouble(exposure.deltaTotal());
      out.writeDouble(exposure.blackDelta());
      out.writeDouble(exposure.gamma());
      out.writeDouble(exposure.vega());
      out.writeDouble(exposure.theta());
    });
  }

  private static LinkedHashMap<String, Exposure> readUnsound(WireReader in) {
    var unsound = new LinkedHashMap<String, Exposure>();
    for (var left = in.readCount(); left > 0; left--) {
      unsound.put(
          in.readText(),
          new Exposure(
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble()));
    }
    return unsound;
  }
}
