package org.ballast.runtime.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.journal.HashChain;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.journal.JournalVerdict;
import org.ballast.engine.journal.JournalVerdict.Broken;
import org.ballast.engine.journal.JournalVerdict.Fault;
import org.ballast.engine.journal.JournalVerifier;

/// Reads the records and snapshots of a journal's file, and trusts none that it has not checked.
final class SqliteRecords {
  private static final String FROM =
      "SELECT sequence, type, payload, crc, hash FROM journal WHERE sequence >= ?"
          + " ORDER BY sequence";
  private static final String LAST =
      "SELECT sequence, type, payload, crc, hash FROM journal WHERE sequence <= ?"
          + " ORDER BY sequence DESC LIMIT 1";
  private static final String SNAPSHOTS =
      "SELECT sequence, state, crc, hash FROM snapshot WHERE sequence <= ?"
          + " ORDER BY sequence DESC";

  private final SqliteFile file;

  SqliteRecords(SqliteFile file) {
    this.file = file;
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
    file.requireSound();
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
    try (var statement = file.connection().prepareStatement(SNAPSHOTS)) {
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
      throw file.unreadable(e);
    }
  }

  /// Hands on the records that the verifier accepts, up to the first that it does not.
  private JournalVerdict scan(
      long fromInclusive, JournalVerifier verifier, Consumer<JournalRecord> reader) {
    try (var statement = file.connection().prepareStatement(FROM)) {
      statement.setLong(1, fromInclusive);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var record = record(row);
          if (record.isEmpty()) {
            return new Broken(row.getLong(1), Fault.CRC);
          }
          if (verifier.accept(record.get()) instanceof Broken broken) {
            return broken;
          }
          reader.accept(record.get());
        }
        return verifier.verdict();
      }
    } catch (SQLException e) {
      throw file.unreadable(e);
    }
  }

  private JournalRecord requireLast(long sequence) {
    return last(sequence)
        .filter(record -> record.sequence() == sequence)
        .orElseThrow(() -> refusal(sequence, Fault.GAP));
  }

  private Optional<JournalRecord> last(long sequenceMax) {
    try (var statement = file.connection().prepareStatement(LAST)) {
      statement.setLong(1, sequenceMax);
      try (var row = statement.executeQuery()) {
        return row.next() ? record(row) : Optional.empty();
      }
    } catch (SQLException e) {
      throw file.unreadable(e);
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
    return file.refusal(
        "record is damaged or edited: " + fault.rule(), "sequence", Long.toString(sequence));
  }
}
