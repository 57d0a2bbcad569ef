package org.ballast.bench.compare;

import org.ballast.bench.OptionCases;
import org.ballast.quant.batch.BatchValuer;
import org.ballast.quant.batch.BatchValues;
import org.ballast.quant.batch.Black76Batch;
import org.ballast.quant.batch.ImpliedVolBatch;
import org.ballast.quant.batch.ImpliedVolSolver;
import org.ballast.quant.batch.ImpliedVols;
import org.ballast.quant.batch.Measure;
import org.ballast.quant.batch.MeasureSet;

/// Ballast itself, by its batches.
final class BallastPricer implements OptionPricer {
  private final Black76Batch options;
  private final ImpliedVolBatch priced;
  private final BatchValuer valuer = BatchValuer.fastest();
  private final ImpliedVolSolver solver = ImpliedVolSolver.fastest();
  private final BatchValues prices;
  private final BatchValues greeks;
  private final ImpliedVols vols;
  private final double[][] columns;

  BallastPricer(OptionCases cases) {
    options = cases.batch();
    priced = cases.pricedBatch();
    prices = BatchValues.of(MeasureSet.PRICE, cases.count());
    greeks = BatchValues.of(MeasureSet.HEDGE, cases.count());
    vols = ImpliedVols.of(cases.count());
    columns = MeasureSet.HEDGE.measures().stream().map(greeks::column).toArray(double[][]::new);
  }

  @Override
  public int resultsOffered() {
    return RESULTS;
  }

  @Override
  public double[] prices() {
    valuer.value(options, prices);
    return prices.column(Measure.PRICE);
  }

  @Override
  public double[][] greeks() {
    valuer.value(options, greeks);
    return columns;
  }

  @Override
  public double[] impliedVols() {
    solver.solve(priced, vols);
    return vols.vol();
  }
}
