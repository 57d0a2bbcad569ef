package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;
import org.ballast.engine.journal.EffectCodec;
import org.ballast.engine.journal.EventCodec;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.port.EffectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalReplayTest {
  private static final EventCodec CODEC =
      new EventCodec(_ -> Optional.empty(), _ -> Optional.empty());
  private static final int EVENTS = 9;

  @TempDir private Path temporary;
  private JournalPlace place;

  @BeforeEach
  void openPlace() {
    place = JournalPlace.inFile(temporary);
  }

  @Test
  void replay_ofTheSameCore_isTheSame() {
    var head = write();

    assertThat(replay(0, new Counter(0))).isEqualTo(new ReplayVerdict.Same(EVENTS, 5, head));
  }

  @Test
  void replay_ofAnEmptyJournal_isTheSame() {
    try (var journal = place.open()) {
      assertThat(JournalReplay.replay(journal, 0, CODEC, new Counter(0)))
          .isEqualTo(new ReplayVerdict.Same(0, 0, "00".repeat(32)));
    }
  }

  @Test
  void replay_fromASnapshot_isTheSame() {
    var head = write();

    assertThat(replay(3, new Counter(2))).isEqualTo(new ReplayVerdict.Same(EVENTS - 2, 4, head));
  }

  @Test
  void replay_ofACoreThatWantsSomethingElse_namesTheEventAndBoth() {
    write();
    var core = new Counter(0, sequence -> "other " + sequence);

    assertThat(replay(0, core))
        .isInstanceOfSatisfying(
            ReplayVerdict.Different.class,
            different -> {
              assertThat(different.sequence()).isZero();
              assertThat(different.recorded()).isEqualTo(effects(0, "seen 0"));
              assertThat(different.replayed()).isEqualTo(effects(0, "other 0"));
            });
    assertThat(core.applied).as("events after the difference are not applied").isEqualTo(1);
  }

  @Test
  void replay_ofACoreThatWantsMore_isDifferent() {
    write();

    assertThat(replay(0, new Counter(1)))
        .usingRecursiveComparison()
        .isEqualTo(new ReplayVerdict.Different(0, effects(0, "seen 0"), new byte[0]));
    assertThat(replay(2, new Counter(0)))
        .usingRecursiveComparison()
        .isEqualTo(new ReplayVerdict.Different(2, new byte[0], effects(2, "seen 2")));
  }

  @Test
  void replay_ofJournalCutBeforeItsEffects_givesThem() {
    try (var journal = place.open()) {
      journal.append(JournalRecord.Type.EVENT, EventCodec.encode(new Event.TimeAdvanced(0)));
      journal.commit();
    }

    assertThat(replay(0, new Counter(0)))
        .usingRecursiveComparison()
        .isEqualTo(new ReplayVerdict.Unfinished(0, effects(0, "seen 0")));
  }

  @Test
  void replay_ofWhatIsNoEvent_saysWhy() {
    try (var journal = place.open()) {
      journal.append(JournalRecord.Type.EVENT, new byte[] {9});
      journal.commit();
    }

    assertThat(replay(0, new Counter(0)))
        .isEqualTo(new ReplayVerdict.Unreadable(0, "record format must be 1: format=9"));
  }

  private ReplayVerdict replay(long fromInclusive, JournalReplay.Core core) {
    try (var journal = place.reader()) {
      return JournalReplay.replay(journal, fromInclusive, CODEC, core);
    }
  }

  /// A journal as a host writes it. Returns its head.
  private String write() {
    try (var journal = place.open()) {
      var core = new Counter(0);
      for (var i = 0; i < EVENTS; i++) {
        var event = new Event.TimeAdvanced(i);
        var sequence = journal.append(JournalRecord.Type.EVENT, EventCodec.encode(event));
        var effects = core.apply(sequence, event);
        if (!effects.isEmpty()) {
          journal.append(JournalRecord.Type.EFFECTS, EffectCodec.encode(effects));
        }
      }
      journal.commit();
      return journal.headHash();
    }
  }

  private static byte[] effects(long sequence, String text) {
    return EffectCodec.encode(publish(sequence, text));
  }

  private static List<Effect> publish(long sequence, String text) {
    var id = new EffectId(JournalPlace.DESK, 0, sequence, 0);
    return List.of(new Effect.Publish(id, new Notice.Warning(text)));
  }

  /// Publishes at every second event.
  private static final class Counter implements JournalReplay.Core {
    private final LongFunction<String> text;
    private long seen;
    private int applied;

    Counter(long seen) {
      this(seen, sequence -> "seen " + sequence);
    }

    Counter(long seen, LongFunction<String> text) {
      this.seen = seen;
      this.text = text;
    }

    @Override
    public List<Effect> apply(long sequence, Event event) {
      applied++;
      return seen++ % 2 == 0 ? publish(sequence, text.apply(sequence)) : List.of();
    }
  }
}
