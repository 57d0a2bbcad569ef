package org.ballast.engine.journal;

import java.util.ArrayList;
import java.util.List;
import org.ballast.engine.event.Effect;

/// All effects of one event as bytes and back. Instruments are kept by name.
public final class EffectCodec {
  private static final int SUBMIT = 1;
  private static final int CANCEL = 2;
  private static final int QUERY = 3;
  private static final int COMPUTE = 4;
  private static final int SET_TIMER = 5;
  private static final int PUBLISH = 6;

  private final InstrumentResolver instruments;

  public EffectCodec(InstrumentResolver instruments) {
    this.instruments = instruments;
  }

  public static byte[] encode(List<Effect> effects) {
    var out = RecordFormat.writer();
    out.writeCount(effects.size());
    for (var effect : effects) {
      write(out, effect);
    }
    return out.toBytes();
  }

  /// Throws: [UnreadableRecordException] for bytes that are no effects of this format, or that name
  /// an unknown instrument.
  public List<Effect> decode(byte[] payload) {
    return WireReader.readAll(payload, this::readAll);
  }

  private static void write(WireWriter out, Effect effect) {
    switch (effect) {
      case Effect.Submit submit -> {
        writeHead(out, SUBMIT, effect);
        OrderWire.write(out, submit.request());
      }
      case Effect.Cancel cancel -> {
        writeHead(out, CANCEL, effect);
        out.writeText(cancel.label());
      }
      case Effect.Query query -> {
        writeHead(out, QUERY, effect);
        out.writeText(query.label());
      }
      case Effect.Compute compute -> {
        writeHead(out, COMPUTE, effect);
        out.writeText(compute.kernel());
        out.writeBytes(compute.parameters());
      }
      case Effect.SetTimer timer -> {
        writeHead(out, SET_TIMER, effect);
        out.writeLong(timer.atNs());
      }
      case Effect.Publish publish -> {
        writeHead(out, PUBLISH, effect);
        NoticeCodec.write(out, publish.notice());
      }
    }
  }

  private List<Effect> readAll(WireReader in) {
    RecordFormat.require(in);
    var count = in.readCount();
    var effects = new ArrayList<Effect>(count);
    for (var i = 0; i < count; i++) {
      effects.add(read(in));
    }
    return List.copyOf(effects);
  }

  private Effect read(WireReader in) {
    var kind = in.readByte();
    var id = ValueWire.readEffectId(in);
    return switch (kind) {
      case SUBMIT -> new Effect.Submit(id, OrderWire.readRequest(in, instruments));
      case CANCEL -> new Effect.Cancel(id, in.readText());
      case QUERY -> new Effect.Query(id, in.readText());
      case COMPUTE -> new Effect.Compute(id, in.readText(), in.readBytes());
      case SET_TIMER -> new Effect.SetTimer(id, in.readLong());
      case PUBLISH -> new Effect.Publish(id, NoticeCodec.read(in));
      default ->
          throw new UnreadableRecordException("effect must be of a known kind: kind=" + kind);
    };
  }

  private static void writeHead(WireWriter out, int kind, Effect effect) {
    out.writeByte(kind);
    ValueWire.write(out, effect.id());
  }
}
