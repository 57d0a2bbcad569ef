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
  private final String place;
  private final String rule;
  private final String field;

  private BadInputException(Kind kind, String place, String rule, String field) {
    super(INVISIBLE.matcher(place + ": " + rule).replaceAll(" "), null, false, false);
    this.kind = kind;
    this.place = place;
    this.rule = rule;
    this.field = field;
  }

  /// `place` is a file with its line (`book.csv:3`), `rule` a sentence in lower case.
  public static BadInputException data(String place, String rule) {
    return new BadInputException(Kind.DATA, place, rule, "");
  }

  public static BadInputException data(String place, String rule, String field, String value) {
    return new BadInputException(Kind.DATA, place, with(rule, field, value), field);
  }

  public static BadInputException configuration(String place, String rule) {
    return new BadInputException(Kind.CONFIGURATION, place, rule, "");
  }

  public static BadInputException configuration(
      String place, String rule, String field, String value) {
    return new BadInputException(Kind.CONFIGURATION, place, with(rule, field, value), field);
  }

  /// The same fault at a place that the caller knows better, such as the file behind a mandate.
  public BadInputException at(String betterPlace) {
    return new BadInputException(kind, betterPlace, rule, field);
  }

  public Kind kind() {
    return kind;
  }

  public String place() {
    return place;
  }

  /// The field at fault; empty where the fault is not in one.
  public String field() {
    return field;
  }

  /// The whole message, on one line.
  public String reason() {
    return String.valueOf(getMessage());
  }

  private static String with(String rule, String field, String value) {
    return rule + ": " + field + "=\"" + value + "\"";
  }
}
