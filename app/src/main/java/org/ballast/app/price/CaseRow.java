package org.ballast.app.price;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.ballast.domain.instrument.OptionType;

/// One case as text, whose fields fail with their name and value.
public record CaseRow(NamedCsvRecord csv) {
  double number(String column) {
    var text = csv.getField(column).strip();
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("number must be decimal: " + column + "=" + text, e);
    }
  }

  OptionType type() {
    var text = csv.getField("type").strip();
    return switch (text) {
      case "C" -> OptionType.CALL;
      case "P" -> OptionType.PUT;
      default -> throw new IllegalArgumentException("type must be C or P: type=" + text);
    };
  }
}
