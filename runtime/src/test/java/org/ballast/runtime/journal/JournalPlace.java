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
import org.ballast.testkit.postgres.PostgresServer;

/// A place for the journal of a test, with nothing in it at first.
record JournalPlace(JournalAddress address) {
  static final String DESK = "btc-desk";

  private static final String JVM_FLAGS =
      "-XX:-UsePerfData -XX:TieredStopAtLevel=1 -Dslf4j.internal.verbosity=ERROR"
          + " --enable-native-access=ALL-UNNAMED";

  /// The kinds of places: what holds for a journal holds in each.
  enum Kind {
    SQLITE {
      @Override
      JournalPlace place(Path folder) {
        return new JournalPlace(new SqliteAddress(folder.resolve("desk.db")));
      }
    },
    POSTGRES {
      @Override
      JournalPlace place(Path folder) {
        return new JournalPlace(parsed(PostgresServer.running().newJournal()));
      }
    };

    /// A place of its own for each call; `folder` is the test's.
    abstract JournalPlace place(Path folder);
  }

  static JournalPlace inFile(Path folder) {
    return Kind.SQLITE.place(folder);
  }

  static JournalAddress parsed(String text) {
    return JournalAddress.parse("test", "journal", text, Path::of);
  }

  /// The file of a place that is one.
  Path file() {
    return Path.of(address.toString());
  }

  SqlJournal open() {
    return SqlJournal.open(address, DESK);
  }

  SqlJournalReader reader() {
    return SqlJournalReader.open(address);
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

  /// Changes what is there as somebody with an SQL client would. Bytes are written `x'00'`.
  void edit(String sql) {
    edit(address, sql);
  }

  static void edit(JournalAddress address, String sql) {
    switch (address) {
      case SqliteAddress(var file) -> editFile(file, sql);
      case PostgresAddress postgres ->
          PostgresServer.running()
              .execute(postgres.schema(), sql.replaceAll("x'(\\w*)'", "'\\\\\\\\x$1'::bytea"));
    }
  }

  private static void editFile(Path file, String sql) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("edit must succeed: sql=" + sql, e);
    }
  }

  byte[] bytes() {
    return onFile(Files::readAllBytes);
  }

  void put(byte[] bytes) {
    onFile(file -> Files.write(file, bytes));
  }

  /// A Java process that runs a [JournalProcess] on the journal, behind a shell prefix such as
  /// `ulimit -f 64;` which may be empty.
  Process start(String prefix, JournalProcess.Task task) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command =
        "%s exec %s %s -cp \"$CLASS_PATH\" %s %s '%s'"
            .formatted(prefix, java, JVM_FLAGS, JournalProcess.class.getName(), task, address);
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

  private <T> T onFile(FileUse<T> use) {
    try {
      return use.apply(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What may fail to be done with a file.
  private interface FileUse<T> {
    T apply(Path file) throws IOException;
  }
}
