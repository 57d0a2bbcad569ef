package org.ballast.venues.kit;

import java.time.Instant;
import java.time.LocalDate;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.FeeSchedule;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.instrument.TickSchedule;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.value.Expiry;

/// Instruments as bytes, whole, because a log outlives the listing and the terms it was written
/// under.
final class InstrumentCodec {
  private static final int SPOT = 1;
  private static final int STAKED_ASSET = 2;
  private static final int FUTURE = 3;
  private static final int PERPETUAL = 4;
  private static final int OPTION = 5;

  private InstrumentCodec() {}

  static void write(ByteWriter out, Instrument instrument) {
    writeContract(out, instrument.contract());
    switch (instrument) {
      case Spot spot -> out.writeByte(SPOT);
      case StakedAsset asset -> {
        out.writeByte(STAKED_ASSET);
        out.writeAsset(asset.staked());
      }
      case Future future -> {
        out.writeByte(FUTURE);
        writeExpiry(out, future.expiry());
      }
      case Perpetual perpetual -> out.writeByte(PERPETUAL);
      case Option option -> {
        out.writeByte(OPTION);
        out.writeText(option.type().name());
        out.writeDecimal(option.strike());
        writeExpiry(out, option.expiry());
      }
    }
  }

  static Instrument read(ByteReader in) {
    var contract = readContract(in);
    var kind = in.readByte();
    return switch (kind) {
      case SPOT -> new Spot(contract);
      case STAKED_ASSET -> new StakedAsset(contract, in.readAsset());
      case FUTURE -> new Future(contract, readExpiry(in));
      case PERPETUAL -> new Perpetual(contract);
      case OPTION ->
          new Option(contract, OptionType.valueOf(in.readText()), in.readDecimal(), readExpiry(in));
      default -> throw new IllegalStateException("kind of instrument must be known: kind=" + kind);
    };
  }

  static void writeId(ByteWriter out, InstrumentId id) {
    out.writeText(id.venue());
    out.writeText(id.symbol());
  }

  static InstrumentId readId(ByteReader in) {
    return new InstrumentId(in.readText(), in.readText());
  }

  private static void writeContract(ByteWriter out, Contract contract) {
    writeId(out, contract.id());
    out.writeAsset(contract.base());
    out.writeAsset(contract.quote());
    out.writeAsset(contract.settlement());
    out.writeText(contract.style().name());
    out.writeDecimal(contract.multiplier());
    out.writeOptional(contract.terms(), InstrumentCodec::writeTerms);
  }

  private static Contract readContract(ByteReader in) {
    return new Contract(
        readId(in),
        in.readAsset(),
        in.readAsset(),
        in.readAsset(),
        PayoffStyle.valueOf(in.readText()),
        in.readDecimal(),
        in.readOptional(InstrumentCodec::readTerms));
  }

  private static void writeTerms(ByteWriter out, TradingTerms terms) {
    out.writeLong(terms.asOf().toEpochDay());
    out.writeList(
        terms.ticks().steps(),
        (writer, step) -> {
          writer.writeDecimal(step.fromInclusive());
          writer.writeDecimal(step.tick());
        });
    out.writeDecimal(terms.lot());
    out.writeDecimal(terms.fees().makerRate());
    out.writeDecimal(terms.fees().takerRate());
    out.writeDecimal(terms.fees().capOfPrice());
  }

  private static TradingTerms readTerms(ByteReader in) {
    return new TradingTerms(
        LocalDate.ofEpochDay(in.readLong()),
        new TickSchedule(
            in.readList(
                reader -> new TickSchedule.Step(reader.readDecimal(), reader.readDecimal()))),
        in.readDecimal(),
        new FeeSchedule(in.readDecimal(), in.readDecimal(), in.readDecimal()));
  }

  private static void writeExpiry(ByteWriter out, Expiry expiry) {
    out.writeLong(expiry.at().toEpochMilli());
  }

  private static Expiry readExpiry(ByteReader in) {
    return new Expiry(Instant.ofEpochMilli(in.readLong()));
  }
}
