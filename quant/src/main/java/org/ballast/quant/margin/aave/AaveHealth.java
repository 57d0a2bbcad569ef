package org.ballast.quant.margin.aave;

import java.math.BigInteger;

/// Health of an Aave v3 account in the protocol's own integers.
///
/// Units: `collateral`, `debt` in 10^-8 USD; `thresholdSum` and `loanToValueSum` are values times
/// basis points; `healthFactor` in 10^-18, the protocol's greatest number without debt. Rounding:
/// values of collateral down, of debt up; the factor is thresholdSum 10^18 / debt, half up, then
/// over 10^4, down. Error: none against the protocol's tests.
///
/// Source: docs/models/margin.md.
public record AaveHealth(
    BigInteger collateral,
    BigInteger debt,
    BigInteger thresholdSum,
    BigInteger loanToValueSum,
    BigInteger healthFactor) {
  private static final BigInteger FACTOR_MAX =
      BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

  public static AaveHealth of(AavePosition position) {
    var collateral = BigInteger.ZERO;
    var thresholdSum = BigInteger.ZERO;
    var loanToValueSum = BigInteger.ZERO;
    for (var supplied : position.collateral()) {
      var value = supplied.value();
      collateral = collateral.add(value);
      thresholdSum =
          thresholdSum.add(AaveUnits.times(value, supplied.terms().liquidationThreshold()));
      loanToValueSum = loanToValueSum.add(AaveUnits.times(value, supplied.terms().loanToValue()));
    }
    var debt = BigInteger.ZERO;
    for (var owed : position.debt()) {
      debt = debt.add(owed.value());
    }
    return new AaveHealth(
        collateral, debt, thresholdSum, loanToValueSum, factor(thresholdSum, debt));
  }

  /// True where liquidators may act: health factor below one.
  public boolean isLiquidatable() {
    return healthFactor.compareTo(AaveUnits.WAD) < 0;
  }

  /// Mean threshold over the collateral, rounded down. Units: basis points. Limits: 0 without
  /// collateral.
  public BigInteger averageThreshold() {
    return collateral.signum() == 0 ? BigInteger.ZERO : thresholdSum.divide(collateral);
  }

  /// Factor on every collateral price at which the health factor is one, the debt's prices unmoved.
  /// Domain: some collateral with a threshold.
  public double priceFactorToLiquidation() {
    if (thresholdSum.signum() == 0) {
      throw new IllegalStateException("no price moves an account without collateral");
    }
    return debt.multiply(AaveUnits.WHOLE_BPS).doubleValue() / thresholdSum.doubleValue();
  }

  private static BigInteger factor(BigInteger thresholdSum, BigInteger debt) {
    return debt.signum() == 0
        ? FACTOR_MAX
        : AaveUnits.divideHalfUp(thresholdSum.multiply(AaveUnits.WAD), debt)
            .divide(AaveUnits.WHOLE_BPS);
  }
}
