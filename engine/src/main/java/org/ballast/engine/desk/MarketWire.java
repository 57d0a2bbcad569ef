package org.ballast.engine.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.ballast.engine.journal.InstrumentResolver;
import org.ballast.engine.journal.ValueWire;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;

/// A market as bytes, instruments by their names.
final class MarketWire {
  private MarketWire() {}

  static void write(WireWriter out, MarketSnapshot market) {
    write(out, market.asOf());
    out.writeText(market.source());
    out.writeCount(market.indexPrices().size());
    for (var index : market.indexPrices()) {
      out.writeText(index.asset().code());
      ValueWire.write(out, index.price());
      write(out, index.observedAt());
    }
    out.writeCount(market.quotes().size());
    market.quotes().forEach(quote -> write(out, quote));
  }

  static MarketSnapshot read(WireReader in, InstrumentResolver instruments) {
    var asOf = readInstant(in);
    var source = in.readText();
    var indexPrices = new ArrayList<IndexPrice>();
    for (var left = in.readCount(); left > 0; left--) {
      indexPrices.add(
          new IndexPrice(new Asset(in.readText()), ValueWire.readPrice(in), readInstant(in)));
    }
    var quotes = new ArrayList<Quote>();
    for (var left = in.readCount(); left > 0; left--) {
      quotes.add(readQuote(in, instruments));
    }
    return MarketSnapshot.of(asOf, source, indexPrices, quotes, List.of());
  }

  private static void write(WireWriter out, Quote quote) {
    ValueWire.write(out, quote.instrument());
    write(out, quote.observedAt());
    write(out, quote.bid());
    write(out, quote.ask());
    out.writeDecimal(quote.mark().amount());
    out.writeFlag(quote.optionMark().isPresent());
    quote.optionMark().ifPresent(mark -> write(out, mark));
    out.writeTexts(quote.assumptions().stream().map(Assumption::name).toList());
  }

  private static Quote readQuote(WireReader in, InstrumentResolver instruments) {
    var instrument = ValueWire.readInstrument(in, instruments);
    return new Quote(
        instrument,
        readInstant(in),
        readSide(in, instrument),
        readSide(in, instrument),
        new Price(in.readDecimal(), instrument.priceUnit()),
        in.readFlag() ? Optional.of(readMark(in)) : Optional.empty(),
        in.readTexts().stream().map(Assumption::valueOf).toList());
  }

  private static void write(WireWriter out, Optional<Price> side) {
    out.writeFlag(side.isPresent());
    side.ifPresent(price -> out.writeDecimal(price.amount()));
  }

  private static Optional<Price> readSide(WireReader in, Instrument instrument) {
    return in.readFlag()
        ? Optional.of(new Price(in.readDecimal(), instrument.priceUnit()))
        : Optional.empty();
  }

  private static void write(WireWriter out, OptionMark mark) {
    out.writeDouble(mark.impliedVol());
    out.writeDouble(mark.underlyingPrice());
    out.writeText(mark.underlyingName());
    write(out, mark.venueDelta());
    write(out, mark.venueVega());
  }

  private static OptionMark readMark(WireReader in) {
    return new OptionMark(
        in.readDouble(), in.readDouble(), in.readText(), readOptional(in), readOptional(in));
  }

  private static void write(WireWriter out, OptionalDouble value) {
    out.writeFlag(value.isPresent());
    value.ifPresent(out::writeDouble);
  }

  private static OptionalDouble readOptional(WireReader in) {
    return in.readFlag() ? OptionalDouble.of(in.readDouble()) : OptionalDouble.empty();
  }

  private static void write(WireWriter out, Instant instant) {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant readInstant(WireReader in) {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }
}
