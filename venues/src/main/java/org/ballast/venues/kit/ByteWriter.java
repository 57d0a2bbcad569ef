package org.ballast.venues.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;

/// Writes values one after another, big-endian, texts and lists led by their length.
final class ByteWriter {
  private static final int CAPACITY_FIRST = 256;

  private ByteBuffer buffer = ByteBuffer.allocate(CAPACITY_FIRST);

  byte[] toBytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  void writeByte(int value) {
    withRoom(Byte.BYTES).put((byte) value);
  }

  void writeInt(int value) {
    withRoom(Integer.BYTES).putInt(value);
  }

  void writeLong(long value) {
    withRoom(Long.BYTES).putLong(value);
  }

  void writeText(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    writeInt(bytes.length);
    withRoom(bytes.length).put(bytes);
  }

  void writeDecimal(Decimal value) {
    writeLong(value.unscaled());
    writeByte(value.scale());
  }

  void writeAsset(Asset asset) {
    writeText(asset.code());
  }

  <T> void writeList(List<T> values, BiConsumer<ByteWriter, T> element) {
    writeInt(values.size());
    values.forEach(value -> element.accept(this, value));
  }

  <T> void writeOptional(Optional<T> value, BiConsumer<ByteWriter, T> element) {
    writeList(value.stream().toList(), element);
  }

  private ByteBuffer withRoom(int bytes) {
    if (buffer.remaining() < bytes) {
      var size = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }
}
