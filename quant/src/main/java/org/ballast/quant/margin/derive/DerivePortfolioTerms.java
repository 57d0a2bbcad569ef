package org.ballast.quant.margin.derive;

import java.util.List;
import org.ballast.quant.internal.Check;
import org.ballast.quant.margin.shock.TenorVolShock;

/// Parameters of PMRM_2 for one coin.
///
/// Units: `maintenanceFactor` and `initialFactor` on the worst scenario, per 1.00. Domain: at least
/// one scenario; maintenanceFactor at most initialFactor.
public record DerivePortfolioTerms(
    List<DeriveScenario> scenarios,
    BasisTerms basis,
    TenorVolShock vol,
    SkewTerms skew,
    DiscountTerms discount,
    ContingencyTerms contingency,
    double maintenanceFactor,
    double initialFactor) {
  public DerivePortfolioTerms {
    scenarios = List.copyOf(scenarios);
    if (scenarios.isEmpty()) {
      throw new IllegalArgumentException("there must be a scenario: scenarios=[]");
    }
    Check.nonNegative("maintenanceFactor", maintenanceFactor);
    Check.nonNegative("initialFactor", initialFactor);
    Check.atMost("maintenanceFactor", maintenanceFactor, initialFactor);
  }
}
