package org.ballast.bench.hedge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.hedging.programme.Column;
import org.ballast.hedging.programme.Grain;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.RiskColumn;
import org.ballast.hedging.programme.RiskProgram;
import org.ballast.hedging.programme.RowBounds;
import org.ballast.quant.math.CounterRandom;

/// The hedge of one book as a programme, the same for every solver that is compared.
///
/// Units: USD; moves of a lot by factor, in roots of USD. Shape: a buy and a sell side of each
/// instrument; each factor moves an instrument less than the one before. Domain: costs of 10 to 30
/// % of a lot's move, 20 lots at most, a book some 40 lots away from flat.
public record HedgeCases(double[][] moves, double[] cost, double[] before, int lotsMax) {
  static final int FACTORS = 6;
  private static final double FALL = 0.6;
  private static final double COST_SHARE = 0.2;
  private static final double BAND = 1.0;

  public static HedgeCases of(int instruments, int bookLots, long seed) {
    var random = new CounterRandom(seed, 0);
    var moves = new double[instruments][FACTORS];
    var cost = new double[instruments];
    var before = new double[FACTORS];
    long at = 0;
    for (int j = 0; j < instruments; j++) {
      double squares = 0;
      double size = 1;
      for (int i = 0; i < FACTORS; i++) {
        moves[j][i] =
            size * (i == 0 ? random.between(0.3, 1.7, at++) : random.between(-1, 1, at++));
        squares += moves[j][i] * moves[j][i];
        size *= FALL;
      }
      cost[j] = COST_SHARE * random.between(0.5, 1.5, at++) * Math.sqrt(squares);
    }
    double size = bookLots;
    for (int i = 0; i < FACTORS; i++) {
      before[i] = size * random.between(-1, 1, at++);
      size *= FALL;
    }
    return new HedgeCases(moves, cost, before, bookLots / 2);
  }

  /// Least cost and half the squared moves that remain.
  RiskProgram quadratic(Grain grain) {
    var columns = new ArrayList<RiskColumn>();
    for (int j = 0; j < cost.length; j++) {
      for (int side = 1; side >= -1; side -= 2) {
        var column = new Column(cost[j], lotsMax, grain);
        columns.add(new RiskColumn(column, 0, scaled(moves[j], side)));
      }
    }
    return RiskProgram.of(List.of(), columns, before);
  }

  /// Least cost with every factor inside its band.
  LinearProgram banded(Grain grain) {
    return linear(grain, BAND);
  }

  /// Least cost and absolute moves that remain.
  LinearProgram absolute(Grain grain) {
    var weights = new double[FACTORS];
    Arrays.fill(weights, 1);
    return linear(grain, 0).withSoftRows(weights);
  }

  private LinearProgram linear(Grain grain, double band) {
    var rows = new ArrayList<RowBounds>();
    for (var move : before) {
      rows.add(new RowBounds(-move - band, band - move));
    }
    var columns = new ArrayList<Column>();
    for (int j = 0; j < cost.length; j++) {
      for (int side = 1; side >= -1; side -= 2) {
        columns.add(new Column(cost[j], lotsMax, grain, scaled(moves[j], side)));
      }
    }
    return LinearProgram.of(rows, columns);
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> factor * value).toArray();
  }
}
