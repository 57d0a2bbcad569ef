package org.ballast.quant.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;

/// The risk of a whole book: per position, and summed in the order of the book by underlying,
/// expiry, account.
public record BookRisk(
    Instant asOf,
    List<UnderlyingRisk> underlyings,
    List<PositionRisk> positions,
    List<String> warnings) {
  public BookRisk {
    underlyings = List.copyOf(underlyings);
    positions = List.copyOf(positions);
    warnings = List.copyOf(warnings);
  }

  /// Key of the break-down by expiry; without an expiry for perpetuals, coins and cash.
  public record ExpiryBucket(Asset underlying, Optional<Expiry> expiry)
      implements Comparable<ExpiryBucket> {
    @Override
    public int compareTo(ExpiryBucket other) {
      var byAsset = underlying.compareTo(other.underlying);
      return byAsset != 0 ? byAsset : order().compareTo(other.order());
    }

    private Instant order() {
      return expiry.map(Expiry::at).orElse(Instant.MIN);
    }
  }

  /// Key of the break-down by account.
  public record AccountBucket(Account account, Asset underlying)
      implements Comparable<AccountBucket> {
    @Override
    public int compareTo(AccountBucket other) {
      var byAccount = account.compareTo(other.account);
      return byAccount != 0 ? byAccount : underlying.compareTo(other.underlying);
    }
  }

  public Optional<UnderlyingRisk> underlying(Asset asset) {
    return underlyings.stream().filter(risk -> risk.underlying().equals(asset)).findFirst();
  }

  public SortedMap<ExpiryBucket, Exposure> byExpiry() {
    return sum(position -> new ExpiryBucket(position.underlying(), position.expiry()));
  }

  public SortedMap<AccountBucket, Exposure> byAccount() {
    return sum(position -> new AccountBucket(position.account(), position.underlying()));
  }

  private <K> SortedMap<K, Exposure> sum(Function<PositionRisk, K> key) {
    var sums = new TreeMap<K, Exposure>();
    for (var position : positions) {
      sums.merge(key.apply(position), position.exposure(), Exposure::plus);
    }
    return sums;
  }
}
