package org.ballast.runtime.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// CRC-32C over a position (8 bytes, big-endian) and what stands there.
final class Checksum {
  private Checksum() {}

  static int of(long sequence, byte[] bytes) {
    var crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).flip());
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
