package org.ballast.quant.margin.derive;

import java.util.TreeMap;

/// The charges of PMRM_2 by size and by confidence. Units: stablecoin.
record SizeCharges(ContingencyTerms terms, DerivePortfolio portfolio) {
  double maintenance() {
    var sum =
        Math.abs(portfolio.perpetual().coins()) * portfolio.spot() * terms.perpetualMaintenance()
            + nakedShorts() * portfolio.spot() * terms.optionMaintenance();
    for (var collateral : portfolio.collaterals()) {
      sum += portfolio.value(collateral) * collateral.haircut().maintenance();
    }
    return sum;
  }

  /// What comes on top for the initial margin.
  double initial() {
    var sum =
        Math.abs(portfolio.perpetual().coins()) * portfolio.spot() * terms.perpetualInitial()
            + nakedShorts() * portfolio.spot() * terms.optionInitial();
    for (var collateral : portfolio.collaterals()) {
      sum += portfolio.value(collateral) * collateral.haircut().initial();
    }
    return sum + confidence();
  }

  private double confidence() {
    var perpetual = portfolio.perpetual();
    var held = perpetual.coins() != 0;
    var confidence =
        held
            ? Math.min(portfolio.spotConfidence(), perpetual.confidence())
            : portfolio.spotConfidence();
    var sum = terms.ofConfidence(confidence, Math.abs(perpetual.coins()) * portfolio.spot());
    for (var expiry : portfolio.expiries()) {
      var notional = coins(expiry) * portfolio.spot();
      sum += terms.ofConfidence(Math.min(confidence, expiry.confidence()), notional);
    }
    for (var collateral : portfolio.collaterals()) {
      var least = Math.min(portfolio.spotConfidence(), collateral.confidence());
      sum += terms.ofConfidence(least, portfolio.value(collateral));
    }
    return sum;
  }

  private static double coins(DeriveExpiry expiry) {
    var sum = 0.0;
    for (var option : expiry.options()) {
      sum += Math.abs(option.coins());
    }
    return sum;
  }

  /// Options sold beyond those held at the same strike and expiry. Units: coins.
  private double nakedShorts() {
    var sum = 0.0;
    for (var expiry : portfolio.expiries()) {
      var net = new TreeMap<Double, Double>();
      for (var option : expiry.options()) {
        net.merge(option.strike(), option.coins(), Double::sum);
      }
      for (double coins : net.values()) {
        sum += Math.max(-coins, 0);
      }
    }
    return sum;
  }
}
