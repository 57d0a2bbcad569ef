package org.ballast.app.recorded;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The index price of each row of a recorded chain, by instrument. The rows of a chain were read
/// one after another, so the index tells when.
final class RowIndex {
  private RowIndex() {}

  static Map<String, Double> read(Path file) {
    var index = new TreeMap<String, Double>();
    try (var stream = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      for (var row : csv) {
        index.put(
            "deribit:" + row.getField("instrument_name"),
            Double.parseDouble(row.getField("index_price")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index;
  }
}
