package org.ballast.runtime.journal;

import java.util.List;

/// What a SQLite file of ours holds. `what` names it for people; `applicationId` marks the file's
/// header, so that no other database is taken for ours; `format` counts changes of the tables.
record SqliteSchema(String what, int applicationId, int format, List<String> tables) {
  static final SqliteSchema JOURNAL =
      new SqliteSchema(
          "journal",
          0x42_4C_53_4A,
          1,
          List.of(
              """
              CREATE TABLE journal (
                sequence INTEGER PRIMARY KEY,
                type TEXT NOT NULL CHECK (type IN ('EVENT', 'EFFECTS')),
                payload BLOB NOT NULL,
                crc INTEGER NOT NULL,
                hash BLOB NOT NULL) STRICT
              """,
              """
              CREATE TABLE snapshot (
                sequence INTEGER PRIMARY KEY,
                state BLOB NOT NULL,
                crc INTEGER NOT NULL,
                hash BLOB NOT NULL) STRICT
              """));

  static final SqliteSchema VENUE_LOG =
      new SqliteSchema(
          "venue log",
          0x42_4C_53_56,
          1,
          List.of(
              """
              CREATE TABLE log (
                sequence INTEGER PRIMARY KEY,
                event BLOB NOT NULL,
                crc INTEGER NOT NULL) STRICT
              """));

  SqliteSchema {
    tables = List.copyOf(tables);
  }
}
