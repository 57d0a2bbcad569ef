package org.ballast.engine.journal;

import java.util.HexFormat;
import java.util.function.ToLongFunction;
import org.ballast.engine.event.Event;
import org.ballast.engine.port.MarketDigest;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;

/// What a journal keeps of a market update: where it was read from, and a digest of what it said.
public record JournalledMarket(long atNs, MarketReference reference, long digest) {
  static JournalledMarket of(Event.MarketChanged event, ToLongFunction<MarketUpdate> digests) {
    var update = event.update();
    return new JournalledMarket(event.atNs(), update.reference(), digests.applyAsLong(update));
  }

  static JournalledMarket read(WireReader in) {
    return new JournalledMarket(
        in.readLong(),
        new MarketReference(in.readText(), in.readText(), in.readLong()),
        in.readLong());
  }

  void write(WireWriter out) {
    out.writeLong(atNs);
    out.writeText(reference.source());
    out.writeText(reference.contentHash());
    out.writeLong(reference.offset());
    out.writeLong(digest);
  }

  /// The event again. Throws: [UnreadableRecordException] where the market no longer has the
  /// update, or the update no longer says the same.
  Event.MarketChanged resolve(MarketResolver markets) {
    var update = markets.update(reference).orElseThrow(() -> refusal("be in the market", ""));
    var found = MarketDigest.of(update);
    if (found != digest) {
      throw refusal(
          "say what it said",
          " digest=" + HexFormat.of().toHexDigits(digest) + " found=" + hex(update, found));
    }
    return new Event.MarketChanged(atNs, update);
  }

  private static String hex(MarketUpdate update, long found) {
    return HexFormat.of().toHexDigits(found) + " at=" + update.atNs() + " ns";
  }

  private UnreadableRecordException refusal(String rule, String detail) {
    return new UnreadableRecordException(
        "market update must "
            + rule
            + ": source="
            + reference.source()
            + " offset="
            + reference.offset()
            + detail);
  }
}
