package org.ballast.runtime.mandate;

import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.hedging.mandate.TriggerRule;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads `triggers`: a list of rules, any one of which is enough.
final class TriggersReader {
  private static final String EXAMPLE = "[band-breach, {age: 6h}]";
  private static final String VOL_EXAMPLE = "{window: 1h, above: 90 %}";
  private static final String BREACH = "band-breach";
  private static final List<String> RULES =
      List.of(BREACH, "realised-vol", "age", "any", "all", "not");

  private TriggersReader() {}

  static TriggerRule read(YamlField field) {
    var trigger = any(field);
    if (!trigger.canAsk()) {
      throw field.refused("triggers must name something outside of not: not only permits");
    }
    return trigger;
  }

  private static TriggerRule any(YamlField field) {
    var rules = rules(field);
    return rules.size() == 1 ? rules.getFirst() : new TriggerRule.AnyOf(rules);
  }

  private static List<TriggerRule> rules(YamlField field) {
    return field.items(EXAMPLE).stream().map(TriggersReader::rule).toList();
  }

  private static TriggerRule rule(YamlField field) {
    if (!field.isMapping()) {
      return word(field);
    }
    var fields = field.fields("{age: 6h}").all();
    if (fields.size() > 1) {
      throw field.refused("trigger must be one rule: put several into any or all");
    }
    var value = fields.getFirst();
    return switch (value.key()) {
      case "realised-vol" -> realisedVol(value);
      case "age" -> new TriggerRule.Age(Amount.positiveDuration(value));
      case "any" -> any(value);
      case "all" -> new TriggerRule.AllOf(rules(value));
      case "not" -> new TriggerRule.Not(rule(value));
      default -> throw unknown(value, value.key());
    };
  }

  private static TriggerRule word(YamlField field) {
    var word = field.text("a trigger, e.g. band-breach or {age: 6h}");
    if (!word.equals(BREACH)) {
      throw unknown(field, word);
    }
    return new TriggerRule.BandBreach();
  }

  private static TriggerRule realisedVol(YamlField field) {
    var fields = field.fields(VOL_EXAMPLE);
    fields.requireKnown(List.of("window", "above"), List.of());
    var window = fields.require("window", "window: 1h");
    var above = fields.require("above", "above: 90 %");
    var percent = Amount.PERCENT.level(above);
    if (percent.signum() <= 0) {
      throw above.refused("vol must be positive");
    }
    return new TriggerRule.RealisedVol(Amount.positiveDuration(window), percent.toDouble() / 100);
  }

  private static BadInputException unknown(YamlField field, String word) {
    return field.refused("must be a trigger, nearest is " + YamlFields.nearest(word, RULES));
  }
}
