package org.ballast.venues.recorded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Invented recordings in the shape of Deribit's chains, written to a folder of the test.
final class SyntheticChain {
  static final String HEADER =
      "timestamp,instrument_name,underlying,underlying_name,bid_price,ask_price,mark_price,"
          + "implied_volatility,delta,vega,index_price";
  static final String ROW =
      "2026-01-05T06:00:00.500000+00:00,BTC-27MAR26-90000-C,91000.5,BTC-27MAR26,0.05,0.06,0.055,"
          + "0.5,0.52,150.5,90000.25";
  static final String NAME = "chain_snapshot_20260105T060000Z.csv";

  private SyntheticChain() {}

  /// The row with one of its fields replaced.
  static String row(ChainColumn column, String value) {
    var fields = ROW.split(",", -1);
    fields[List.of(HEADER.split(",")).indexOf(column.header())] = value;
    return String.join(",", fields);
  }

  static String option(String symbol, String forwardName, String forward, String index) {
    return "2026-01-05T06:00:00.500000+00:00,%s,%s,%s,0.05,0.06,0.055,0.5,0.52,150.5,%s"
        .formatted(symbol, forward, forwardName, index);
  }

  /// A chain of one row, taken at a second written like `20260105T060000`.
  static Path writeAt(Path folder, String second) {
    var time =
        "%s-%s-%sT%s:%s:%s.500+00:00"
            .formatted(
                second.substring(0, 4),
                second.substring(4, 6),
                second.substring(6, 8),
                second.substring(9, 11),
                second.substring(11, 13),
                second.substring(13, 15));
    return write(
        folder, "chain_snapshot_" + second + "Z.csv", HEADER, row(ChainColumn.TIMESTAMP, time));
  }

  static Path write(Path folder, String name, String... lines) {
    return writeBytes(folder, name, text(lines).getBytes(StandardCharsets.UTF_8));
  }

  static Path writeBytes(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
