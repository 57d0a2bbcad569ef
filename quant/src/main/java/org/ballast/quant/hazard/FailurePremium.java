package org.ballast.quant.hazard;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;

/// What possible failures take from the worth of a book: by source, and by the underlying of what
/// would be lost. Both add up to the total. Units: USD.
public record FailurePremium(
    FailureModel model, List<Loss> bySource, SortedMap<Asset, Double> byUnderlying) {
  /// What one source takes. Units: `exposureUsd` the mark of all `claims` that it covers now,
  /// netted, negative where more is owed than held; `premiumUsd` never negative, as liabilities
  /// outlive the source.
  public record Loss(FailureSource source, int claims, double exposureUsd, double premiumUsd) {
    /// Expected loss rate on what is held now. Units: USD per year.
    public double perYearUsd() {
      var terms = source.terms();
      return terms.lossGivenFailure() * terms.hazard().at(0) * Math.max(0, exposureUsd);
    }
  }

  public FailurePremium {
    bySource = List.copyOf(bySource);
    byUnderlying = Collections.unmodifiableSortedMap(new TreeMap<>(byUnderlying));
  }

  public double totalUsd() {
    return bySource.stream().mapToDouble(Loss::premiumUsd).sum();
  }
}
