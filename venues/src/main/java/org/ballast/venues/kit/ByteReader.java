package org.ballast.venues.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;

/// Reads what [ByteWriter] wrote. Throws: `BufferUnderflowException` where bytes are missing.
final class ByteReader {
  private final ByteBuffer buffer;

  ByteReader(byte[] bytes) {
    this.buffer = ByteBuffer.wrap(bytes);
  }

  boolean isAtEnd() {
    return !buffer.hasRemaining();
  }

  int readByte() {
    return buffer.get();
  }

  int readInt() {
    return buffer.getInt();
  }

  long readLong() {
    return buffer.getLong();
  }

  String readText() {
    var bytes = new byte[count()];
    buffer.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  Decimal readDecimal() {
    return new Decimal(readLong(), readByte());
  }

  Asset readAsset() {
    return new Asset(readText());
  }

  <T> List<T> readList(Function<ByteReader, T> element) {
    var count = count();
    var values = new ArrayList<T>();
    for (var i = 0; i < count; i++) {
      values.add(element.apply(this));
    }
    return values;
  }

  <T> Optional<T> readOptional(Function<ByteReader, T> element) {
    return readList(element).stream().findFirst();
  }

  /// A length, which nothing that fits the rest of the bytes can exceed.
  private int count() {
    var count = readInt();
    if (count < 0 || count > buffer.remaining()) {
      throw new IllegalStateException(
          "a length must fit the bytes left: length=" + count + " left=" + buffer.remaining());
    }
    return count;
  }
}
