package org.ballast.bench.compare;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Columns of doubles in a file that the programs in other languages share: the number of rows,
/// then column after column, each item of eight bytes, little endian.
final class ColumnFile {
  private ColumnFile() {}

  /// Shape: at least one column, all of equal length.
  static void write(Path file, double[]... columns) throws IOException {
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      writeFully(channel, buffer(1).putLong(0, columns[0].length));
      for (var column : columns) {
        var bytes = buffer(column.length);
        bytes.asDoubleBuffer().put(column);
        writeFully(channel, bytes);
      }
    }
  }

  static double[][] read(Path file, int columns) throws IOException {
    try (var channel = FileChannel.open(file)) {
      int rows = Math.toIntExact(readFully(channel, buffer(1)).getLong());
      var result = new double[columns][rows];
      for (var column : result) {
        readFully(channel, buffer(rows)).asDoubleBuffer().get(column);
      }
      return result;
    }
  }

  private static ByteBuffer buffer(int items) {
    return ByteBuffer.allocate(items * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static ByteBuffer readFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException("file must not be cut short");
      }
    }
    return bytes.flip();
  }
}
