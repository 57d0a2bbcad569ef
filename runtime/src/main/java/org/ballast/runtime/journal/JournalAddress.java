package org.ballast.runtime.journal;

import java.nio.file.Path;
import java.util.function.Function;
import org.ballast.domain.fault.BadInputException;

/// Where a desk's journal is kept; its text is what a person writes to name it.
public sealed interface JournalAddress permits SqliteAddress, PostgresAddress {
  /// A database's address where the text is one, and otherwise the file that `file` makes of it.
  /// Throws: [BadInputException] that names `place` and `field`, and of the text nothing that could
  /// be a secret.
  static JournalAddress parse(
      String place, String field, String text, Function<String, Path> file) {
    if (text.startsWith(PostgresAddress.SCHEME)) {
      return PostgresAddress.parse(place, field, text);
    }
    if (text.startsWith("jdbc:") || text.contains("://")) {
      throw BadInputException.configuration(
          place, field + " must be a file, or begin with " + PostgresAddress.SCHEME + "//");
    }
    return new SqliteAddress(file.apply(text));
  }

  /// Where the log of a venue in this process is kept that belongs to this journal.
  JournalAddress venueLog();
}
