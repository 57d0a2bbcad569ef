package org.ballast.quant.margin.aave;

import java.math.BigInteger;

/// The largest liquidation of one debt against one collateral.
///
/// Half of all debt at most where the health factor is above 0.95 and both this debt and this
/// collateral are worth 2,000 USD or more; all of this debt otherwise. Where the collateral does
/// not suffice, less is repaid. The rule that no dust may be left is not applied. Units: smallest
/// units of the debt's token (`debtToCoverMax`, `debtRepaid`) and of the collateral's
/// (`collateralToLiquidator`, `protocolFee`).
///
/// Source: docs/models/margin.md.
public record AaveLiquidation(
    BigInteger debtToCoverMax,
    BigInteger debtRepaid,
    BigInteger collateralToLiquidator,
    BigInteger protocolFee) {
  private static final BigInteger CLOSE_FACTOR_HEALTH =
      AaveUnits.WAD.multiply(BigInteger.valueOf(95)).divide(BigInteger.valueOf(100));
  private static final BigInteger SMALL_VALUE =
      BigInteger.valueOf(2_000).multiply(BigInteger.TEN.pow(8));
  private static final int HALF_BPS = 5_000;

  /// Throws: IllegalArgumentException where the account may not be liquidated.
  public static AaveLiquidation of(AaveHealth health, AaveCollateral collateral, AaveDebt debt) {
    if (!health.isLiquidatable()) {
      throw new IllegalArgumentException(
          "health factor must be below 1: healthFactor=" + health.healthFactor() + " e-18");
    }
    var cover = debtToCoverMax(health, collateral, debt);
    var bonus = BigInteger.valueOf(collateral.terms().liquidationBonus());
    var taken =
        exchanged(debt.price(), debt.decimals(), cover, collateral.price(), collateral.decimals())
            .multiply(bonus)
            .divide(AaveUnits.WHOLE_BPS);
    if (taken.compareTo(collateral.balance()) <= 0) {
      return of(cover, cover, taken, collateral.terms());
    }
    var repaid =
        AaveUnits.divideCeil(
            exchanged(
                    collateral.price(),
                    collateral.decimals(),
                    collateral.balance(),
                    debt.price(),
                    debt.decimals())
                .multiply(AaveUnits.WHOLE_BPS),
            bonus);
    return of(cover, repaid, collateral.balance(), collateral.terms());
  }

  private static BigInteger debtToCoverMax(
      AaveHealth health, AaveCollateral collateral, AaveDebt debt) {
    var isHalf =
        health.healthFactor().compareTo(CLOSE_FACTOR_HEALTH) > 0
            && collateral.value().compareTo(SMALL_VALUE) >= 0
            && debt.value().compareTo(SMALL_VALUE) >= 0;
    var half =
        AaveUnits.divideHalfUp(AaveUnits.times(health.debt(), HALF_BPS), AaveUnits.WHOLE_BPS);
    return isHalf && debt.value().compareTo(half) > 0
        ? half.multiply(AaveUnits.unit(debt.decimals())).divide(debt.price())
        : debt.balance();
  }

  /// What `amount` of one token is in another, rounded down.
  private static BigInteger exchanged(
      BigInteger price, int decimals, BigInteger amount, BigInteger toPrice, int toDecimals) {
    return price
        .multiply(amount)
        .multiply(AaveUnits.unit(toDecimals))
        .divide(toPrice.multiply(AaveUnits.unit(decimals)));
  }

  private static AaveLiquidation of(
      BigInteger cover, BigInteger repaid, BigInteger taken, AaveReserveTerms terms) {
    var surplus =
        taken.subtract(
            taken
                .multiply(AaveUnits.WHOLE_BPS)
                .divide(BigInteger.valueOf(terms.liquidationBonus())));
    var fee =
        AaveUnits.divideCeil(AaveUnits.times(surplus, terms.protocolFee()), AaveUnits.WHOLE_BPS);
    return new AaveLiquidation(cover, repaid, taken.subtract(fee), fee);
  }
}
