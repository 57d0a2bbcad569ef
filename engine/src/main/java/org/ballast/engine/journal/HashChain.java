package org.ballast.engine.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// Seals records one after the other: each gets its sequence, a CRC-32C against damage, and a
/// SHA-256 that covers every record before it, against editing.
///
/// CRC = CRC-32C(sequence, type, payload); hash = SHA-256(hash before, sequence, type, payload),
/// the sequence as 8 bytes big-endian and the type as one. The hash before the first record is 32
/// zero bytes.
public final class HashChain {
  private static final int HASH_BYTES = 32;
  private static final WireCodes<JournalRecord.Type> TYPES =
      WireCodes.of(
          JournalRecord.Type.class,
          type ->
              switch (type) {
                case EVENT -> 1;
                case EFFECTS -> 2;
              });

  private final MessageDigest sha256 = sha256();
  private final CRC32C crc32c = new CRC32C();
  private final byte[] head = new byte[Long.BYTES + 1];
  private byte[] hash;
  private long size;

  private HashChain(long size, byte[] hash) {
    this.size = size;
    this.hash = hash;
  }

  public static HashChain start() {
    return new HashChain(0, new byte[HASH_BYTES]);
  }

  /// Goes on behind a record that is taken as it is.
  public static HashChain after(JournalRecord record) {
    return new HashChain(record.sequence() + 1, record.hash().clone());
  }

  /// Seals the next record.
  public JournalRecord append(JournalRecord.Type type, byte[] payload) {
    ByteBuffer.wrap(head).putLong(size).put((byte) TYPES.code(type));
    crc32c.reset();
    crc32c.update(head);
    crc32c.update(payload);
    sha256.update(hash);
    sha256.update(head);
    hash = sha256.digest(payload);
    return new JournalRecord(size++, type, payload, (int) crc32c.getValue(), hash);
  }

  /// How many records there are, which is the sequence of the next.
  public long size() {
    return size;
  }

  /// A copy of the last record's hash.
  public byte[] hash() {
    return hash.clone();
  }

  /// Hash of the last record, in hex.
  public String headHash() {
    return HexFormat.of().formatHex(hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
