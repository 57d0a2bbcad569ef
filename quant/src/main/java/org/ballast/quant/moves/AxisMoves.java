package org.ballast.quant.moves;

import java.time.Instant;
import java.util.ArrayList;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.risk.BookRisk.ExpiryBucket;
import org.ballast.quant.scenario.MarketAxes;
import org.ballast.quant.scenario.ScenarioSet;
import org.ballast.quant.scenario.TenorMoves;

/// Carries the moves of a set to the axes of one book.
record AxisMoves(MoveSet moves, MarketAxes axes, TenorRule rule, Instant asOf) {
  ScenarioSet scenarios() {
    var spots = new ArrayList<double[]>();
    for (var asset : axes.assets()) {
      spots.add(spotFactors(asset));
    }
    var tenors = new ArrayList<TenorMoves>();
    for (var tenor : axes.tenors()) {
      tenors.add(tenorMoves(tenor));
    }
    return ScenarioSet.of(axes, spots, tenors, moves.yearsPassed());
  }

  private double[] spotFactors(Asset asset) {
    var factors = moves.priceFactors(asset);
    if (factors.isPresent()) {
      return factors.get();
    }
    if (!asset.isDollar()) {
      throw BadInputException.data(
          moves.provenance(), "scenarios must move every coin of the book", "asset", asset.code());
    }
    return Columns.filled(moves.size(), 1);
  }

  private TenorMoves tenorMoves(ExpiryBucket tenor) {
    var coin = moves.coin(tenor.underlying());
    if (coin.isEmpty()) {
      return TenorMoves.scaled(Columns.filled(moves.size(), 1));
    }
    if (tenor.expiry().isEmpty()) {
      return new TenorMoves(
          coin.get().basisFactors(),
          coin.get().volFactors(),
          new double[moves.size()],
          coin.get().skewShifts());
    }
    double years = tenor.expiry().get().yearsFrom(asOf);
    return dated(coin.get(), rule.volShare(years), rule.skewShare(years));
  }

  private TenorMoves dated(CoinMoves coin, double volShare, double skewShare) {
    var bases = new double[moves.size()];
    var vols = new double[moves.size()];
    var skews = new double[moves.size()];
    for (int i = 0; i < moves.size(); i++) {
      bases[i] = power(coin.basisFactors()[i], rule.datedBasisShare());
      vols[i] = power(coin.volFactors()[i], volShare);
      skews[i] = skewShare * coin.skewShifts()[i];
    }
    return new TenorMoves(bases, vols, new double[moves.size()], skews);
  }

  private static double power(double factor, double exponent) {
    return factor == 1 || exponent == 1 ? factor : Exp.exp(exponent * Log.log(factor));
  }
}
