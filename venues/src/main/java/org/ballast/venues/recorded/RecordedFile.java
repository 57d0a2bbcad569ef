package org.ballast.venues.recorded;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;

/// Reads a CSV file with a header row, gzipped or plain, whole or not at all.
final class RecordedFile {
  /// A recorded chain has about 2,000 rows; a file beyond this is not one.
  private static final int ROWS_MAX = 1_000_000;

  private RecordedFile() {}

  /// All rows. Throws: `BadInputException` for an unreadable, truncated or malformed file, for one
  /// without rows, and for a missing column, which is named.
  static List<NamedCsvRecord> rows(Path file, List<String> requiredColumns) {
    var rows = new ArrayList<NamedCsvRecord>();
    try (var stream = open(file);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
        var csv =
            CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(reader)) {
      for (var row : csv) {
        if (rows.isEmpty()) {
          requireColumns(file, row.getHeader(), requiredColumns);
        }
        if (row.getFieldCount() != row.getHeader().size()) {
          throw BadInputException.data(
              file.getFileName() + ":" + row.getStartingLineNumber(),
              "row must have as many fields as the header",
              "fields",
              row.getFieldCount() + " of " + row.getHeader().size());
        }
        if (rows.size() == ROWS_MAX) {
          throw BadInputException.data(file.toString(), "file must have at most 1000000 rows");
        }
        rows.add(row);
      }
    } catch (UncheckedIOException e) {
      throw unreadable(file, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (CsvParseException e) {
      throw e.getCause() instanceof IOException cause
          ? unreadable(file, cause)
          : BadInputException.data(file.toString(), "file must be CSV with a header");
    }
    if (rows.isEmpty()) {
      throw BadInputException.data(
          file.toString(), "file must have at least one row below its header");
    }
    return rows;
  }

  private static InputStream open(Path file) throws IOException {
    var stream = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
  }

  private static BadInputException unreadable(Path file, IOException cause) {
    var rule =
        switch (cause) {
          case EOFException e -> "gzip file ends too early: copy it again";
          case ZipException e -> "gzip file is damaged: copy it again";
          case MalformedInputException e -> "file must be UTF-8 text";
          default -> "file cannot be read (" + cause.getClass().getSimpleName() + ")";
        };
    return BadInputException.data(file.toString(), rule);
  }

  private static void requireColumns(Path file, List<String> header, List<String> required) {
    for (var column : required) {
      if (!header.contains(column)) {
        throw BadInputException.data(
            file + ":1",
            "column is missing (nearest: "
                + String.join(", ", NearestName.of(column, header, 2))
                + ")",
            "column",
            column);
      }
    }
  }
}
