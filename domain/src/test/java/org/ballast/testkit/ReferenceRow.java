package org.ballast.testkit;

import java.util.Map;
import org.ballast.domain.instrument.OptionType;

/// One row of a reference file: its values by name.
public record ReferenceRow(Map<String, String> values) {

  public String text(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("reference row must have the column: column=" + name);
    }
    return value;
  }

  public double number(String name) {
    return Double.parseDouble(text(name));
  }

  public int count(String name) {
    return Integer.parseInt(text(name));
  }

  public OptionType type() {
    return switch (text("type")) {
      case "C" -> OptionType.CALL;
      case "P" -> OptionType.PUT;
      default -> throw new IllegalArgumentException("type must be C or P: type=" + text("type"));
    };
  }
}
