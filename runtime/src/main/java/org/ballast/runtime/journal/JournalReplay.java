package org.ballast.runtime.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.journal.EffectCodec;
import org.ballast.engine.journal.EventCodec;
import org.ballast.engine.journal.HashChain;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.journal.UnreadableRecordException;

/// Gives a journal's events to the core again, and compares the effects with those recorded.
/// Nothing leaves.
public final class JournalReplay {
  private static final byte[] NO_EFFECTS = {};

  private final EventCodec codec;
  private final Core core;
  private Optional<ReplayVerdict> verdict = Optional.empty();
  private byte[] expected = NO_EFFECTS;
  private Optional<JournalRecord> last = Optional.empty();
  private long eventSequence;
  private long events;
  private long effects;

  private JournalReplay(EventCodec codec, Core core) {
    this.codec = codec;
    this.core = core;
  }

  /// Replays the records from `fromInclusive` on: 0 for a new core, or the sequence of the snapshot
  /// that it was restored from. After a verdict other than Same the core has seen no later event.
  public static ReplayVerdict replay(
      JournalReader journal, long fromInclusive, EventCodec codec, Core core) {
    var replay = new JournalReplay(codec, core);
    journal.read(fromInclusive, replay::accept);
    return replay.verdict(journal);
  }

  private void accept(JournalRecord record) {
    last = Optional.of(record);
    if (verdict.isEmpty()) {
      switch (record.type()) {
        case EVENT -> acceptEvent(record);
        case EFFECTS -> acceptEffects(record);
      }
    }
  }

  private void acceptEvent(JournalRecord record) {
    if (expected.length > 0) {
      verdict = Optional.of(new ReplayVerdict.Different(eventSequence, NO_EFFECTS, expected));
      return;
    }
    eventSequence = record.sequence();
    try {
      var event = codec.decode(record.payload());
      var wanted = core.apply(eventSequence, event);
      expected = wanted.isEmpty() ? NO_EFFECTS : EffectCodec.encode(wanted);
      events++;
    } catch (UnreadableRecordException e) {
      verdict =
          Optional.of(new ReplayVerdict.Unreadable(eventSequence, String.valueOf(e.getMessage())));
    }
  }

  private void acceptEffects(JournalRecord record) {
    if (!Arrays.equals(record.payload(), expected)) {
      verdict = Optional.of(new ReplayVerdict.Different(eventSequence, record.payload(), expected));
    }
    expected = NO_EFFECTS;
    effects++;
  }

  /// The head is that of what was read: somebody may have appended since.
  private ReplayVerdict verdict(JournalReader journal) {
    if (verdict.isPresent()) {
      return verdict.get();
    }
    if (expected.length > 0) {
      return new ReplayVerdict.Unfinished(eventSequence, expected);
    }
    var headHash = last.map(HashChain::after).map(HashChain::headHash);
    return new ReplayVerdict.Same(events, effects, headHash.orElseGet(journal::headHash));
  }

  /// What applies events, such as a desk's service.
  @FunctionalInterface
  public interface Core {
    List<Effect> apply(long sequence, Event event);
  }
}
