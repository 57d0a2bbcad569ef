package org.ballast.quant.scenario;

import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.risk.BookRisk.ExpiryBucket;

/// What can move in the market of a book: the prices of its assets, and the basis and volatility of
/// each underlying and expiry that it holds. Both lists are ordered and without duplicates; the
/// arrays of scenarios and of results follow them.
public record MarketAxes(List<Asset> assets, List<ExpiryBucket> tenors) {
  public MarketAxes {
    assets = List.copyOf(assets);
    tenors = List.copyOf(tenors);
  }
}
