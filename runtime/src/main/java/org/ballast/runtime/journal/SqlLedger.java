package org.ballast.runtime.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ballast.runtime.journal.LedgerEntry.Kind;

/// Reads and writes the ledger that lies with a journal.
final class SqlLedger {
  /// The format of a journal that first had one.
  private static final int FORMAT_FIRST = 2;

  private static final int PAGE_ROWS = 1000;
  private static final String INSERT = "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?)";
  private static final String FROM =
      "SELECT sequence, part, at, kind, subject, entry FROM ledger"
          + " WHERE sequence > ? OR (sequence = ? AND part > ?)"
          + " ORDER BY sequence, part LIMIT "
          + PAGE_ROWS;

  private final SqlStore store;

  SqlLedger(SqlStore store) {
    this.store = store;
  }

  static PreparedStatement insertion(SqlWriter writer) {
    return writer.prepare(INSERT);
  }

  static void set(PreparedStatement row, LedgerEntry entry) throws SQLException {
    row.setLong(1, entry.sequence());
    row.setInt(2, entry.part());
    row.setString(3, entry.at());
    row.setString(4, entry.kind().text());
    row.setString(5, entry.subject());
    row.setString(6, entry.entry());
  }

  /// Behind the last event that has an entry.
  long end() {
    try {
      return Sql.number(store.connection(), "SELECT coalesce(max(sequence) + 1, 0) FROM ledger");
    } catch (SQLException e) {
      throw store.unreadable(e);
    }
  }

  /// Whether there is a ledger: a journal of an older format has none until it is taken up.
  boolean isKept() {
    return store.format() >= FORMAT_FIRST;
  }

  /// All entries in order. Throws: [org.ballast.domain.fault.BadInputException] at one that no
  /// version has written.
  void read(Consumer<LedgerEntry> reader) {
    var sequence = -1L;
    var part = 0;
    while (true) {
      var entries = page(sequence, part);
      entries.forEach(reader);
      if (entries.size() < PAGE_ROWS) {
        return;
      }
      sequence = entries.getLast().sequence();
      part = entries.getLast().part();
    }
  }

  private List<LedgerEntry> page(long sequence, int part) {
    try (var statement = store.connection().prepareStatement(FROM)) {
      statement.setLong(1, sequence);
      statement.setLong(2, sequence);
      statement.setInt(3, part);
      try (var row = statement.executeQuery()) {
        var entries = new ArrayList<LedgerEntry>();
        while (row.next()) {
          entries.add(entry(row));
        }
        return entries;
      }
    } catch (SQLException e) {
      throw store.unreadable(e);
    }
  }

  private LedgerEntry entry(ResultSet row) throws SQLException {
    var sequence = row.getLong(1);
    return new LedgerEntry(
        sequence,
        row.getInt(2),
        row.getString(3),
        kind(sequence, row.getString(4)),
        row.getString(5),
        row.getString(6));
  }

  private Kind kind(long sequence, String text) {
    for (var kind : Kind.values()) {
      if (kind.text().equals(text)) {
        return kind;
      }
    }
    throw store.refusal(
        "ledger must hold what this version writes: kind=\"" + text + "\"",
        "sequence",
        Long.toString(sequence));
  }
}
