package org.ballast.app.view;

import org.ballast.runtime.history.GreekReading;

/// A value against its band: the brackets are the bounds, the bar the middle of the band, the block
/// the value. Beyond a bound an arrow stands outside the brackets.
final class Gauge {
  private static final int CELLS = 21;
  private static final double NEAR = 0.8;

  /// How near a value is to its bounds.
  enum Level {
    INSIDE,
    NEAR,
    BROKEN
  }

  private Gauge() {}

  /// Shape: as many characters for every value.
  static String draw(GreekReading reading, Terminal.Glyphs glyphs) {
    var isUnicode = glyphs == Terminal.Glyphs.UNICODE;
    var cells = (isUnicode ? "·" : ".").repeat(CELLS).toCharArray();
    cells[CELLS / 2] = isUnicode ? '│' : '|';
    var share = (reading.value() - reading.lower()) / (reading.upper() - reading.lower());
    if (reading.isInside()) {
      cells[(int) Math.min(CELLS - 1, Math.floor(share * CELLS))] = isUnicode ? '█' : '#';
    }
    var below = reading.value() < reading.lower() ? (isUnicode ? '◄' : '<') : ' ';
    var above = reading.value() > reading.upper() ? (isUnicode ? '►' : '>') : ' ';
    return below + "[" + new String(cells) + "]" + above;
  }

  static Level level(GreekReading reading) {
    if (!reading.isInside()) {
      return Level.BROKEN;
    }
    var half = (reading.upper() - reading.lower()) / 2;
    var middle = reading.lower() + half;
    return Math.abs(reading.value() - middle) > NEAR * half ? Level.NEAR : Level.INSIDE;
  }
}
