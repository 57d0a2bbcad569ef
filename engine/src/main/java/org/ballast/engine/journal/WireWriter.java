package org.ballast.engine.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.ballast.domain.value.Decimal;

/// Writes values as bytes: whole numbers big-endian, doubles by their raw bits, texts in UTF-8
/// behind their length. Limits: 64 KiB a text, 16 MiB a block of bytes, 65,536 items a list.
public final class WireWriter {
  static final int TEXT_BYTES_MAX = 1 << 16;
  static final int BLOCK_BYTES_MAX = 1 << 24;
  static final int ITEMS_MAX = 1 << 16;
  private static final int CAPACITY = 256;

  private ByteBuffer buffer = ByteBuffer.allocate(CAPACITY);

  public void writeByte(int value) {
    room(Byte.BYTES).put((byte) value);
  }

  public void writeInt(int value) {
    room(Integer.BYTES).putInt(value);
  }

  public void writeLong(long value) {
    room(Long.BYTES).putLong(value);
  }

  public void writeDouble(double value) {
    writeLong(Double.doubleToRawLongBits(value));
  }

  public void writeFlag(boolean value) {
    writeByte(value ? 1 : 0);
  }

  public void writeDecimal(Decimal value) {
    writeLong(value.unscaled());
    writeByte(value.scale());
  }

  /// Throws: `IllegalArgumentException` for half of a surrogate pair, which UTF-8 cannot hold.
  public void writeText(String text) {
    requireWholePairs(text);
    writeLimited(text.getBytes(UTF_8), TEXT_BYTES_MAX);
  }

  public void writeBytes(byte[] bytes) {
    writeLimited(bytes, BLOCK_BYTES_MAX);
  }

  /// The length of a list, ahead of its items.
  public void writeCount(int count) {
    require(count, ITEMS_MAX);
    writeInt(count);
  }

  public void writeTexts(List<String> texts) {
    writeCount(texts.size());
    texts.forEach(this::writeText);
  }

  /// A copy of what was written.
  public byte[] toBytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private void writeLimited(byte[] bytes, int lengthMax) {
    require(bytes.length, lengthMax);
    writeInt(bytes.length);
    room(bytes.length).put(bytes);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      var larger = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
      buffer = ByteBuffer.allocate(larger).put(buffer.flip());
    }
    return buffer;
  }

  private static void require(int length, int lengthMax) {
    if (length > lengthMax) {
      throw new IllegalArgumentException(
          "length must not be above " + lengthMax + ": length=" + length);
    }
  }

  private static void requireWholePairs(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          throw new IllegalArgumentException("text must be whole Unicode characters: index=" + i);
        }
        i++;
      }
    }
  }
}
