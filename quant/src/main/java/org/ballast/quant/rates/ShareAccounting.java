package org.ballast.quant.rates;

import org.ballast.quant.internal.Check;

/// How a liquid-staking token stands for shares of a pool of staked coins. Units: poolRate in coins
/// per share. Throws: IllegalArgumentException.
public enum ShareAccounting {
  /// Balances grow with the pool, each token redeems one coin (stETH).
  REBASING {
    @Override
    public double coinsPerToken(double poolRate) {
      Check.positive("poolRate", poolRate);
      return 1;
    }

    @Override
    public double tokens(double shares, double poolRate) {
      Check.finite("shares", shares);
      Check.positive("poolRate", poolRate);
      return shares * poolRate;
    }
  },
  /// A token is a share, and redeems ever more coins (wstETH).
  EXCHANGE_RATE {
    @Override
    public double coinsPerToken(double poolRate) {
      Check.positive("poolRate", poolRate);
      return poolRate;
    }

    @Override
    public double tokens(double shares, double poolRate) {
      Check.finite("shares", shares);
      Check.positive("poolRate", poolRate);
      return shares;
    }
  };

  /// The redemption rate of one token.
  public abstract double coinsPerToken(double poolRate);

  /// The balance that shows for a number of shares.
  public abstract double tokens(double shares, double poolRate);
}
