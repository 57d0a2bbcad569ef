package org.ballast.quant.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Scenarios of a market as columns, one element a scenario: by how much every axis moves.
///
/// Shape: `spotFactors` and `tenorMoves` follow the lists of `axes`. Units: spot factors relative
/// to the compiled price; years passed ACT/365. Domain: factors positive, years non-negative, all
/// finite. An option that expires within the time passed is worth its intrinsic value at the moved
/// forward.
public final class ScenarioSet {
  private final MarketAxes axes;
  private final double[] yearsPassed;
  private final List<double[]> spotFactors;
  private final List<TenorMoves> tenorMoves;
  private final List<double[]> logSpotFactors;
  private final List<double[]> logBasisFactors;

  private ScenarioSet(
      MarketAxes axes,
      double[] yearsPassed,
      List<double[]> spotFactors,
      List<TenorMoves> tenorMoves) {
    this.axes = axes;
    this.yearsPassed = yearsPassed;
    this.spotFactors = List.copyOf(spotFactors);
    this.tenorMoves = List.copyOf(tenorMoves);
    this.logSpotFactors = spotFactors.stream().map(Moves::logs).toList();
    this.logBasisFactors = tenorMoves.stream().map(TenorMoves::logBasisFactors).toList();
  }

  public static ScenarioSet of(
      MarketAxes axes,
      List<double[]> spotFactors,
      List<TenorMoves> tenorMoves,
      double[] yearsPassed) {
    if (spotFactors.size() != axes.assets().size() || tenorMoves.size() != axes.tenors().size()) {
      throw new IllegalArgumentException(
          "every axis must have its moves: assets="
              + spotFactors.size()
              + " of "
              + axes.assets().size()
              + " tenors="
              + tenorMoves.size()
              + " of "
              + axes.tenors().size());
    }
    int size = yearsPassed.length;
    Moves.requireNonNegative("yearsPassed", yearsPassed, size);
    var factors = new ArrayList<double[]>();
    for (var column : spotFactors) {
      Moves.requirePositive("spotFactor", column, size);
      factors.add(column.clone());
    }
    for (var moves : tenorMoves) {
      Moves.requireSize("moves of a tenor", moves.size(), size);
    }
    return new ScenarioSet(axes, yearsPassed.clone(), factors, tenorMoves);
  }

  /// One scenario in which nothing moves.
  static ScenarioSet unmoved(MarketAxes axes) {
    return parallel(axes, new double[] {1}, new double[] {1}, new double[1]);
  }

  /// All coins move by one factor and all volatilities by one, the basis held; dollars stand still.
  public static ScenarioSet parallel(
      MarketAxes axes, double[] spotFactors, double[] volFactors, double[] yearsPassed) {
    var still = new double[spotFactors.length];
    Arrays.fill(still, 1);
    var factors = new ArrayList<double[]>();
    for (var asset : axes.assets()) {
      factors.add(asset.isDollar() ? still : spotFactors);
    }
    var moves = TenorMoves.scaled(volFactors);
    return of(axes, factors, Collections.nCopies(axes.tenors().size(), moves), yearsPassed);
  }

  /// Every combination of the factors and times, the last of them running fastest.
  public static ScenarioSet grid(
      MarketAxes axes, double[] spotFactors, double[] volFactors, double[] yearsPassed) {
    int size = spotFactors.length * volFactors.length * yearsPassed.length;
    var spot = new double[size];
    var vol = new double[size];
    var years = new double[size];
    for (int i = 0; i < size; i++) {
      int time = i % yearsPassed.length;
      int rest = i / yearsPassed.length;
      years[i] = yearsPassed[time];
      vol[i] = volFactors[rest % volFactors.length];
      spot[i] = spotFactors[rest / volFactors.length];
    }
    return parallel(axes, spot, vol, years);
  }

  /// The named scenarios alone, in the order given, such as the tail of a distribution.
  public ScenarioSet select(int[] scenarios) {
    return new ScenarioSet(
        axes,
        Moves.select(yearsPassed, scenarios),
        spotFactors.stream().map(column -> Moves.select(column, scenarios)).toList(),
        tenorMoves.stream().map(moves -> moves.select(scenarios)).toList());
  }

  /// The same scenarios with some factors moved and the others held.
  public ScenarioSet moving(Set<MoveFactor> moved) {
    return new ScenarioSet(
        axes,
        moved.contains(MoveFactor.TIME) ? yearsPassed : new double[size()],
        moved.contains(MoveFactor.SPOT)
            ? spotFactors
            : Collections.nCopies(spotFactors.size(), Moves.filled(size(), 1)),
        tenorMoves.stream().map(moves -> moves.moving(moved)).toList());
  }

  public int size() {
    return yearsPassed.length;
  }

  public MarketAxes axes() {
    return axes;
  }

  double spotFactor(int asset, int scenario) {
    return spotFactors.get(asset)[scenario];
  }

  double forwardFactor(int asset, int tenor, int scenario) {
    return spotFactors.get(asset)[scenario] * tenorMoves.get(tenor).basisFactors()[scenario];
  }

  double logForwardFactor(int asset, int tenor, int scenario) {
    return logSpotFactors.get(asset)[scenario] + logBasisFactors.get(tenor)[scenario];
  }

  double rootYearsLeft(double years, int scenario) {
    return Math.sqrt(Math.max(0, years - yearsPassed[scenario]));
  }

  TenorMoves moves(int tenor) {
    return tenorMoves.get(tenor);
  }
}
