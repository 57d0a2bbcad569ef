package org.ballast.quant.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;

/// Compares delta models over a row of chains: each is fitted at one chain and judged at the next.
public final class DeltaStudy {
  /// Chains further apart are not neighbours.
  static final Duration GAP_MAX = Duration.ofHours(13);

  private final List<Rival> rivals;
  private final TreeMap<Asset, CoinStudy> coins = new TreeMap<>();
  private Optional<ObservedChain> last = Optional.empty();

  public DeltaStudy(List<Rival> rivals) {
    this.rivals = List.copyOf(rivals);
  }

  /// Takes the next chain. Domain: later than the last one.
  public void observe(MarketSnapshot market) {
    var next = new ObservedChain(market);
    last.filter(before -> !next.asOf().isAfter(before.asOf().plus(GAP_MAX)))
        .ifPresent(before -> {
          for (var asset : market.indexPrices().stream().map(IndexPrice::asset).toList()) {
            coins.computeIfAbsent(asset, key -> new CoinStudy(key, rivals)).observe(before, next);
          }
        });
    last = Optional.of(next);
  }

  /// One for each coin of which some step was compared.
  public List<DeltaComparison> results() {
    var results = new ArrayList<DeltaComparison>();
    coins.values().forEach(coin -> coin.result().ifPresent(results::add));
    return results;
  }
}
