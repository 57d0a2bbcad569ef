package org.ballast.runtime.journal;

import java.util.List;
import java.util.stream.Stream;

/// What a place of ours holds. `what` names it for people; `marker` is a mark that no other
/// database bears. Each of `formats` are the statements that lead from the format before it to its
/// own, the first from nothing, so that an older place is brought up to date as a new one is made.
///
/// The statements are SQL that every [Database] translates: `BIGINT`, `BYTES` and `JSON` are types
/// of columns, `STRICT` holds columns to their types, and `INSTANT` is a time made of text.
record SqlSchema(String what, int marker, List<List<String>> formats) {
  static final SqlSchema JOURNAL =
      new SqlSchema(
          "journal",
          0x42_4C_53_4A,
          List.of(
              List.of(
                  """
                  CREATE TABLE journal (
                    sequence BIGINT PRIMARY KEY,
                    type TEXT NOT NULL CHECK (type IN ('EVENT', 'EFFECTS')),
                    payload BYTES NOT NULL,
                    crc INTEGER NOT NULL,
                    hash BYTES NOT NULL) STRICT
                  """,
                  """
                  CREATE TABLE snapshot (
                    sequence BIGINT PRIMARY KEY,
                    state BYTES NOT NULL,
                    crc INTEGER NOT NULL,
                    hash BYTES NOT NULL) STRICT
                  """),
              Stream.concat(Stream.of(LedgerSchema.TABLES), Stream.of(LedgerSchema.VIEWS))
                  .flatMap(List::stream)
                  .toList()));

  static final SqlSchema VENUE_LOG =
      new SqlSchema(
          "venue log",
          0x42_4C_53_56,
          List.of(
              List.of(
                  """
                  CREATE TABLE log (
                    sequence BIGINT PRIMARY KEY,
                    event BYTES NOT NULL,
                    crc INTEGER NOT NULL) STRICT
                  """)));

  SqlSchema {
    formats = formats.stream().map(List::copyOf).toList();
  }

  /// The latest, which this version writes.
  int format() {
    return formats.size();
  }
}
