package org.ballast.engine.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ballast.domain.value.Decimal;

/// Reads what [WireWriter] wrote, and accepts nothing that it would not have written. Throws:
/// [UnreadableRecordException] from every method for bytes that are missing or wrong.
public final class WireReader {
  private final ByteBuffer buffer;

  private WireReader(byte[] bytes) {
    this.buffer = ByteBuffer.wrap(bytes);
  }

  /// Reads the whole of `bytes`: nothing may be missing, and nothing may be left over.
  public static <T> T readAll(byte[] bytes, Function<WireReader, T> body) {
    var reader = new WireReader(bytes);
    try {
      var value = body.apply(reader);
      if (reader.buffer.hasRemaining()) {
        throw new UnreadableRecordException(
            "record must end with its last field: trailing bytes=" + reader.buffer.remaining());
      }
      return value;
    } catch (BufferUnderflowException e) {
      throw new UnreadableRecordException(
          "record must be complete: length=" + bytes.length + " bytes", e);
    } catch (IllegalArgumentException e) {
      throw new UnreadableRecordException("record must hold valid values: " + e.getMessage(), e);
    }
  }

  public int readByte() {
    return buffer.get() & 0xFF;
  }

  public int readInt() {
    return buffer.getInt();
  }

  public long readLong() {
    return buffer.getLong();
  }

  public double readDouble() {
    return Double.longBitsToDouble(readLong());
  }

  public boolean readFlag() {
    var value = readByte();
    if (value > 1) {
      throw new UnreadableRecordException("flag must be 0 or 1: flag=" + value);
    }
    return value == 1;
  }

  public Decimal readDecimal() {
    var unscaled = readLong();
    var scale = readByte();
    var value = new Decimal(unscaled, scale);
    if (value.scale() != scale) {
      throw new UnreadableRecordException(
          "decimal must have no trailing zeros: unscaled=" + unscaled + " scale=" + scale);
    }
    return value;
  }

  public String readText() {
    var length = readLength(WireWriter.TEXT_BYTES_MAX);
    try {
      var text = UTF_8.newDecoder().decode(buffer.slice(buffer.position(), length)).toString();
      buffer.position(buffer.position() + length);
      return text;
    } catch (CharacterCodingException e) {
      throw new UnreadableRecordException("text must be UTF-8: length=" + length + " bytes", e);
    }
  }

  public byte[] readBytes() {
    var bytes = new byte[readLength(WireWriter.BLOCK_BYTES_MAX)];
    buffer.get(bytes);
    return bytes;
  }

  /// The length of a list. Every item takes a byte at least, so a wrong length is found here and
  /// not when memory runs out.
  public int readCount() {
    return readLength(WireWriter.ITEMS_MAX);
  }

  public List<String> readTexts() {
    var count = readCount();
    var texts = new ArrayList<String>(count);
    for (var i = 0; i < count; i++) {
      texts.add(readText());
    }
    return texts;
  }

  private int readLength(int lengthMax) {
    var length = readInt();
    if (length < 0 || length > lengthMax || length > buffer.remaining()) {
      throw new UnreadableRecordException(
          "length must fit the record and its limit: length="
              + length
              + " limit="
              + Math.min(lengthMax, buffer.remaining()));
    }
    return length;
  }
}
