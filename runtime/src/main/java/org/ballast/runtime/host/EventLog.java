package org.ballast.runtime.host;

import java.util.List;
import org.ballast.domain.ledger.CashFlow;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.journal.EffectCodec;
import org.ballast.engine.journal.EventCodec;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.port.MarketDigests;
import org.ballast.runtime.journal.Journal;
import org.ballast.runtime.ledger.LedgerEntries;

/// Writes events and effects to a journal and knows what of it is durable.
public final class EventLog {
  /// Records that may wait for the disk together.
  public static final int GROUP_MAX = 256;

  private final Journal journal;
  private final MarketDigests digests;
  private long durable;

  /// `digests` may be shared by all desks of a market.
  public EventLog(Journal journal, MarketDigests digests) {
    this.journal = journal;
    this.digests = digests;
    this.durable = journal.size();
  }

  /// Returns the event's position.
  long append(Event event) {
    return journal.append(JournalRecord.Type.EVENT, EventCodec.encode(event, digests::of));
  }

  void append(List<Effect> effects) {
    if (!effects.isEmpty()) {
      append(EffectCodec.encode(effects));
    }
  }

  /// Effects that a journal lacks because the process ended before they were written.
  void append(byte[] effects) {
    journal.append(JournalRecord.Type.EFFECTS, effects);
  }

  /// Writes what the event and its effects say to the ledger. `flows` is the cash that it moved.
  void book(long sequence, Event event, List<Effect> effects, List<CashFlow> flows) {
    if (journal.keepsLedger()) {
      LedgerEntries.of(sequence, event, effects, flows).forEach(journal::book);
    }
  }

  /// Whether the record at this position will be found whatever happens to the process.
  public boolean isDurable(long sequence) {
    return sequence < durable;
  }

  void commit() {
    if (durable < journal.size()) {
      journal.commit();
      durable = journal.size();
    }
  }

  void commitFullGroup() {
    if (journal.size() - durable >= GROUP_MAX) {
      commit();
    }
  }

  void putSnapshot(byte[] state) {
    journal.putSnapshot(journal.size(), state);
  }

  /// How many records there are.
  public long size() {
    return journal.size();
  }

  /// Hash of the last record, in hex.
  public String headHash() {
    return journal.headHash();
  }
}
