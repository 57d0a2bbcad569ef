package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bytes of every kind of page that a journal's file has are changed, one at a time: the journal is
/// refused, or says what it said.
class JournalDamageTest {
  private static final long SEED = 20260303;
  private static final int BYTES_A_KIND = 40;
  private static final int PAIRS = 1_000;
  private static final int SNAPSHOTS = 12;
  private static final int SMALL_SNAPSHOTS = 3;
  private static final int SNAPSHOT_BYTES = 20_000;
  private static final int PAGE_BYTES = 4096;

  /// Source: SQLite, Database File Format, 1.5 and 1.6.
  private enum Page {
    FIRST,
    TABLE_LEAF,
    TABLE_INTERIOR,
    FREE,
    OVERFLOW
  }

  @TempDir private Path temporary;

  @Test
  void open_ofAFileWithAChangedByteInAnyKindOfPage_isRefusedOrSaysTheSame() throws Exception {
    var journals = JournalPlace.inFile(temporary);
    var head = write(journals);
    var good = journals.bytes();
    var pages = pages(ByteBuffer.wrap(good));
    assertThat(pages).containsOnlyKeys(Page.values());
    var refused = new EnumMap<Page, Integer>(Page.class);
    var random = new CounterRandom(SEED, 0);
    var draw = 0;
    for (var kind : pages.keySet()) {
      for (var i = 0; i < BYTES_A_KIND; i++) {
        draw++;
        var numbers = pages.get(kind);
        var page = numbers.get((int) random.between(0, numbers.size(), 2L * draw));
        var at = page * PAGE_BYTES + (int) random.between(0, PAGE_BYTES, 2L * draw + 1);
        var damaged = good.clone();
        damaged[at] ^= (byte) (1 + draw % 255);
        journals.put(damaged);
        if (isRefused(journals, head, kind + " byte " + at)) {
          refused.merge(kind, 1, Integer::sum);
        }
        Files.deleteIfExists(temporary.resolve("desk.db-wal"));
        Files.deleteIfExists(temporary.resolve("desk.db-shm"));
      }
    }
    assertThat(refused.getOrDefault(Page.TABLE_LEAF, 0)).isGreaterThan(BYTES_A_KIND / 2);
    assertThat(refused).containsKeys(Page.FIRST, Page.TABLE_INTERIOR);
  }

  private static boolean isRefused(JournalPlace journals, String head, String what) {
    try (var journal = journals.open()) {
      assertThat(journal.headHash()).as(what).isEqualTo(head);
      var sequences = new ArrayList<Long>();
      journal.read(0, record -> sequences.add(record.sequence()));
      assertThat(sequences).as(what).hasSize(2 * PAIRS);
      journal
          .snapshotAt(journal.size())
          .ifPresent(
              kept -> assertThat(kept.state()).as(what).isEqualTo(snapshot(kept.sequence())));
      return false;
    } catch (BadInputException e) {
      assertThat(e)
          .as(what)
          .hasMessageContaining(journals.file().toString())
          .message()
          .containsAnyOf("sequence=", "found=", "reason=", "file=", "format=", "desk=");
      return true;
    }
  }

  /// Enough for pages of all kinds: large snapshots, some of which the small last ones have
  /// dropped.
  private static String write(JournalPlace journals) {
    try (var journal = journals.open()) {
      for (var i = 0; i < PAIRS; i++) {
        JournalPlace.appendPair(journal);
        if (i % (PAIRS / SNAPSHOTS) == 0 || i >= PAIRS - SMALL_SNAPSHOTS) {
          journal.putSnapshot(journal.size(), snapshot(journal.size()));
        }
      }
      journal.commit();
      return journal.headHash();
    }
  }

  private static byte[] snapshot(long sequence) {
    var isSmall = sequence > 2L * (PAIRS - SMALL_SNAPSHOTS);
    var state = new byte[isSmall ? 10 : SNAPSHOT_BYTES];
    for (var i = 0; i < state.length; i++) {
      state[i] = (byte) (31L * i + sequence);
    }
    return state;
  }

  private static EnumMap<Page, List<Integer>> pages(ByteBuffer file) {
    var free = freePages(file);
    var pages = new EnumMap<Page, List<Integer>>(Page.class);
    for (var page = 0; page < file.capacity() / PAGE_BYTES; page++) {
      var kind =
          page == 0
              ? Page.FIRST
              : free.contains(page)
                  ? Page.FREE
                  : switch (file.get(page * PAGE_BYTES)) {
                    case 5 -> Page.TABLE_INTERIOR;
                    case 13 -> Page.TABLE_LEAF;
                    default -> Page.OVERFLOW;
                  };
      pages.computeIfAbsent(kind, _ -> new ArrayList<>()).add(page);
    }
    return pages;
  }

  /// Numbers of free pages, counted from 0: a list of trunks, each with its leaves.
  private static List<Integer> freePages(ByteBuffer file) {
    var free = new ArrayList<Integer>();
    for (var trunk = file.getInt(32); trunk != 0; ) {
      var at = (trunk - 1) * PAGE_BYTES;
      free.add(trunk - 1);
      for (var leaf = 0; leaf < file.getInt(at + 4); leaf++) {
        free.add(file.getInt(at + 8 + 4 * leaf) - 1);
      }
      trunk = file.getInt(at);
    }
    return free;
  }
}
