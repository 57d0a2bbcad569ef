package org.ballast.runtime.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;

/// One open place that holds what its schema says and belongs to one desk.
final class SqlStore implements AutoCloseable {
  private final Database database;
  private final SqlSchema schema;

  private SqlStore(Database database, SqlSchema schema) {
    this.database = database;
    this.schema = schema;
  }

  /// Opens the place for this process alone, makes it where it is empty, and brings it to this
  /// version's format where it is of an older one. Throws: [BadInputException] where it is no such
  /// place, in use, of another desk, of a newer format, or damaged.
  static SqlStore openWritable(JournalAddress address, SqlSchema schema, String desk) {
    var store = new SqlStore(Database.openWritable(address, schema), schema);
    return store.checked(() -> {
      var isNew = store.database.isEmpty();
      if (!isNew) {
        store.requireOurs();
        store.requireDesk(desk);
      }
      store.database.makeDurable();
      if (isNew) {
        store.create(desk);
      } else {
        store.upgrade();
      }
      store.requireSound();
      store.database.emptyLog();
    });
  }

  /// Opens a place that is there, while another process may write it.
  static SqlStore openReadOnly(JournalAddress address, SqlSchema schema) {
    var store = new SqlStore(Database.openReadOnly(address, schema), schema);
    return store.checked(store::requireOurs);
  }

  JournalAddress address() {
    return database.address();
  }

  /// What a crash cut off the end, in words; empty where nothing is missing.
  Optional<String> loss() {
    return database.loss();
  }

  Connection connection() {
    return database.connection();
  }

  String desk() {
    try {
      return Sql.text(connection(), "SELECT desk FROM meta");
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// Which of the schema's formats the place has.
  int format() {
    try {
      return (int) Sql.number(connection(), "SELECT format FROM meta");
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  void begin() throws SQLException {
    database.begin();
  }

  void commit() throws SQLException {
    database.commit();
  }

  /// Throws: [BadInputException] where the database finds the place damaged.
  void requireSound() {
    try {
      database
          .damage()
          .ifPresent(found -> {
            throw refusal("must not be damaged", "found", found);
          });
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  BadInputException refusal(String rule, String field, String value) {
    return BadInputException.data(address().toString(), schema.what() + " " + rule, field, value);
  }

  BadInputException unreadable(SQLException e) {
    return refusal("must be readable", "reason", reason(e));
  }

  /// What the database says, or what kept it from being loaded or reached.
  static String reason(SQLException e) {
    var cause = e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
    return e.getMessage() + cause;
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new JournalWriteException(address(), e);
    }
  }

  /// This store once the steps are done; closed where one of them refuses it.
  private SqlStore checked(SqlSteps steps) {
    var isGood = false;
    try {
      steps.run();
      isGood = true;
      return this;
    } catch (SQLException e) {
      throw unreadable(e);
    } finally {
      if (!isGood) {
        close();
      }
    }
  }

  private void requireOurs() throws SQLException {
    if (!database.isMarked()) {
      throw refusal("must be one of Ballast's and no other database", "file", address().toString());
    }
    var format = format();
    if (format > schema.format()) {
      throw refusal(
          "must be of a format that this version reads, at most " + schema.format(),
          "format",
          Long.toString(format));
    }
  }

  private void requireDesk(String desk) {
    var found = desk();
    if (!found.equals(desk)) {
      throw BadInputException.configuration(
          address().toString(),
          schema.what() + " must be of desk \"" + desk + "\": name another one, or that desk",
          "desk",
          found);
    }
  }

  private void create(String desk) throws SQLException {
    begin();
    execute("CREATE TABLE meta (desk TEXT NOT NULL, format INTEGER NOT NULL, created TEXT) STRICT");
    var insert = "INSERT INTO meta VALUES (?, ?, ?)";
    try (var statement = connection().prepareStatement(insert)) {
      statement.setString(1, desk);
      statement.setInt(2, schema.format());
      statement.setString(3, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
      statement.executeUpdate();
    }
    for (var format : schema.formats()) {
      executeAll(format);
    }
    database.mark();
    commit();
  }

  private void upgrade() throws SQLException {
    var format = format();
    if (format < schema.format()) {
      begin();
      for (var next : schema.formats().subList(format, schema.format())) {
        executeAll(next);
      }
      execute("UPDATE meta SET format = " + schema.format());
      commit();
    }
  }

  private void executeAll(List<String> statements) throws SQLException {
    for (var statement : statements) {
      execute(statement);
    }
  }

  private void execute(String sql) throws SQLException {
    Sql.execute(connection(), database.translated(sql));
  }

  /// What the database may refuse.
  @FunctionalInterface
  private interface SqlSteps {
    void run() throws SQLException;
  }
}
