package org.ballast.app.price;

import java.util.List;
import java.util.function.Function;

/// A model that a file of cases can be priced with: its input columns, its result columns, and the
/// formula. Where a case lacks one of the results, that one is NaN. `formula` throws
/// `IllegalArgumentException` that says why a case has no answer.
public record PriceModel(
    String label, List<String> inputs, List<String> results, Function<CaseRow, double[]> formula) {
  public PriceModel {
    inputs = List.copyOf(inputs);
    results = List.copyOf(results);
  }
}
