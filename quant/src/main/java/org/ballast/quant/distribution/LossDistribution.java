package org.ballast.quant.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.quant.internal.Check;
import org.ballast.quant.scenario.ScenarioPnl;

/// The distribution of a book's P&L over scenarios, and the measures of its tail.
///
/// A loss is minus the P&L. The value at risk at a confidence is the least loss l with P(L <= l) >=
/// confidence; expected shortfall is the mean of the worst 1 - confidence, the scenario at its edge
/// counted in part. Units: USD. Domain: at least one scenario, P&L finite, 0 < confidence < 1,
/// probabilities non-negative with sum 1. Throws: IllegalArgumentException. Source: Rockafellar &
/// Uryasev, Journal of Banking & Finance 26 (2002) 1443-1471; docs/models/loss-distribution.md.
public final class LossDistribution {
  /// What probabilities may miss in their sum.
  private static final double SUM_TOLERANCE = 1e-9;

  private final double[] pnl;
  private final double[] probabilities;
  private final boolean isUniform;
  private final int[] worstFirst;
  private final double[] fallingLosses;
  private final double[] masses;

  private LossDistribution(double[] pnl, double[] probabilities, boolean isUniform) {
    this.pnl = pnl;
    this.probabilities = probabilities;
    this.isUniform = isUniform;
    this.worstFirst = LossOrder.worstFirst(pnl);
    this.fallingLosses = new double[pnl.length];
    this.masses = new double[pnl.length];
    for (int rank = 0; rank < pnl.length; rank++) {
      fallingLosses[rank] = -pnl[worstFirst[rank]];
      masses[rank] = probabilities[worstFirst[rank]];
    }
  }

  /// Every scenario equally likely.
  public static LossDistribution of(double[] pnl) {
    requirePnl(pnl);
    var uniform = new double[pnl.length];
    Arrays.fill(uniform, 1.0 / pnl.length);
    return new LossDistribution(pnl.clone(), uniform, true);
  }

  /// Every scenario equally likely.
  public static LossDistribution of(ScenarioPnl pnl) {
    return of(pnl.totals());
  }

  public static LossDistribution of(double[] pnl, double[] probabilities) {
    requirePnl(pnl);
    if (probabilities.length != pnl.length) {
      throw new IllegalArgumentException(
          "each scenario must have a probability: scenarios="
              + pnl.length
              + " probabilities="
              + probabilities.length);
    }
    double sum = 0;
    for (double probability : probabilities) {
      Check.nonNegative("probability", probability);
      sum += probability;
    }
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException("probabilities must add up to 1: sum=" + sum);
    }
    return new LossDistribution(pnl.clone(), probabilities.clone(), false);
  }

  public int size() {
    return pnl.length;
  }

  public double pnl(int scenario) {
    return pnl[scenario];
  }

  /// Mean P&L.
  public double mean() {
    double sum = 0;
    for (int i = 0; i < pnl.length; i++) {
      sum += probabilities[i] * pnl[i];
    }
    return sum;
  }

  /// Standard deviation of P&L about its mean.
  public double standardDeviation() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < pnl.length; i++) {
      sum += probabilities[i] * (pnl[i] - mean) * (pnl[i] - mean);
    }
    return Math.sqrt(sum);
  }

  /// The least P&L x with P(P&L <= x) >= probability. Domain: 0 < probability < 1.
  public double quantile(double probability) {
    requireConfidence("probability", probability);
    double sum = 0;
    int rank = 0;
    while (rank < pnl.length - 1 && sum + masses[rank] < probability - SUM_TOLERANCE) {
      sum += masses[rank++];
    }
    return -fallingLosses[rank];
  }

  public double valueAtRisk(double confidence) {
    return measure(confidence).valueAtRisk();
  }

  public double expectedShortfall(double confidence) {
    return measure(confidence).expectedShortfall();
  }

  /// Value at risk with an interval that holds the true one with probability `level`.
  public Estimate valueAtRisk(double confidence, double level, Sampling sampling) {
    return intervals(confidence, level, sampling).valueAtRisk();
  }

  /// Expected shortfall with an interval that holds the true one with probability `level`.
  public Estimate expectedShortfall(double confidence, double level, Sampling sampling) {
    return intervals(confidence, level, sampling).expectedShortfall();
  }

  /// The scenarios whose weighted mean loss is the expected shortfall.
  public TailWeights tail(double confidence) {
    requireConfidence("confidence", confidence);
    return new TailCut(fallingLosses, masses, worstFirst).tail(confidence);
  }

  /// The scenarios around the value at risk, for what each position adds to it: as many on either
  /// side of its rank as half the root of the number of scenarios, equally weighted.
  public TailWeights neighbours(double confidence) {
    requireConfidence("confidence", confidence);
    return new TailCut(fallingLosses, masses, worstFirst).neighbours(confidence);
  }

  /// The worst scenarios, from the worst on; fewer where there are fewer. `labels` names each.
  public List<TailScenario> worst(int count, List<String> labels) {
    if (labels.size() != pnl.length) {
      throw new IllegalArgumentException(
          "each scenario must have a label: scenarios=" + pnl.length + " labels=" + labels.size());
    }
    var worst = new ArrayList<TailScenario>();
    for (int rank = 0; rank < Math.min(count, pnl.length); rank++) {
      int scenario = worstFirst[rank];
      worst.add(new TailScenario(scenario, labels.get(scenario), pnl[scenario]));
    }
    return List.copyOf(worst);
  }

  /// The distribution of the book without a position that gains `positionPnl`, one element a
  /// scenario.
  public LossDistribution without(double[] positionPnl) {
    if (positionPnl.length != pnl.length) {
      throw new IllegalArgumentException(
          "a position must have a P&L in each scenario: scenarios="
              + pnl.length
              + " position="
              + positionPnl.length);
    }
    requirePnl(positionPnl);
    var rest = new double[pnl.length];
    Arrays.setAll(rest, i -> pnl[i] - positionPnl[i]);
    return new LossDistribution(rest, probabilities, isUniform);
  }

  private TailMeasure measure(double confidence) {
    requireConfidence("confidence", confidence);
    return TailMeasure.of(fallingLosses, masses, confidence);
  }

  private TailIntervals intervals(double confidence, double level, Sampling sampling) {
    requireConfidence("confidence", confidence);
    requireConfidence("level", level);
    return switch (sampling) {
      case Sampling.Independent _ ->
          IndependentIntervals.of(fallingLosses, masses, isUniform, confidence, level);
      case Sampling.Blocks blocks ->
          BlockIntervals.of(fallingLosses, masses, worstFirst, blocks, confidence, level);
    };
  }

  private static void requirePnl(double[] pnl) {
    if (pnl.length == 0) {
      throw new IllegalArgumentException("a distribution must have a scenario: scenarios=0");
    }
    for (double value : pnl) {
      Check.finite("pnl", value);
    }
  }

  private static void requireConfidence(String name, double value) {
    Check.positive(name, value);
    Check.below(name, value, 1);
  }
}
