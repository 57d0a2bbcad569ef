package org.ballast.runtime.mandate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.hedging.mandate.MarginLimits;
import org.ballast.hedging.mandate.MarginStress;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.Percent;
import org.ballast.runtime.yaml.YamlField;

/// Reads `margin`: how much of it may be used, and what every account must survive.
final class MarginReader {
  private static final String EXAMPLE = "{use: 60 %, survive: {spot: 25 %, vol: 40 %}}";
  private static final String STRESS = "{spot: 25 %, vol: 40 %}";
  private static final double LEAST = 0.0001;
  private static final double MOST = 0.99;

  private MarginReader() {}

  static MarginLimits read(YamlField field) {
    var fields = field.fields(EXAMPLE);
    fields.requireKnown(List.of("use", "survive"), List.of());
    var use = fields.find("use").map(given -> Percent.fraction(given, percent("60 %"), LEAST, 1));
    return new MarginLimits(
        use.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
        fields.find("survive").map(MarginReader::stress));
  }

  private static MarginStress stress(YamlField field) {
    var fields = field.fields(STRESS);
    fields.requireKnown(List.of("spot", "vol"), List.of());
    double spot =
        Percent.fraction(fields.require("spot", "spot: 25 %"), percent("25 %"), LEAST, MOST);
    Optional<Double> vol =
        fields.find("vol").map(given -> Percent.fraction(given, percent("40 %"), 0, MOST));
    return new MarginStress(spot, vol.orElse(0.0));
  }

  private static Amount percent(String example) {
    return new Amount("%", example);
  }
}
