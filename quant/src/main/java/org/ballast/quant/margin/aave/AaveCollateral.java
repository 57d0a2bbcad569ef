package org.ballast.quant.margin.aave;

import java.math.BigInteger;

/// What an account has supplied of one asset. Units: as [AaveDebt].
public record AaveCollateral(
    String asset, int decimals, BigInteger price, BigInteger balance, AaveReserveTerms terms) {
  public AaveCollateral {
    AaveUnits.check(asset, decimals, price, balance);
  }

  /// Rounded down. Units: 10^-8 USD.
  BigInteger value() {
    return balance.multiply(price).divide(AaveUnits.unit(decimals));
  }
}
