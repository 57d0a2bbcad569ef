package org.ballast.domain.fault;

import java.util.regex.Pattern;

/// Input from outside that cannot be accepted: says the place, the rule, and the field with its
/// value, on one line.
public final class BadInputException extends RuntimeException {
  /// What breaks a line, or cannot be seen in it.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /// What the input was for, which decides the exit code.
  public enum Kind {
    /// Usage, mandate or desk file.
    CONFIGURATION,
    /// Book or market.
    DATA
  }

  private final Kind kind;

  private BadInputException(Kind kind, String message) {
    super(INVISIBLE.matcher(message).replaceAll(" "), null, false, false);
    this.kind = kind;
  }

  /// `place` is a file with its line (`book.csv:3`), `rule` a sentence in lower case.
  public static BadInputException data(String place, String rule) {
    return new BadInputException(Kind.DATA, place + ": " + rule);
  }

  public static BadInputException data(String place, String rule, String field, String value) {
    return data(place, rule + ": " + field + "=\"" + value + "\"");
  }

  public static BadInputException configuration(String place, String rule) {
    return new BadInputException(Kind.CONFIGURATION, place + ": " + rule);
  }

  public static BadInputException configuration(
      String place, String rule, String field, String value) {
    return configuration(place, rule + ": " + field + "=\"" + value + "\"");
  }

  public Kind kind() {
    return kind;
  }

  public String reason() {
    var message = getMessage();
    return message == null ? "" : message;
  }
}
