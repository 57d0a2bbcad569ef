package org.ballast.quant.scenario;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.risk.BookRisk.ExpiryBucket;

/// Numbers the axes of a market in the order in which a book first names them.
final class AxisIndex {
  private final TreeMap<Asset, Integer> assets = new TreeMap<>();
  private final TreeMap<ExpiryBucket, Integer> tenors = new TreeMap<>();
  private final ArrayList<Asset> assetOrder = new ArrayList<>();
  private final ArrayList<ExpiryBucket> tenorOrder = new ArrayList<>();

  int asset(Asset asset) {
    return assets.computeIfAbsent(
        asset,
        key -> {
          assetOrder.add(key);
          return assetOrder.size() - 1;
        });
  }

  int tenor(Asset underlying, Optional<Expiry> expiry) {
    return tenors.computeIfAbsent(
        new ExpiryBucket(underlying, expiry),
        key -> {
          tenorOrder.add(key);
          return tenorOrder.size() - 1;
        });
  }

  MarketAxes toAxes() {
    return new MarketAxes(assetOrder, tenorOrder);
  }
}
