package org.ballast.app.price;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A model that a file of cases can be priced with: its input columns, its result columns, and the
/// formula. `formula` throws `IllegalArgumentException` that says why a case has no answer.
///
/// Only results that are `lackable` may be NaN, which says that a case has none. Results that are
/// `positive` are in doubt where they are below zero.
public record PriceModel(
    String label,
    List<String> inputs,
    List<String> results,
    List<String> lackable,
    List<String> positive,
    Function<CaseRow, double[]> formula) {
  public PriceModel {
    inputs = List.copyOf(inputs);
    results = List.copyOf(results);
    lackable = List.copyOf(lackable);
    positive = List.copyOf(positive);
  }

  /// All of whose results every case has, of either sign.
  PriceModel(
      String label,
      List<String> inputs,
      List<String> results,
      Function<CaseRow, double[]> formula) {
    this(label, inputs, results, List.of(), List.of(), formula);
  }

  /// What is wrong with the results of a case, in words; empty where nothing is.
  Optional<String> doubt(double[] values) {
    for (var i = 0; i < values.length; i++) {
      var name = results.get(i);
      if (!Double.isFinite(values[i]) && !(Double.isNaN(values[i]) && lackable.contains(name))) {
        return Optional.of(
            "result must be a finite number, the inputs are out of range: "
                + name
                + "="
                + values[i]);
      }
      if (values[i] < 0 && positive.contains(name)) {
        return Optional.of(
            "result must not be negative, the formula does not hold here: "
                + name
                + "="
                + values[i]);
      }
    }
    return Optional.empty();
  }
}
