package org.ballast.engine.journal;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Event.Command;
import org.ballast.engine.port.MarketDigest;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.port.VenueState;

/// Events as bytes and back. Instruments are kept by name and market updates by reference, so what
/// resolves them decides what they are; a digest proves that an update is the one it was.
public final class EventCodec {
  private static final int TIME_ADVANCED = 1;
  private static final int MARKET_CHANGED = 2;
  private static final int INSTRUMENT_CHANGED = 3;
  private static final int VENUE_STATE_CHANGED = 4;
  private static final int ORDER_EVIDENCE = 5;
  private static final int QUERY_ANSWERED = 6;
  private static final int CONFIGURATION_CHANGED = 7;
  private static final int OPERATOR_COMMAND = 8;
  private static final int COMPUTE_DONE = 9;
  private static final int EFFECT_SUPPRESSED = 10;
  private static final int STARTED = 11;

  private static final WireCodes<VenueState> VENUE_STATES =
      WireCodes.of(
          VenueState.class,
          state ->
              switch (state) {
                case OPEN -> 1;
                case LOCKED -> 2;
                case SETTLEMENT -> 3;
                case UNREACHABLE -> 4;
              });
  private static final WireCodes<Command> COMMANDS =
      WireCodes.of(
          Command.class,
          command ->
              switch (command) {
                case PAUSE -> 1;
                case RESUME -> 2;
                case KILL -> 3;
              });

  private final MarketResolver markets;
  private final InstrumentResolver instruments;

  public EventCodec(MarketResolver markets, InstrumentResolver instruments) {
    this.markets = markets;
    this.instruments = instruments;
  }

  public static byte[] encode(Event event) {
    return encode(event, MarketDigest::of);
  }

  /// `digests` gives the digest of a market update, as [MarketDigest#of] does.
  public static byte[] encode(Event event, ToLongFunction<MarketUpdate> digests) {
    var out = RecordFormat.writer();
    switch (event) {
      case Event.TimeAdvanced time -> writeHead(out, TIME_ADVANCED, time);
      case Event.MarketChanged market -> {
        out.writeByte(MARKET_CHANGED);
        JournalledMarket.of(market, digests).write(out);
      }
      case Event.InstrumentChanged changed -> {
        writeHead(out, INSTRUMENT_CHANGED, event);
        FactWire.write(out, changed.fact());
      }
      case Event.VenueStateChanged changed -> {
        writeHead(out, VENUE_STATE_CHANGED, event);
        out.writeText(changed.venue());
        VENUE_STATES.write(out, changed.state());
        out.writeText(changed.reason());
      }
      case Event.OrderEvidence evidence -> {
        writeHead(out, ORDER_EVIDENCE, event);
        ReportWire.write(out, evidence.report());
      }
      case Event.QueryAnswered answered -> {
        writeHead(out, QUERY_ANSWERED, event);
        ReportWire.write(out, answered.answer());
      }
      case Event.ConfigurationChanged changed -> {
        writeHead(out, CONFIGURATION_CHANGED, event);
        out.writeInt(changed.version());
        out.writeBytes(changed.configuration());
      }
      case Event.OperatorCommand operator -> {
        writeHead(out, OPERATOR_COMMAND, event);
        COMMANDS.write(out, operator.command());
        out.writeText(operator.who());
        out.writeText(operator.why());
      }
      case Event.ComputeDone done -> {
        writeHead(out, COMPUTE_DONE, event);
        ValueWire.write(out, done.effect());
        out.writeBytes(done.result());
      }
      case Event.EffectSuppressed suppressed -> {
        writeHead(out, EFFECT_SUPPRESSED, event);
        ValueWire.write(out, suppressed.effect());
        out.writeText(suppressed.reason());
      }
      case Event.Started started -> {
        writeHead(out, STARTED, event);
        out.writeInt(started.epoch());
      }
    }
    return out.toBytes();
  }

  /// Throws: [UnreadableRecordException] for bytes that are no event of this format, or that name
  /// what cannot be resolved.
  public Event decode(byte[] payload) {
    return WireReader.readAll(payload, this::read);
  }

  /// Where the update of a MarketChanged is to be read from, without reading it; empty for any
  /// other event.
  public static Optional<JournalledMarket> market(byte[] payload) {
    if (payload.length < 2 || payload[1] != MARKET_CHANGED) {
      return Optional.empty();
    }
    return Optional.of(
        WireReader.readAll(
            payload,
            in -> {
              RecordFormat.require(in);
              in.readByte();
              return JournalledMarket.read(in);
            }));
  }

  private Event read(WireReader in) {
    RecordFormat.require(in);
    var kind = in.readByte();
    if (kind == MARKET_CHANGED) {
      return JournalledMarket.read(in).resolve(markets);
    }
    var atNs = in.readLong();
    return switch (kind) {
      case TIME_ADVANCED -> new Event.TimeAdvanced(atNs);
      case INSTRUMENT_CHANGED -> new Event.InstrumentChanged(atNs, FactWire.read(in, instruments));
      case VENUE_STATE_CHANGED ->
          new Event.VenueStateChanged(atNs, in.readText(), VENUE_STATES.read(in), in.readText());
      case ORDER_EVIDENCE -> new Event.OrderEvidence(atNs, ReportWire.readReport(in, instruments));
      case QUERY_ANSWERED -> new Event.QueryAnswered(atNs, ReportWire.readAnswer(in, instruments));
      case CONFIGURATION_CHANGED ->
          new Event.ConfigurationChanged(atNs, in.readInt(), in.readBytes());
      case OPERATOR_COMMAND ->
          new Event.OperatorCommand(atNs, COMMANDS.read(in), in.readText(), in.readText());
      case COMPUTE_DONE -> new Event.ComputeDone(atNs, ValueWire.readEffectId(in), in.readBytes());
      case EFFECT_SUPPRESSED ->
          new Event.EffectSuppressed(atNs, ValueWire.readEffectId(in), in.readText());
      case STARTED -> new Event.Started(atNs, in.readInt());
      default -> throw new UnreadableRecordException("event must be of a known kind: kind=" + kind);
    };
  }

  private static void writeHead(WireWriter out, int kind, Event event) {
    out.writeByte(kind);
    out.writeLong(event.atNs());
  }
}
