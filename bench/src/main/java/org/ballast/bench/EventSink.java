package org.ballast.bench;

import java.util.List;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.journal.EffectCodec;
import org.ballast.engine.journal.EventCodec;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.port.MarketDigests;
import org.ballast.runtime.journal.HashingJournal;
import org.ballast.runtime.journal.Journal;

/// Where a desk's events and effects go.
sealed interface EventSink {
  /// Takes an event and returns its sequence.
  long append(Event event);

  void append(List<Effect> effects);

  /// The journal of a backtest: every record encoded and hashed.
  record Hashed(Journal journal, MarketDigests digests) implements EventSink {
    Hashed() {
      this(new HashingJournal(), new MarketDigests());
    }

    @Override
    public long append(Event event) {
      return journal.append(JournalRecord.Type.EVENT, EventCodec.encode(event, digests::of));
    }

    @Override
    public void append(List<Effect> effects) {
      if (!effects.isEmpty()) {
        journal.append(JournalRecord.Type.EFFECTS, EffectCodec.encode(effects));
      }
    }
  }

  /// No journal: events are counted only.
  final class Counted implements EventSink {
    private long events;

    @Override
    public long append(Event event) {
      return events++;
    }

    @Override
    public void append(List<Effect> effects) {}
  }
}
