package org.ballast.quant.margin.deribit;

import java.util.List;
import java.util.TreeMap;
import org.ballast.quant.internal.Check;
import org.ballast.quant.margin.deribit.RiskRow.FutureRow;
import org.ballast.quant.margin.deribit.RiskRow.OptionRow;
import org.ballast.quant.pricing.InverseOption;

/// Deribit's portfolio margin of one coin: the worst of a matrix of spot and volatility moves, plus
/// charges for deltas that offset only across expiries and for deltas too large.
///
/// A future of s coins gains s (1 - 1/(1+x)) at move x, in the extended table at the edge of the
/// price range. An option gains the change of its coin value. Units: coin; index in USD per coin.
/// Error: the futures' part and the roll shock are the venue's to 1e-12; what options gain, the
/// extended table's dampener and the delta shock are definitions of ours. Throws:
/// IllegalArgumentException off the domain.
///
/// Source: docs/models/margin.md.
public final class DeribitPortfolioMargin {
  private static final String[] VOL_MOVES = {"vol up", "vol unmoved", "vol down"};

  private final DeribitPortfolioTerms terms;
  private final double index;
  private final double[] standard;
  private final double[] extended;
  private final double[] vols = new double[VOL_MOVES.length];
  private final TreeMap<String, ExpiryDelta> deltas = new TreeMap<>();

  private DeribitPortfolioMargin(DeribitPortfolioTerms terms, double index) {
    this.terms = terms;
    this.index = index;
    this.standard = new double[terms.moves() * VOL_MOVES.length];
    this.extended = new double[terms.extended().moves().size()];
  }

  public static RiskMatrix of(DeribitPortfolioTerms terms, double index, List<RiskRow> rows) {
    Check.positive("index", index);
    var margin = new DeribitPortfolioMargin(terms, index);
    for (var row : rows) {
      switch (row) {
        case FutureRow future -> margin.add(future);
        case OptionRow option -> margin.add(option);
      }
    }
    return margin.matrix();
  }

  private void add(FutureRow future) {
    for (var i = 0; i < standard.length; i++) {
      standard[i] += futureGain(future.coins(), terms.move(i / VOL_MOVES.length));
    }
    for (var i = 0; i < extended.length; i++) {
      var edge = Math.copySign(terms.priceRange(), terms.extended().moves().get(i));
      extended[i] += futureGain(future.coins(), edge);
    }
    addDelta(future, future.coins());
  }

  private static double futureGain(double coins, double move) {
    return coins * (1 - 1 / (1 + move));
  }

  private void add(OptionRow option) {
    var price = price(option, 0, option.vol());
    var factor = terms.vol().factor(option.years());
    vols[0] = terms.vol().raised(option.vol(), factor);
    vols[1] = option.vol();
    vols[2] = terms.vol().lowered(option.vol(), factor);
    for (var i = 0; i < standard.length; i++) {
      var move = terms.move(i / VOL_MOVES.length);
      var moved = price(option, move, vols[i % VOL_MOVES.length]);
      standard[i] += option.coins() * (moved - price);
    }
    for (var i = 0; i < extended.length; i++) {
      double move = terms.extended().moves().get(i);
      var weight = terms.priceRange() / Math.abs(move) * terms.extended().factor();
      extended[i] += option.coins() * (price(option, move, vols[0]) - price) * weight;
    }
    addDelta(option, option.coins() * netTransactionDelta(option));
  }

  private static double price(OptionRow option, double move, double vol) {
    return InverseOption.priceCoin(
        option.type(), option.forward() * (1 + move), option.strike(), option.years(), vol);
  }

  private static double netTransactionDelta(OptionRow option) {
    return InverseOption.greeks(
            option.type(), option.forward(), option.strike(), option.years(), option.vol())
        .netTransactionDelta();
  }

  private void addDelta(RiskRow row, double delta) {
    deltas.merge(row.expiry(), new ExpiryDelta(row.years(), delta), ExpiryDelta::plus);
  }

  private RiskMatrix matrix() {
    var countedStandard = new double[standard.length];
    for (var i = 0; i < standard.length; i++) {
      Check.finite("scenario P&L", standard[i]);
      countedStandard[i] = counted(standard[i]);
    }
    var countedExtended = new double[extended.length];
    var dampener = terms.extended().dampenerUsd() / index;
    for (var i = 0; i < extended.length; i++) {
      Check.finite("extended scenario P&L", extended[i]);
      countedExtended[i] = Math.min(Math.min(extended[i], 0) + dampener, 0);
    }
    var worst = worst(countedStandard, countedExtended);
    var lowest =
        worst < standard.length ? countedStandard[worst] : countedExtended[worst - standard.length];
    var rollShock = 0.0;
    var delta = 0.0;
    var deltaByExpiry = new TreeMap<String, Double>();
    for (var entry : deltas.entrySet()) {
      var expiry = entry.getValue();
      rollShock += terms.roll().shock(expiry.coins(), expiry.years());
      delta += expiry.coins();
      deltaByExpiry.put(entry.getKey(), expiry.coins());
    }
    var worstCase = Math.max(-lowest, 0);
    var deltaShock = terms.delta().shock(delta, index);
    var initial = worstCase + rollShock + deltaShock;
    Check.finite("initial", initial);
    return new RiskMatrix(
        standard,
        extended,
        countedStandard,
        countedExtended,
        name(worst),
        worstCase,
        rollShock,
        deltaShock,
        initial,
        terms.maintenanceFactor() * initial,
        deltaByExpiry);
  }

  private double counted(double gain) {
    return gain <= 0 ? gain : Math.min(gain * terms.gainOffset(), terms.gainOffsetUsdMax() / index);
  }

  /// Position of the lowest over both arrays, the first of equals.
  private static int worst(double[] countedStandard, double[] countedExtended) {
    var worst = 0;
    var lowest = countedStandard[0];
    for (var i = 1; i < countedStandard.length; i++) {
      if (countedStandard[i] < lowest) {
        lowest = countedStandard[i];
        worst = i;
      }
    }
    for (var i = 0; i < countedExtended.length; i++) {
      if (countedExtended[i] < lowest) {
        lowest = countedExtended[i];
        worst = countedStandard.length + i;
      }
    }
    return worst;
  }

  private String name(int scenario) {
    return scenario < standard.length
        ? "spot "
            + percent(terms.move(scenario / VOL_MOVES.length))
            + ", "
            + VOL_MOVES[scenario % VOL_MOVES.length]
        : "extended, spot "
            + percent(terms.extended().moves().get(scenario - standard.length))
            + ", vol up";
  }

  private static String percent(double move) {
    var tenths = Math.round(move * 1000);
    return (tenths > 0 ? "+" : "") + tenths / 10.0 + " %";
  }

  /// Net transaction delta of one expiry. Units: years; coins.
  private record ExpiryDelta(double years, double coins) {
    /// Throws: IllegalArgumentException where the years differ.
    ExpiryDelta plus(ExpiryDelta other) {
      if (years != other.years) {
        throw new IllegalArgumentException(
            "rows of one expiry must have the same years: years=" + years + " and " + other.years);
      }
      return new ExpiryDelta(years, coins + other.coins);
    }
  }
}
