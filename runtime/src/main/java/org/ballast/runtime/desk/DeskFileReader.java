package org.ballast.runtime.desk;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.ballast.domain.fault.BadInputException;

/// Reads a desk file, and refuses what it cannot do to the letter.
///
/// Error: `BadInputException` of kind CONFIGURATION, one line with file, line, rule, field and
/// value.
public final class DeskFileReader {
  private static final Pattern PACED = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)x");

  private DeskFileReader() {}

  public static DeskFile read(Path file) {
    return parse(file, "");
  }

  private static DeskFile parse(Path file, String text) {
    if (text.isEmpty()) {
      throw BadInputException.configuration(file.toString(), "file is empty");
    }
    throw new IllegalStateException("not built: " + file);
  }

  /// A speed as desk files and the command line write it: `60x` or `max`. Throws:
  /// `BadInputException` that names `place` and `field`.
  public static Speed speed(String place, String field, String text) {
    if (text.equals("max")) {
      return new Speed.Unpaced();
    }
    var match = PACED.matcher(text);
    if (match.matches() && Double.parseDouble(match.group(1)) > 0) {
      return new Speed.Paced(Double.parseDouble(match.group(1)));
    }
    throw BadInputException.configuration(
        place, "must be max, or a positive factor such as 60x", field, text);
  }
}
