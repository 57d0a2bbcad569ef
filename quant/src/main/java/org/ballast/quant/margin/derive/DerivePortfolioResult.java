package org.ballast.quant.margin.derive;

/// What PMRM_2 makes of an account.
///
/// Units: stablecoin. `scenarios` are P&L in the order of the parameters; `worst` is the least of
/// them and of `basis`, `worstIndex` its position, the scenarios' count where it is the basis.
/// `maintenance` and `initial` are what is left of the marked value `markToMarket` after each
/// margin: below zero the account can be liquidated, or open nothing. Shape: the array is a copy.
public record DerivePortfolioResult(
    double markToMarket,
    double basis,
    double[] scenarios,
    double worst,
    int worstIndex,
    String worstName,
    double maintenanceContingency,
    double initialContingency,
    double maintenance,
    double initial) {
  public DerivePortfolioResult {
    scenarios = scenarios.clone();
  }
}
