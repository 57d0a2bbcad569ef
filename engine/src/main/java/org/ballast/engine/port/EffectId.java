package org.ballast.engine.port;

import java.util.regex.Pattern;

/// Name of one effect: the desk, its epoch (how often it was started), the sequence of the event
/// that caused it, and its index among that event's effects. An order's label is its [#label].
public record EffectId(String desk, int epoch, long sequence, int index) {
  /// Venues take labels of at most this many characters.
  public static final int LABEL_LENGTH_MAX = 64;

  private static final Pattern DESK = Pattern.compile("[a-z0-9][a-z0-9-]{0,23}");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<desk>[a-z0-9][a-z0-9-]{0,23})\\.(?<epoch>\\d{1,9})"
              + "\\.(?<sequence>\\d{1,18})\\.(?<index>\\d{1,9})");

  public EffectId {
    if (!DESK.matcher(desk).matches()) {
      throw new IllegalArgumentException(
          "desk must be 1 to 24 of a-z, 0-9 and -: desk=\"" + desk + "\"");
    }
    if (epoch < 0 || sequence < 0 || index < 0) {
      throw new IllegalArgumentException(
          "epoch, sequence and index must not be negative: epoch="
              + epoch
              + " sequence="
              + sequence
              + " index="
              + index);
    }
  }

  /// Reads what [#label] writes. Throws: `IllegalArgumentException` for any other text.
  public static EffectId parse(String label) {
    var match = LABEL.matcher(label);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "label must be desk.epoch.sequence.index: label=\"" + label + "\"");
    }
    return new EffectId(
        match.group("desk"),
        Integer.parseInt(match.group("epoch")),
        Long.parseLong(match.group("sequence")),
        Integer.parseInt(match.group("index")));
  }

  /// At most 64 characters.
  public String label() {
    return desk + "." + epoch + "." + sequence + "." + index;
  }
}
