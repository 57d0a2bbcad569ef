package org.ballast.quant.margin.aave;

import java.math.BigInteger;

/// The protocol's units and roundings.
final class AaveUnits {
  /// One, in the protocol's 18 decimals.
  static final BigInteger WAD = BigInteger.TEN.pow(18);

  /// One, in basis points.
  static final BigInteger WHOLE_BPS = BigInteger.valueOf(10_000);

  private static final int DECIMALS_MAX = 38;

  private AaveUnits() {}

  static BigInteger unit(int decimals) {
    return BigInteger.TEN.pow(decimals);
  }

  /// Domain: both positive or dividend zero.
  static BigInteger divideCeil(BigInteger dividend, BigInteger divisor) {
    return dividend.add(divisor).subtract(BigInteger.ONE).divide(divisor);
  }

  /// Halves round up.
  static BigInteger divideHalfUp(BigInteger dividend, BigInteger divisor) {
    return dividend.add(divisor.shiftRight(1)).divide(divisor);
  }

  static BigInteger times(BigInteger value, int bps) {
    return value.multiply(BigInteger.valueOf(bps));
  }

  static void check(String asset, int decimals, BigInteger price, BigInteger balance) {
    if (decimals < 0 || decimals > DECIMALS_MAX) {
      throw new IllegalArgumentException(
          "decimals must be in 0 to 38: asset=" + asset + " decimals=" + decimals);
    }
    if (price.signum() <= 0) {
      throw new IllegalArgumentException(
          "price must be positive: asset=" + asset + " price=" + price + " e-8 USD");
    }
    if (balance.signum() < 0) {
      throw new IllegalArgumentException(
          "balance must be non-negative: asset=" + asset + " balance=" + balance);
    }
  }
}
