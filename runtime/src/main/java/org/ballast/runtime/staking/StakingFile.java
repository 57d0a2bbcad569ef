package org.ballast.runtime.staking;

import java.time.Instant;
import java.util.List;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.quant.rates.StakedToken;

/// Staked tokens as observed at an instant.
public record StakingFile(Instant asOf, List<StakedToken> tokens) {
  /// Nothing is known of any token, as without a file.
  public static final StakingFile NONE = new StakingFile(Instant.EPOCH, List.of());

  public StakingFile {
    tokens = List.copyOf(tokens);
  }

  /// The market with the tokens' rates.
  public MarketSnapshot addTo(MarketSnapshot market) {
    return market.withStakedRates(tokens.stream().map(StakedToken::rate).toList());
  }
}
