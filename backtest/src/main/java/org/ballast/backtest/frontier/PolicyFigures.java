package org.ballast.backtest.frontier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What one policy came to over all its desk-days.
///
/// Units: basis points of the notional: cost, fees, slippage, funding and profit for thirty days of
/// one desk, risk for a day, drawdown of the mean desk. Turnover in notionals and trades for thirty
/// days. `outsideShare` is the share of steps with a delta beyond the reference band.
public record PolicyFigures(
    String family,
    String setting,
    double cost,
    double costLower,
    double costUpper,
    double fees,
    double slippage,
    double funding,
    double profit,
    double turnover,
    double trades,
    double outsideShare,
    double drawdown,
    Map<RiskKind, Double> risks,
    Map<RiskKind, Double> riskLowers,
    Map<RiskKind, Double> riskUppers) {
  public PolicyFigures {
    risks = Collections.unmodifiableMap(new EnumMap<>(risks));
    riskLowers = Collections.unmodifiableMap(new EnumMap<>(riskLowers));
    riskUppers = Collections.unmodifiableMap(new EnumMap<>(riskUppers));
  }

  public double risk(RiskKind kind) {
    return risks.getOrDefault(kind, Double.NaN);
  }

  public double riskLower(RiskKind kind) {
    return riskLowers.getOrDefault(kind, Double.NaN);
  }

  public double riskUpper(RiskKind kind) {
    return riskUppers.getOrDefault(kind, Double.NaN);
  }
}
