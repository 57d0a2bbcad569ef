package org.ballast.runtime.mandate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ballast.hedging.mandate.TriggerRule;
import org.ballast.runtime.yaml.Amount;

/// Says a trigger in words.
final class TriggerWords {
  private TriggerWords() {}

  /// The rules any one of which is enough.
  static List<TriggerRule> alternatives(TriggerRule trigger) {
    return trigger instanceof TriggerRule.AnyOf(var rules) ? rules : List.of(trigger);
  }

  static String of(TriggerRule rule) {
    return switch (rule) {
      case TriggerRule.BandBreach _ -> "band-breach";
      case TriggerRule.RealisedVol(var window, var above) ->
          String.format(
              Locale.ROOT,
              "realised-vol over %s above %s %%",
              Amount.written(window),
              percent(above));
      case TriggerRule.Age(var atLeast) -> "age of " + Amount.written(atLeast);
      case TriggerRule.AnyOf(var rules) -> "any of (" + joined(rules) + ")";
      case TriggerRule.AllOf(var rules) -> "all of (" + joined(rules) + ")";
      case TriggerRule.Not(var denied) -> "not (" + of(denied) + ")";
    };
  }

  private static String joined(List<TriggerRule> rules) {
    return rules.stream().map(TriggerWords::of).collect(Collectors.joining(", "));
  }

  /// Without the decimals that a division by 100 leaves behind.
  private static String percent(double above) {
    var text = String.format(Locale.ROOT, "%.4f", 100 * above);
    return text.replaceFirst("\\.?0+$", "");
  }
}
