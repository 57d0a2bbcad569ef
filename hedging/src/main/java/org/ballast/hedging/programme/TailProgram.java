package org.ballast.hedging.programme;

import java.util.ArrayList;
import java.util.List;

/// Trades against the expected shortfall of a book over scenarios.
///
/// Symbols: L(z) = -(base + G z) the losses, G the gains net of cost, 0 <= z <= upper. Shape:
/// `base` and `probabilities` by scenario. Domain: probabilities sum to one.
///
/// The least shortfall is one programme, the dual of Rockafellar and Uryasev's: a row for each
/// column and a variable for each scenario, which is the shape the simplex is made for. The least
/// cost under limits is found by cutting planes: each shortfall is replaced by the tail scenarios
/// of the points met, of which few matter. Source: Rockafellar & Uryasev 2000; Kuenzi-Bay & Mayer
/// 2006, "Computational aspects of minimizing conditional value-at-risk" (cuts).
public final class TailProgram {
  /// The most linear programmes of one search by cutting planes.
  private static final int PROGRAMMES_MAX = 400;

  private static final double LIMIT_TOLERANCE = 1e-9;
  private static final double SUM_TOLERANCE = 1e-9;

  private final double[] base;
  private final double[] probabilities;
  private final List<TailColumn> columns;

  private TailProgram(double[] base, double[] probabilities, List<TailColumn> columns) {
    this.base = base;
    this.probabilities = probabilities;
    this.columns = columns;
  }

