package org.ballast.runtime.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.journal.HashChain;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.journal.JournalVerdict;
import org.ballast.engine.journal.JournalVerdict.Broken;
import org.ballast.engine.journal.JournalVerdict.Fault;
import org.ballast.engine.journal.JournalVerifier;

/// Reads the records and snapshots of a journal's place, and trusts none that it has not checked.
///
/// They are read a page at a time, so that a long journal is never in memory as a whole and no
/// statement stays open while its records are used.
final class SqlRecords {
  private static final int PAGE_ROWS = 1000;
  private static final String FROM =
      "SELECT sequence, type, payload, crc, hash FROM journal WHERE sequence >= ?"
          + " ORDER BY sequence LIMIT "
          + PAGE_ROWS;
  private static final String LAST =
      "SELECT sequence, type, payload, crc, hash FROM journal WHERE sequence <= ?"
          + " ORDER BY sequence DESC LIMIT 1";
  private static final String SNAPSHOTS =
      "SELECT sequence, state, crc, hash FROM snapshot WHERE sequence <= ?"
          + " ORDER BY sequence DESC";

  private final SqlStore store;

  SqlRecords(SqlStore store) {
    this.store = store;
  }

  void read(long fromInclusive, Consumer<JournalRecord> reader) {
    var verifier =
        fromInclusive == 0
            ? JournalVerifier.start()
            : JournalVerifier.after(requireLast(fromInclusive - 1));
    var verdict = scan(fromInclusive, verifier, reader);
    if (verdict instanceof Broken broken) {
      throw refusal(broken.sequence(), broken.fault());
    }
  }

  /// Checks everything.
  JournalVerdict verify() {
    store.requireSound();
    return scan(0, JournalVerifier.start(), _ -> {});
  }

  /// Goes on where the journal ends. Its last record is taken as it is.
  HashChain chain() {
    return last(Long.MAX_VALUE).map(HashChain::after).orElseGet(HashChain::start);
  }

  /// Hash of all records before `sequence`.
  byte[] hashBefore(long sequence) {
    return sequence == 0 ? HashChain.start().hash() : requireLast(sequence - 1).hash();
  }

  /// The latest snapshot whose bytes are intact and whose journal is this one.
  Optional<Journal.Snapshot> snapshotAt(long sequence) {
    try (var statement = store.connection().prepareStatement(SNAPSHOTS)) {
      statement.setLong(1, sequence);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var at = row.getLong(1);
          var state = row.getBytes(2);
          if (Checksum.of(at, state) == row.getInt(3)
              && Arrays.equals(row.getBytes(4), hashBefore(at))) {
            return Optional.of(new Journal.Snapshot(at, state));
          }
        }
        return Optional.empty();
      }
    } catch (SQLException e) {
      throw store.unreadable(e);
    }
  }

  /// Hands on the records that the verifier accepts, up to the first that it does not.
  private JournalVerdict scan(
      long fromInclusive, JournalVerifier verifier, Consumer<JournalRecord> reader) {
    var next = fromInclusive;
    while (true) {
      var rows = page(next);
      for (var row : rows) {
        if (row.record().isEmpty()) {
          return new Broken(row.sequence(), Fault.CRC);
        }
        var record = row.record().get();
        if (verifier.accept(record) instanceof Broken broken) {
          return broken;
        }
        reader.accept(record);
      }
      if (rows.size() < PAGE_ROWS) {
        return verifier.verdict();
      }
      next = rows.getLast().sequence() + 1;
    }
  }

  private List<Row> page(long fromInclusive) {
    try (var statement = store.connection().prepareStatement(FROM)) {
      statement.setLong(1, fromInclusive);
      try (var row = statement.executeQuery()) {
        var rows = new ArrayList<Row>();
        while (row.next()) {
          rows.add(new Row(row.getLong(1), record(row)));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw store.unreadable(e);
    }
  }

  private JournalRecord requireLast(long sequence) {
    return last(sequence)
        .filter(record -> record.sequence() == sequence)
        .orElseThrow(() -> refusal(sequence, Fault.GAP));
  }

  private Optional<JournalRecord> last(long sequenceMax) {
    try (var statement = store.connection().prepareStatement(LAST)) {
      statement.setLong(1, sequenceMax);
      try (var row = statement.executeQuery()) {
        return row.next() ? record(row) : Optional.empty();
      }
    } catch (SQLException e) {
      throw store.unreadable(e);
    }
  }

  /// Empty where the row is damaged beyond being a record.
  private static Optional<JournalRecord> record(ResultSet row) throws SQLException {
    var type = row.getString(2);
    for (var known : JournalRecord.Type.values()) {
      if (known.name().equals(type)) {
        return Optional.of(
            new JournalRecord(
                row.getLong(1), known, row.getBytes(3), row.getInt(4), row.getBytes(5)));
      }
    }
    return Optional.empty();
  }

  private BadInputException refusal(long sequence, Fault fault) {
    return store.refusal(
        "record is damaged or edited: " + fault.rule(), "sequence", Long.toString(sequence));
  }

  /// A row of the journal; without a record where it is damaged beyond being one.
  private record Row(long sequence, Optional<JournalRecord> record) {}
}
