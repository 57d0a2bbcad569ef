package org.ballast.quant.rates;

/// How a liquid-staking token stands for shares of a pool of staked coins.
public enum ShareAccounting {
  /// Balances grow with the pool, each token redeems one coin (stETH).
  REBASING,
  /// A token is a share, and redeems ever more coins (wstETH).
  EXCHANGE_RATE
}