  public static TailProgram of(double[] base, double[] probabilities, List<TailColumn> columns) {
    double sum = 0.0;
    for (int s = 0; s < probabilities.length; s++) {
      if (!(probabilities[s] >= 0.0) || !Double.isFinite(base[s])) {
        throw new IllegalArgumentException(
            "scenario must have a finite gain and a probability: scenario="
                + s
                + " gain="
                + base[s]
                + " probability="
                + probabilities[s]);
      }
      sum += probabilities[s];
    }
    if (base.length != probabilities.length || !(Math.abs(sum - 1.0) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException(
          "probabilities must sum to one, one a scenario: sum="
              + sum
              + " scenarios="
              + base.length
              + " probabilities="
              + probabilities.length);
    }
    for (var column : columns) {
      if (column.gains().length != base.length) {
        throw new IllegalArgumentException(
            "column must have a gain for each scenario: gains="
                + column.gains().length
                + " scenarios="
                + base.length);
      }
    }
    return new TailProgram(base.clone(), probabilities.clone(), List.copyOf(columns));
  }

  /// The expected shortfall of the book with these trades.
  public ExpectedShortfall shortfall(double[] z, double confidence) {
    return ExpectedShortfall.of(losses(z), probabilities, confidence);
  }

  /// The trades with the least expected shortfall. `bound` is of the shortfall.
  public TailSolution leastShortfall(double confidence) {
    ExpectedShortfall.requireConfidence(confidence);
    double shift = 0.0;
    for (double gain : base) {
      shift = Math.max(shift, -gain);
    }
    return switch (dual(confidence, shift).relaxation()) {
      case LinearSolution.Optimal optimal -> {
        var z = new double[columns.size()];
        for (int j = 0; j < z.length; j++) {
          z[j] = Math.clamp(-optimal.duals()[j], 0.0, columns.get(j).upper());
        }
        yield new TailSolution.Optimal(z, cost(z), shift - optimal.objective(), new double[0], 1);
      }
      case LinearSolution.Infeasible _, LinearSolution.LimitReached _ ->
          new TailSolution.LimitReached(1);
    };
  }

  /// The least-cost trades under which every expected shortfall is within its limit.
  public TailSolution leastCost(List<ShortfallLimit> limits) {
    var cuts = new ArrayList<Cut>();
    var z = new double[columns.size()];
    var duals = new double[0];
    double bound = 0.0;
    for (int programmes = 0; ; programmes++) {
      int added = addCuts(limits, z, cuts);
      if (added == 0) {
        return new TailSolution.Optimal(
            z, cost(z), bound, shadowPrices(limits, cuts, duals), programmes);
      }
      if (programmes == PROGRAMMES_MAX) {
        return new TailSolution.LimitReached(PROGRAMMES_MAX);
      }
      switch (primal(limits, cuts).relaxation()) {
        case LinearSolution.Optimal optimal -> {
          z = optimal.x();
          duals = optimal.duals();
          bound = optimal.bound();
        }
        case LinearSolution.Infeasible _ -> {
          return new TailSolution.Unreachable(programmes + 1);
        }
        case LinearSolution.LimitReached _ -> {
          return new TailSolution.LimitReached(programmes + 1);
        }
      }
    }
  }

  /// The tail scenarios of one point, as a bound on a shortfall anywhere.
  private record Cut(int limit, double[] weights) {}

  private int addCuts(List<ShortfallLimit> limits, double[] z, List<Cut> cuts) {
    int added = 0;
    var losses = losses(z);
    for (int k = 0; k < limits.size(); k++) {
      var limit = limits.get(k);
      var shortfall = ExpectedShortfall.of(losses, probabilities, limit.confidence());
      double scale = Math.abs(limit.limit());
      for (int s = 0; s < losses.length; s++) {
        scale += shortfall.weights()[s] * Math.abs(base[s]);
      }
      if (!(shortfall.value() - limit.limit() <= LIMIT_TOLERANCE * scale)) {
        cuts.add(new Cut(k, shortfall.weights()));
        added++;
      }
    }
    return added;
  }

  /// Row of a cut: `w.(base + G z) >= -limit`.
  private LinearProgram primal(List<ShortfallLimit> limits, List<Cut> cuts) {
    var rows = new ArrayList<RowBounds>();
    for (var cut : cuts) {
      rows.add(RowBounds.atLeast(-limits.get(cut.limit()).limit() - weighted(cut.weights(), base)));
    }
    var programmeColumns = new ArrayList<Column>();
    for (var column : columns) {
      var gains = column.gains();
      var effect = new double[cuts.size()];
      for (int i = 0; i < effect.length; i++) {
        effect[i] = weighted(cuts.get(i).weights(), gains);
      }
      programmeColumns.add(new Column(column.cost(), column.upper(), Grain.CONTINUOUS, effect));
    }
    return LinearProgram.of(rows, programmeColumns);
  }

  private static double[] shadowPrices(
      List<ShortfallLimit> limits, List<Cut> cuts, double[] duals) {
    var prices = new double[limits.size()];
    for (int i = 0; i < duals.length; i++) {
      prices[cuts.get(i).limit()] += duals[i];
    }
    return prices;
  }

  /// `min q.base + upper.w` over tail weights q, with `q.gains_j <= w_j` and `sum q = 1`; the duals
  /// of the rows are the trades. The base is shifted so that no cost is negative.
  private LinearProgram dual(double confidence, double shift) {
    int n = columns.size();
    var rows = new ArrayList<RowBounds>();
    for (int j = 0; j < n; j++) {
      rows.add(RowBounds.atMost(0.0));
    }
    rows.add(new RowBounds(1.0, 1.0));
    var gains = columns.stream().map(TailColumn::gains).toArray(double[][]::new);
    var weights = new ArrayList<Column>();
    for (int s = 0; s < base.length; s++) {
      var effect = new double[n + 1];
      for (int j = 0; j < n; j++) {
        effect[j] = gains[j][s];
      }
      effect[n] = 1.0;
      double most = probabilities[s] / (1.0 - confidence);
      weights.add(new Column(base[s] + shift, most, Grain.CONTINUOUS, effect));
    }
    for (int j = 0; j < n; j++) {
      if (columns.get(j).upper() < Double.POSITIVE_INFINITY) {
        var effect = new double[n + 1];
        effect[j] = -1.0;
        weights.add(
            new Column(columns.get(j).upper(), Double.POSITIVE_INFINITY, Grain.CONTINUOUS, effect));
      }
    }
    return LinearProgram.of(rows, weights);
  }

  private double[] losses(double[] z) {
    var losses = new double[base.length];
    for (int s = 0; s < losses.length; s++) {
      losses[s] = -base[s];
    }
    for (int j = 0; j < z.length; j++) {
      if (z[j] != 0.0) {
        var gains = columns.get(j).gains();
        for (int s = 0; s < losses.length; s++) {
          losses[s] -= gains[s] * z[j];
        }
      }
    }
    return losses;
  }

  private double cost(double[] z) {
    double sum = 0.0;
    for (int j = 0; j < z.length; j++) {
      sum += columns.get(j).cost() * z[j];
    }
    return sum;
  }

  private static double weighted(double[] weights, double[] values) {
    double sum = 0.0;
    for (int s = 0; s < values.length; s++) {
      sum += weights[s] * values[s];
    }
    return sum;
  }
}
