package org.ballast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import org.ballast.runtime.journal.SqlJournal;
import org.ballast.runtime.journal.SqliteAddress;

/// A journal and a plain SQLite file in one folder, so that both wait for the same disk.
record JournalPair(Path folder, SqlJournal journal, PlainSqlite plain) implements AutoCloseable {
  static JournalPair create() {
    try {
      var folder = Files.createTempDirectory("journal-benchmark");
      return new JournalPair(
          folder,
          SqlJournal.open(new SqliteAddress(folder.resolve("desk.db")), "bench"),
          PlainSqlite.open(folder.resolve("plain.db")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("plain file must open", e);
    }
  }

  @Override
  public void close() {
    journal.close();
    try (plain;
        var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("plain file must close", e);
    }
  }
}
