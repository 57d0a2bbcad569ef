package org.ballast.app.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// The data of an SVG path in its shortest usual form: relative coordinates in hundredths of a
/// pixel, letters and blanks only where they are needed.
///
/// Shape: absolute commands M, L, Q, C and Z, as the library writes them. Every point is rounded by
/// itself, so that errors do not add up.
final class SvgPath {
  private static final int DECIMALS = 2;
  private static final long UNIT = 100;
  private static final Pattern TOKEN = Pattern.compile("[MLQCZ]|-?[\\d.]+(?:[eE]-?\\d+)?");

  private final StringBuilder text = new StringBuilder();
  private final long[] point = new long[2];
  private final long[] start = new long[2];
  private final long[] numbers = new long[6];
  private char letter = 'M';
  private char written = ' ';
  private int count;
  private int lengthBefore;
  private boolean isLine;

  private SvgPath() {}

  static String shortened(String data) {
    var path = new SvgPath();
    TOKEN.matcher(data).results().forEach(match -> path.add(match.group()));
    return path.text.toString();
  }

  /// A number to a hundredth. Shape: hundredths.
  private static long hundredths(String number) {
    return new BigDecimal(number)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .unscaledValue()
        .longValueExact();
  }

  private void add(String token) {
    if (Character.isLetter(token.charAt(0))) {
      letter = token.charAt(0);
      if (letter == 'Z') {
        close();
      }
      return;
    }
    numbers[count++] = hundredths(token);
    if (count == numbersOf(letter)) {
      write();
      count = 0;
    }
  }

  private static int numbersOf(char letter) {
    return switch (letter) {
      case 'Q' -> 4;
      case 'C' -> 6;
      default -> 2;
    };
  }

  /// A line back to the start, which closing draws anyway, is taken out.
  private void close() {
    if (isLine && point[0] == start[0] && point[1] == start[1]) {
      text.setLength(lengthBefore);
    }
    text.append('z');
    isLine = false;
    written = 'z';
    point[0] = start[0];
    point[1] = start[1];
  }

  private void write() {
    if (letter == 'L' && numbers[0] == point[0] && numbers[1] == point[1]) {
      return;
    }
    lengthBefore = text.length();
    isLine = letter == 'L';
    var shortest = shortest();
    // Numbers after those of a move would be lines.
    var isNew = shortest != written || shortest == 'm';
    if (isNew) {
      text.append(shortest);
    }
    for (var i = 0; i < count; i++) {
      if ((shortest != 'h' || i == 0) && (shortest != 'v' || i == 1)) {
        append(numbers[i] - point[i % 2], isNew);
        isNew = false;
      }
    }
    written = shortest;
    point[0] = numbers[count - 2];
    point[1] = numbers[count - 1];
    if (letter == 'M') {
      start[0] = point[0];
      start[1] = point[1];
    }
  }

  /// A line along an axis has a letter of its own, and one number.
  private char shortest() {
    if (letter == 'L' && numbers[1] == point[1]) {
      return 'h';
    }
    return letter == 'L' && numbers[0] == point[0] ? 'v' : Character.toLowerCase(letter);
  }

  private void append(long hundredths, boolean isAfterLetter) {
    if (!isAfterLetter && hundredths >= 0) {
      text.append(' ');
    }
    if (hundredths < 0) {
      text.append('-');
    }
    var whole = Math.abs(hundredths) / UNIT;
    var rest = Math.abs(hundredths) % UNIT;
    if (whole > 0 || rest == 0) {
      text.append(whole);
    }
    if (rest > 0) {
      text.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        text.append(rest % 10);
      }
    }
  }
}
