package org.ballast.quant.margin.aave;

/// How Aave counts a collateral asset. Units: basis points, 1e-4.
///
/// `loanToValue` of its value can be borrowed, below `liquidationThreshold` of it the account may
/// be liquidated; a liquidator takes `liquidationBonus` of what it repays (10,500 is 5 % more), of
/// whose surplus the protocol keeps `protocolFee`. In an efficiency mode these are the mode's.
/// Domain: 0 <= loanToValue <= liquidationThreshold <= 10,000 <= liquidationBonus <= 20,000;
/// protocolFee in 0 to 10,000.
public record AaveReserveTerms(
    int loanToValue, int liquidationThreshold, int liquidationBonus, int protocolFee) {
  private static final int WHOLE = 10_000;
  private static final int BONUS_MAX = 2 * WHOLE;

  public AaveReserveTerms {
    requireRange("loanToValue", loanToValue, 0, liquidationThreshold);
    requireRange("liquidationThreshold", liquidationThreshold, 0, WHOLE);
    requireRange("liquidationBonus", liquidationBonus, WHOLE, BONUS_MAX);
    requireRange("protocolFee", protocolFee, 0, WHOLE);
  }

  private static void requireRange(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be in " + min + " to " + max + " bp: " + name + "=" + value);
    }
  }
}
