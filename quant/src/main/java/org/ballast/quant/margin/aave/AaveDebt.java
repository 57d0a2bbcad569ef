package org.ballast.quant.margin.aave;

import java.math.BigInteger;

/// What an account owes of one asset. Units: `balance` in the token's smallest unit, 10^-decimals
/// of one; `price` of one token in 10^-8 USD. Domain: price positive; balance non-negative;
/// decimals in 0 to 38.
public record AaveDebt(String asset, int decimals, BigInteger price, BigInteger balance) {
  public AaveDebt {
    AaveUnits.check(asset, decimals, price, balance);
  }

  /// Rounded up. Units: 10^-8 USD.
  BigInteger value() {
    return AaveUnits.divideCeil(balance.multiply(price), AaveUnits.unit(decimals));
  }
}
