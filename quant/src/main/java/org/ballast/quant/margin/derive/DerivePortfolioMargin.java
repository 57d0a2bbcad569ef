package org.ballast.quant.margin.derive;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.internal.Check;

/// Derive's portfolio margin PMRM_2: the worst of its scenarios and of a basis charge, scaled, less
/// charges by size.
///
/// Units: stablecoin. Domain: see [DerivePortfolio]. Error: 1e-9 relative against published cases.
/// Throws: IllegalArgumentException off the domain.
///
/// Source: docs/models/margin.md.
public final class DerivePortfolioMargin {
  private static final String BASIS = "forwards move apart";

  private final DerivePortfolioTerms terms;
  private final DerivePortfolio portfolio;
  private final List<ExpiryValuer> valuers = new ArrayList<>();

  private DerivePortfolioMargin(DerivePortfolioTerms terms, DerivePortfolio portfolio) {
    this.terms = terms;
    this.portfolio = portfolio;
    portfolio.expiries().forEach(expiry -> valuers.add(new ExpiryValuer(terms, expiry)));
  }

  public static DerivePortfolioResult of(DerivePortfolioTerms terms, DerivePortfolio portfolio) {
    return new DerivePortfolioMargin(terms, portfolio).result();
  }

  private DerivePortfolioResult result() {
    var scenarios = new double[terms.scenarios().size()];
    var worstIndex = 0;
    for (var i = 0; i < scenarios.length; i++) {
      scenarios[i] = gain(terms.scenarios().get(i));
      Check.finite("scenario P&L", scenarios[i]);
      worstIndex = scenarios[i] < scenarios[worstIndex] ? i : worstIndex;
    }
    var basis = basis();
    Check.finite("basis P&L", basis);
    var isBasisWorst = basis < scenarios[worstIndex];
    var worst = isBasisWorst ? basis : scenarios[worstIndex];
    var name = isBasisWorst ? BASIS : terms.scenarios().get(worstIndex).text();
    var sizes = new SizeCharges(terms.contingency(), portfolio);
    var markToMarket = markToMarket();
    var initialFactor = terms.initialFactor() + terms.contingency().ofPeg(portfolio.stablePrice());
    return new DerivePortfolioResult(
        markToMarket,
        basis,
        scenarios,
        worst,
        isBasisWorst ? scenarios.length : worstIndex,
        name,
        sizes.maintenance(),
        sizes.initial(),
        markToMarket + worst * terms.maintenanceFactor() - sizes.maintenance(),
        markToMarket + worst * initialFactor - sizes.maintenance() - sizes.initial());
  }

  private double gain(DeriveScenario scenario) {
    var perpetual = portfolio.perpetual();
    var gain = (scenario.spot() - 1) * perpetual.coins() * perpetual.price();
    for (var valuer : valuers) {
      gain += valuer.gain(scenario);
    }
    for (var collateral : portfolio.collaterals()) {
      if (collateral.isRiskCancelling()) {
        gain += portfolio.value(collateral) * (scenario.spot() - 1);
      }
    }
    return gain * scenario.dampening();
  }

  private double basis() {
    var sum = 0.0;
    for (var valuer : valuers) {
      sum += valuer.basis();
    }
    return sum;
  }

  private double markToMarket() {
    var sum = portfolio.cash() + portfolio.perpetual().unrealised();
    for (var valuer : valuers) {
      sum += valuer.value();
    }
    for (var collateral : portfolio.collaterals()) {
      sum += portfolio.value(collateral);
    }
    return sum;
  }
}
