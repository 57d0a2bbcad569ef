package org.ballast.quant.factor;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.value.Asset;

/// One thing that moves a book.
public record MarketFactor(Asset underlying, FactorKind kind) {
  /// The factors of some underlyings, in their order, each with all kinds.
  public static List<MarketFactor> of(List<Asset> underlyings) {
    var factors = new ArrayList<MarketFactor>();
    for (var underlying : underlyings) {
      for (var kind : FactorKind.values()) {
        factors.add(new MarketFactor(underlying, kind));
      }
    }
    return List.copyOf(factors);
  }

  /// As people read it: `BTC vol move`.
  public String name() {
    return underlying + " " + kind.label();
  }
}
