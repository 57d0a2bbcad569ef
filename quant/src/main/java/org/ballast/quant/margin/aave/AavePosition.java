package org.ballast.quant.margin.aave;

import java.util.List;

/// What one account has supplied and owes.
public record AavePosition(List<AaveCollateral> collateral, List<AaveDebt> debt) {
  public AavePosition {
    collateral = List.copyOf(collateral);
    debt = List.copyOf(debt);
  }
}
