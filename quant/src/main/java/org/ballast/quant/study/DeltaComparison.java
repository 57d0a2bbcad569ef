package org.ballast.quant.study;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.ballast.domain.value.Asset;

/// How the rivals did in one coin against sticky strike, on the same options and steps.
public final class DeltaComparison {
  private static final double CALM_SHARE = 0.95;

  private final Asset underlying;
  private final List<Rival> rivals;
  private final List<StepErrors> steps;
  private final List<Estimates> estimates;

  DeltaComparison(
      Asset underlying, List<Rival> rivals, List<StepErrors> steps, List<Estimates> estimates) {
    this.underlying = underlying;
    this.rivals = List.copyOf(rivals);
    this.steps = List.copyOf(steps);
    this.estimates = List.copyOf(estimates);
  }

  public Asset underlying() {
    return underlying;
  }

  public List<Rival> rivals() {
    return rivals;
  }

  /// Steps from one chain to the next that were compared.
  public int steps() {
    return steps.size();
  }

  /// Hedged options over all steps.
  public long options() {
    return Math.round(sum(Cells.ALL, StepErrors::counts));
  }

  /// What each step's window said, in the order of the steps.
  public List<Estimates> estimates() {
    return estimates;
  }

  /// Root of the mean squared error of sticky strike. Units: share of the forward.
  public double stickyStrikeError(Cells cells) {
    return Math.sqrt(sum(cells, StepErrors::stickyStrike) / sum(cells, StepErrors::counts));
  }

  /// Whether sticky strike left anything in these cells that a rival could better.
  public boolean isJudged(Cells cells) {
    return !judged(cells).isEmpty();
  }

  /// 1 - SSE of the rival / SSE of sticky strike. Domain, here and below: cells that are judged.
  public double gain(int rival, Cells cells) {
    return gain(judged(cells), rival, cells);
  }

  /// The same without the steps in which sticky strike left most, one in twenty.
  public double calmGain(int rival, Cells cells) {
    var judged = judged(cells);
    var calm =
        judged.stream()
            .sorted(Comparator.comparingDouble(step -> cells.sum(step.stickyStrike())))
            .limit(Math.max(1, Math.round(CALM_SHARE * judged.size())))
            .toList();
    return gain(calm, rival, cells);
  }

  /// The middle 95 % of the gain over resampled weeks. Shape: least, greatest.
  public double[] gainInterval(int rival, Cells cells) {
    var judged = judged(cells);
    var ofRival = judged.stream().mapToDouble(step -> cells.sum(step.rivals()[rival])).toArray();
    var base = judged.stream().mapToDouble(step -> cells.sum(step.stickyStrike())).toArray();
    return BlockBootstrap.gainInterval(ofRival, base);
  }

  /// Share of the steps in which the rival left less than sticky strike: a few wild steps decide
  /// the gain, each step counts alike here.
  public double betterShare(int rival, Cells cells) {
    var judged = judged(cells);
    var better =
        judged.stream()
            .filter(step -> cells.sum(step.rivals()[rival]) < cells.sum(step.stickyStrike()))
            .count();
    return (double) better / judged.size();
  }

  private List<StepErrors> judged(Cells cells) {
    return steps.stream().filter(step -> cells.sum(step.stickyStrike()) > 0).toList();
  }

  private static double gain(List<StepErrors> steps, int rival, Cells cells) {
    var left = steps.stream().mapToDouble(step -> cells.sum(step.rivals()[rival])).sum();
    return 1 - left / steps.stream().mapToDouble(step -> cells.sum(step.stickyStrike())).sum();
  }

  private double sum(Cells cells, Function<StepErrors, double[]> figures) {
    return steps.stream().mapToDouble(step -> cells.sum(figures.apply(step))).sum();
  }
}
