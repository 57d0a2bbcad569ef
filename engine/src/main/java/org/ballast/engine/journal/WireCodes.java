package org.ballast.engine.journal;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// The number that stands for each constant of an enum in a record. It never changes, whatever
/// happens to the constant's place or name.
final class WireCodes<E extends Enum<E>> {
  private final Class<E> type;
  private final Map<E, Integer> codes;
  private final Map<Integer, E> values = new TreeMap<>();

  private WireCodes(Class<E> type, ToIntFunction<E> code) {
    this.type = type;
    this.codes = new EnumMap<>(type);
    for (var value : type.getEnumConstants()) {
      var number = code.applyAsInt(value);
      if (number < 1 || number > Byte.MAX_VALUE || values.put(number, value) != null) {
        throw new IllegalStateException(
            "wire codes must differ and lie in [1, 127]: value=" + value + " code=" + number);
      }
      codes.put(value, number);
    }
  }

  /// `code` is a switch without a default, so that a new constant does not compile without one.
  static <E extends Enum<E>> WireCodes<E> of(Class<E> type, ToIntFunction<E> code) {
    return new WireCodes<>(type, code);
  }

  int code(E value) {
    return codes.getOrDefault(value, 0);
  }

  void write(WireWriter out, E value) {
    out.writeByte(code(value));
  }

  /// Throws: [UnreadableRecordException] for a code that stands for nothing.
  E read(WireReader in) {
    var code = in.readByte();
    var value = values.get(code);
    if (value == null) {
      throw new UnreadableRecordException(
          "code must be known: type=" + type.getSimpleName() + " code=" + code);
    }
    return value;
  }
}
