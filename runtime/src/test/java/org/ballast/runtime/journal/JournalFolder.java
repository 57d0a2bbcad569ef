package org.ballast.runtime.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ballast.engine.journal.JournalRecord;

/// Journals of a test, in its folder.
record JournalFolder(Path folder) {
  static final String DESK = "btc-desk";

  private static final String JVM_FLAGS =
      "-XX:-UsePerfData -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED";

  Path file() {
    return folder.resolve("desk.db");
  }

  SqliteJournal open() {
    return SqliteJournal.open(file(), DESK);
  }

  SqliteJournalReader reader() {
    return SqliteJournalReader.open(file());
  }

  /// A journal of `pairs` events, each with its effects, committed and closed. Returns its head.
  String write(int pairs) {
    try (var journal = open()) {
      for (var i = 0; i < pairs; i++) {
        appendPair(journal);
      }
      journal.commit();
      return journal.headHash();
    }
  }

  static void appendPair(Journal journal) {
    journal.append(JournalRecord.Type.EVENT, payload(journal.size()));
    journal.append(JournalRecord.Type.EFFECTS, payload(journal.size()));
  }

  /// What the record at a sequence holds.
  static byte[] payload(long sequence) {
    return ("record " + sequence).repeat(1 + (int) (sequence % 7)).getBytes(UTF_8);
  }

  static List<JournalRecord> recordsOf(JournalReader journal, long fromInclusive) {
    var records = new ArrayList<JournalRecord>();
    journal.read(fromInclusive, records::add);
    return records;
  }

  /// Changes the file as somebody with SQLite at hand would.
  void edit(String sql) {
    edit(file(), sql);
  }

  static void edit(Path file, String sql) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("edit must succeed: sql=" + sql, e);
    }
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void put(byte[] bytes) {
    try {
      Files.write(file(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A Java process that runs a [JournalProcess] on the journal, behind a shell prefix such as
  /// `ulimit -f 64;` which may be empty.
  Process start(String prefix, JournalProcess.Task task) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command =
        "%s exec %s %s -cp \"$CLASS_PATH\" %s %s %s"
            .formatted(prefix, java, JVM_FLAGS, JournalProcess.class.getName(), task, file());
    var builder = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
    builder.environment().put("CLASS_PATH", System.getProperty("java.class.path"));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BufferedReader output(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }
}
