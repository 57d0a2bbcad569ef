package org.ballast.runtime.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// A mapping whose keys are all known, read as numbers, tables or further mappings.
///
/// Error: `BadInputException` of kind CONFIGURATION with file, line, rule, key and value.
record NumberFields(YamlField field, YamlFields fields, String example) {
  /// The mapping in `field`, with no keys but those of `keys`.
  static NumberFields of(YamlField field, String example, String... keys) {
    var fields = field.fields(example);
    fields.requireKnown(List.of(keys), List.of());
    return new NumberFields(field, fields, example);
  }

  double number(String key) {
    return number(fields.require(key, example));
  }

  int whole(String key) {
    var value = fields.require(key, example);
    var number = number(value);
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw value.refused("must be a whole number");
    }
    return (int) number;
  }

  /// The number, or `unlimited` where the file says none.
  double numberOrNone(String key, double unlimited) {
    var value = fields.require(key, example);
    return value.text("a number or none").equals("none") ? unlimited : number(value);
  }

  List<Double> numbers(String key) {
    var numbers = new ArrayList<Double>();
    for (var item : fields.require(key, example).items(example)) {
      numbers.add(number(item));
    }
    return numbers;
  }

  YamlField require(String key) {
    return fields.require(key, example);
  }

  /// What these numbers make; a rule they break is said with the place of the mapping.
  <T> T build(Supplier<T> maker) {
    return build(field, maker);
  }

  static <T> T build(YamlField field, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException broken) {
      throw field.refused(String.valueOf(broken.getMessage()));
    }
  }

  /// A mapping from assets to what `reader` makes of each.
  static <T> Map<Asset, T> byAsset(YamlField field, String example, Function<YamlField, T> reader) {
    var values = new TreeMap<Asset, T>();
    for (var entry : field.fields(example).all()) {
      values.put(asset(entry), reader.apply(entry));
    }
    return values;
  }

  /// The asset that a key names.
  static Asset asset(YamlField field) {
    return build(field, () -> new Asset(field.key()));
  }

  static double number(YamlField field) {
    try {
      return Decimal.parse(field.text("a number, e.g. 0.04")).toDouble();
    } catch (IllegalArgumentException _) {
      throw field.refused("must be finite decimal digits within 18 decimals, e.g. 0.04");
    }
  }
}
