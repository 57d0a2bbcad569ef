package org.ballast.quant.rates;

import java.util.Optional;
import org.ballast.domain.market.StakedRate;

/// A liquid-staking token as a user describes it. `carry` and `unbonding` are empty where the user
/// does not say.
public record StakedToken(
    StakedRate rate,
    ShareAccounting shares,
    Optional<StakingCarry> carry,
    Optional<LiquidStaking> unbonding) {}
