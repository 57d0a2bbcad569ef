package org.ballast.quant.margin.aave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

/// What must hold of any Aave account, on seeded ones.
class AavePropertyTest {
  private static final int ACCOUNTS = 300;
  private static final AaveReserveTerms TERMS = new AaveReserveTerms(7_500, 8_000, 10_500, 1_000);

  @Test
  void healthFactor_ofAScaledAccount_staysToRounding() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var small = AaveHealth.of(account(i, 1));
      var large = AaveHealth.of(account(i, 1_000));
      assertThat(large.healthFactor().doubleValue() / small.healthFactor().doubleValue())
          .as("seed=%s", i)
          .isBetween(1 - 1e-9, 1 + 1e-9);
    }
  }

  @Test
  void healthFactor_ofMoreDebt_falls() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var account = account(i, 1);
      var debt = account.debt().getFirst();
      var twice =
          new AaveDebt(
              debt.asset(), debt.decimals(), debt.price(), debt.balance().multiply(BigInteger.TWO));
      var more = new AavePosition(account.collateral(), List.of(twice));
      assertThat(AaveHealth.of(more).healthFactor())
          .as("%s", account)
          .isLessThan(AaveHealth.of(account).healthFactor());
    }
  }

  /// At the factor on prices that brings the health factor to one, it is one.
  @Test
  void priceFactor_appliedToTheCollateral_bringsTheFactorToOne() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var account = account(i, 1);
      var factor = AaveHealth.of(account).priceFactorToLiquidation();
      var collateral = account.collateral().getFirst();
      var moved =
          new AaveCollateral(
              collateral.asset(),
              collateral.decimals(),
              BigInteger.valueOf(Math.round(collateral.price().doubleValue() * factor)),
              collateral.balance(),
              collateral.terms());
      var health = AaveHealth.of(new AavePosition(List.of(moved), account.debt()));
      assertThat(health.healthFactor().doubleValue() * 1e-18)
          .as("%s", account)
          .isBetween(1 - 1e-8, 1 + 1e-8);
    }
  }

  @Test
  void liquidation_ofAnyAccount_takesNoMoreThanIsThere() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var account = account(i, 1);
      var health = AaveHealth.of(account);
      var collateral = account.collateral().getFirst();
      var debt = account.debt().getFirst();
      if (!health.isLiquidatable()) {
        assertThatThrownBy(() -> AaveLiquidation.of(health, collateral, debt))
            .hasMessageContaining("health factor");
        continue;
      }
      var liquidation = AaveLiquidation.of(health, collateral, debt);
      assertThat(liquidation.debtRepaid())
          .as("%s", account)
          .isLessThanOrEqualTo(liquidation.debtToCoverMax());
      assertThat(liquidation.debtToCoverMax()).isLessThanOrEqualTo(debt.balance());
      assertThat(liquidation.collateralToLiquidator().add(liquidation.protocolFee()))
          .as("%s", account)
          .isLessThanOrEqualTo(collateral.balance());
    }
  }

  @Test
  void health_withoutDebt_isTheGreatestNumber() {
    var health = AaveHealth.of(new AavePosition(account(1, 1).collateral(), List.of()));
    assertThat(health.healthFactor()).isEqualTo(BigInteger.TWO.pow(256).subtract(BigInteger.ONE));
    assertThat(health.isLiquidatable()).isFalse();
  }

  @Test
  void inputs_beyondTheirDomain_areRefused() {
    assertThatThrownBy(() -> new AaveReserveTerms(8_100, 8_000, 10_500, 0))
        .hasMessageContaining("loanToValue");
    assertThatThrownBy(() -> new AaveReserveTerms(0, 8_000, 9_999, 0))
        .hasMessageContaining("liquidationBonus");
    assertThatThrownBy(() -> new AaveDebt("X", 18, BigInteger.ZERO, BigInteger.ONE))
        .hasMessageContaining("price");
    assertThatThrownBy(() -> new AaveDebt("X", 18, BigInteger.ONE, BigInteger.ONE.negate()))
        .hasMessageContaining("balance");
    assertThatThrownBy(() -> new AaveDebt("X", 39, BigInteger.ONE, BigInteger.ONE))
        .hasMessageContaining("decimals");
  }

  private static AavePosition account(long seed, long factor) {
    var random = new CounterRandom(seed, 0);
    var ether = BigInteger.valueOf((long) random.between(1e17, 9e18, 0)).multiply(BigInteger.TEN);
    var dollars = (long) random.between(1e9, 1e11, 1);
    var scale = BigInteger.valueOf(factor);
    return new AavePosition(
        List.of(
            new AaveCollateral(
                "WETH",
                18,
                BigInteger.valueOf((long) random.between(1e11, 5e11, 2)),
                ether.multiply(scale),
                TERMS)),
        List.of(
            new AaveDebt(
                "USDC",
                6,
                BigInteger.valueOf((long) random.between(9e7, 1.1e8, 3)),
                BigInteger.valueOf(dollars).multiply(scale))));
  }
}
