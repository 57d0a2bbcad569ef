package org.ballast.venues.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.math.Exp;
import org.ballast.venues.deribit.DeribitSymbolCodec;
import org.ballast.venues.deribit.DeribitTerms;

/// The contracts of one coin that can be traded, kept from step to step. New expiries are listed at
/// 08:00 UTC, new strikes whenever the forward comes near the end of those there are.
final class SimulatedListing {
  private static final Duration LISTING_TIME = Duration.ofHours(8);

  private final SimulatedCoin coin;
  private final DeribitSymbolCodec symbols = new DeribitSymbolCodec(DeribitTerms.shipped());
  private final Perpetual perpetual;
  private final TreeMap<Expiry, ListedExpiry> expiries = new TreeMap<>();

  SimulatedListing(SimulatedCoin coin) {
    this.coin = coin;
    this.perpetual = (Perpetual) symbols.parse(coin.asset() + "-PERPETUAL").orElseThrow();
  }

  Asset coin() {
    return coin.asset();
  }

  Perpetual perpetual() {
    return perpetual;
  }

  /// The nearest first.
  Collection<ListedExpiry> expiries() {
    return expiries.values();
  }

  /// Takes off the list what is due by now.
  List<ListedExpiry> deliver(Instant now) {
    var due = new ArrayList<ListedExpiry>();
    while (!expiries.isEmpty() && expiries.firstKey().isExpired(now)) {
      due.add(expiries.pollFirstEntry().getValue());
    }
    return due;
  }

  void list(Instant now, CoinLevels levels) {
    var listed = SimulatedExpiries.listedAt(now.minus(LISTING_TIME));
    listed.options().forEach(this::expiry);
    listed.futures().forEach(due -> expiry(due).listFuture());
    var vol = levels.vol() * Math.sqrt(levels.flooredVarianceRatio());
    for (var entry : expiries.values()) {
      var years = entry.expiry().yearsFrom(now);
      entry.listStrikes(forward(levels, years), vol, years);
    }
  }

  /// Index grown at the basis rate.
  static double forward(CoinLevels levels, double years) {
    return levels.index() * Exp.exp(levels.basisRate() * years);
  }

  private ListedExpiry expiry(Expiry due) {
    return expiries.computeIfAbsent(
        due, expiry -> new ListedExpiry(coin.asset(), expiry, coin.strikeStep(), symbols));
  }
}
