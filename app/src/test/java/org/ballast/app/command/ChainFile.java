package org.ballast.app.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// A made-up recording in the form of a recorded chain: two BTC options with a perpetual at the
/// index.
final class ChainFile {
  static final String NAME = "snapshot_20260205T120000Z.csv";
  static final String CALL = "BTC-27MAR26-70000-C";
  static final String PUT = "BTC-27MAR26-60000-P";

  static final String TEXT =
      """
      timestamp,instrument_name,underlying,underlying_name,bid_price,ask_price,mark_price,\
      implied_volatility,delta,vega,index_price
      2026-02-05T12:00:00+00:00,%s,70500,BTC-27MAR26,0.0800,0.0820,0.0810,0.55,0.55,95.1,70000
      2026-02-05T12:00:00+00:00,%s,70500,BTC-27MAR26,0.0200,0.0210,0.0205,0.60,-0.2,60.2,70000
      """
          .formatted(CALL, PUT);

  private ChainFile() {}

  static Path write(Path folder, String text) {
    return write(folder.resolve(NAME), text.getBytes(StandardCharsets.UTF_8));
  }

  /// Gzipped, without its last bytes.
  static Path writeTruncated(Path folder) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(TEXT.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var whole = bytes.toByteArray();
    return write(folder.resolve(NAME + ".gz"), Arrays.copyOf(whole, whole.length - 40));
  }

  private static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
