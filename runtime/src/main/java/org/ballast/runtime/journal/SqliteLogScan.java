package org.ballast.runtime.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the write-ahead log beside a SQLite file before SQLite does, which takes the first frame
/// whose checksum is wrong for the end of the log and says nothing.
///
/// A commit returns only when its frames are on the disk, so at most the last group can have been
/// cut off by a crash. A frame that is wrong with more than one commit behind it was damaged
/// afterwards.
///
/// Source: SQLite, Database File Format, 4: The Write-Ahead Log.
final class SqliteLogScan {
  private static final int HEADER_BYTES = 32;
  private static final int FRAME_HEADER_BYTES = 24;
  private static final int LOOKS_MAX = 5;
  private static final int MAGIC = 0x377f_0682;
  private static final int PAGE_BYTES_MIN = 512;
  private static final int PAGE_BYTES_MAX = 65_536;

  private final ByteBuffer header;
  private final ByteOrder order;
  private int first;
  private int second;
  private long brokenFrame;
  private boolean isBrokenOurs;
  private int commitsBehind;

  private SqliteLogScan(ByteBuffer header) {
    this.header = header;
    order = (header.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /// The end of the log that belongs to this database. What looks damaged is looked at again: a
  /// writer at work may have overtaken the first look, and damage stays where it is.
  static SqliteLogEnd of(Path database) throws IOException {
    var end = look(database);
    for (var looks = 1; end instanceof SqliteLogEnd.Damaged && looks < LOOKS_MAX; looks++) {
      var again = look(database);
      if (again.equals(end)) {
        return end;
      }
      end = again;
    }
    return end;
  }

  private static SqliteLogEnd look(Path database) throws IOException {
    var log = database.resolveSibling(database.getFileName() + "-wal");
    if (!Files.exists(log)) {
      return new SqliteLogEnd.Whole();
    }
    try (var input = Files.newInputStream(log)) {
      var header = input.readNBytes(HEADER_BYTES);
      return header.length < HEADER_BYTES
          ? new SqliteLogEnd.Whole()
          : new SqliteLogScan(ByteBuffer.wrap(header)).read(input);
    }
  }

  private SqliteLogEnd read(InputStream input) throws IOException {
    var pageBytes = header.getInt(8);
    if (!isHeaderRight(pageBytes)) {
      var isAnythingBehind = input.readNBytes(FRAME_HEADER_BYTES + PAGE_BYTES_MIN).length > 0;
      return isAnythingBehind ? new SqliteLogEnd.Damaged(0) : new SqliteLogEnd.Whole();
    }
    var frameBytes = FRAME_HEADER_BYTES + pageBytes;
    var number = 0L;
    var frame = input.readNBytes(frameBytes);
    while (frame.length == frameBytes) {
      number++;
      take(number, ByteBuffer.wrap(frame));
      frame = input.readNBytes(frameBytes);
    }
    if (brokenFrame == 0 && frame.length > 0) {
      return new SqliteLogEnd.Torn(number + 1);
    }
    return end();
  }

  private boolean isHeaderRight(int pageBytes) {
    add(header, 0, HEADER_BYTES - 2 * Integer.BYTES);
    return (header.getInt(0) & ~1) == MAGIC
        && pageBytes >= PAGE_BYTES_MIN
        && pageBytes <= PAGE_BYTES_MAX
        && Integer.bitCount(pageBytes) == 1
        && header.getInt(24) == first
        && header.getInt(28) == second;
  }

  /// Frames of the log's earlier lives lie behind the end with two other salts, and mean nothing.
  private void take(long number, ByteBuffer frame) {
    var isFirstSalt = frame.getInt(8) == header.getInt(16);
    var isSecondSalt = frame.getInt(12) == header.getInt(20);
    var isOurs = isFirstSalt || isSecondSalt;
    if (brokenFrame == 0) {
      add(frame, 0, 2 * Integer.BYTES);
      add(frame, FRAME_HEADER_BYTES, frame.capacity());
      if (isFirstSalt && isSecondSalt && frame.getInt(16) == first && frame.getInt(20) == second) {
        return;
      }
      brokenFrame = number;
    }
    isBrokenOurs |= isOurs;
    if (isOurs && frame.getInt(4) != 0) {
      commitsBehind++;
    }
  }

  private SqliteLogEnd end() {
    if (commitsBehind > 1) {
      return new SqliteLogEnd.Damaged(brokenFrame);
    }
    return isBrokenOurs ? new SqliteLogEnd.Torn(brokenFrame) : new SqliteLogEnd.Whole();
  }

  /// SQLite's running checksum over pairs of words.
  private void add(ByteBuffer bytes, int startInclusive, int endExclusive) {
    var words = bytes.duplicate().order(order);
    for (var at = startInclusive; at < endExclusive; at += 2 * Integer.BYTES) {
      first += words.getInt(at) + second;
      second += words.getInt(at + Integer.BYTES) + first;
    }
  }
}
