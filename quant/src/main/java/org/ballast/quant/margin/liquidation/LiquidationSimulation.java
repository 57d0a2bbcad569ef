package org.ballast.quant.margin.liquidation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Normal;
import org.ballast.quant.scenario.MarketMove;

/// Simulates an account along joint paths of its market: when it is liquidated, and how much it
/// lacks at worst.
///
/// Every path is a function of the seed and its number, so partitions give the same paths however
/// they are cut, and the host may run them side by side. An account that moves with one underlying
/// is judged by a table of its headroom at each step, linear between nodes 1/64 apart in log price;
/// with several it is judged anew on each path. Positions are held: nothing expires in between
/// without being valued at what it then is, and nobody trades.
public final class LiquidationSimulation {
  private static final int NODES_PER_UNIT = 64;
  private static final double LOG_MAX = 2;
  private static final double UNIFORM_MIN = 1e-300;

  private final PathModel model;
  private final Duration horizon;
  private final int steps;
  private final long seed;
  private final Headroom headroom;

  /// Headroom after a step by log moves. Shape: `logMoves` by asset of the model.
  @FunctionalInterface
  interface Headroom {
    double at(int step, double[] logMoves);
  }

  private LiquidationSimulation(
      PathModel model, Duration horizon, int steps, long seed, Headroom headroom) {
    this.model = model;
    this.horizon = horizon;
    this.steps = steps;
    this.seed = seed;
    this.headroom = headroom;
  }

  /// Domain: at least one step; a horizon that is positive.
  public static LiquidationSimulation of(
      MovedAccount account, PathModel model, Duration horizon, int steps, long seed) {
    var exact = exact(account, model, horizon, steps, seed);
    return model.covariance().assets().size() == 1
        ? new LiquidationSimulation(model, horizon, steps, seed, tabulated(exact.headroom, steps))
        : exact;
  }

  /// The same without a table.
  static LiquidationSimulation exact(
      MovedAccount account, PathModel model, Duration horizon, int steps, long seed) {
    if (steps < 1 || horizon.isNegative() || horizon.isZero()) {
      throw new IllegalArgumentException(
          "a simulation must have steps and a horizon: steps=" + steps + " horizon=" + horizon);
    }
    return new LiquidationSimulation(
        model,
        horizon,
        steps,
        seed,
        (step, logs) -> account.state(move(model, logs, passed(horizon, step, steps))).headroom());
  }

  /// Of paths in their order. Shape: `firstStep` of the step at which each is liquidated, 0 where
  /// it is at once, -1 where it is not; `worst` the greatest lack of equity on each, negative where
  /// there was always some to spare. Units: the account's currency.
  public record Paths(Duration horizon, int steps, List<Integer> firstStep, List<Double> worst) {
    public Paths {
      firstStep = List.copyOf(firstStep);
      worst = List.copyOf(worst);
    }

    /// Share of the paths that are liquidated within a time.
    public double probabilityWithin(Duration time) {
      long within =
          firstStep.stream()
              .filter(step -> step >= 0 && passed(horizon, step, steps).compareTo(time) <= 0)
              .count();
      return (double) within / firstStep.size();
    }

    /// What must be added now so that a share of the paths survives the whole horizon: the quantile
    /// of the worst lack, zero where there is none. Rounding: up to the next path.
    public double collateralFor(double survival) {
      var sorted = worst.stream().sorted().toList();
      int index = (int) Math.ceil(survival * sorted.size()) - 1;
      return Math.max(0, sorted.get(Math.clamp(index, 0, sorted.size() - 1)));
    }

    /// Two ranges of paths, the second following the first.
    public Paths plus(Paths next) {
      var first = new ArrayList<>(firstStep);
      first.addAll(next.firstStep);
      var lacks = new ArrayList<>(worst);
      lacks.addAll(next.worst);
      return new Paths(horizon, steps, first, lacks);
    }
  }

  /// The paths with numbers from `startInclusive` to `endExclusive`.
  public Paths run(int startInclusive, int endExclusive) {
    var first = new ArrayList<Integer>();
    var worst = new ArrayList<Double>();
    for (int path = startInclusive; path < endExclusive; path++) {
      follow(path, first, worst);
    }
    return new Paths(horizon, steps, first, worst);
  }

  private void follow(int path, List<Integer> first, List<Double> worst) {
    var random = new CounterRandom(seed, path);
    var covariance = model.covariance();
    int factors = covariance.size();
    double years = MoveCovariance.years(horizon) / steps;
    var logs = new double[covariance.assets().size()];
    double lack = -headroom.at(0, logs);
    int firstStep = lack > 0 ? 0 : -1;
    long draw = 0;
    for (int step = 1; step <= steps; step++) {
      var normals = new double[factors];
      for (int i = 0; i < factors; i++) {
        normals[i] = normal(random, draw++);
      }
      var moves = covariance.logMoves(normals, Math.sqrt(years));
      double jump =
          random.uniform(draw++) < -Exp.expm1(-model.jumpsPerYear() * years)
              ? model.jumpMean() + model.jumpSd() * normal(random, draw)
              : 0;
      draw++;
      for (int i = 0; i < logs.length; i++) {
        logs[i] += moves[i] + jump;
      }
      double here = -headroom.at(step, logs);
      lack = Math.max(lack, here);
      if (here > 0 && firstStep < 0) {
        firstStep = step;
      }
    }
    first.add(firstStep);
    worst.add(lack);
  }

  private static double normal(CounterRandom random, long draw) {
    return Normal.quantile(Math.max(UNIFORM_MIN, random.uniform(draw)));
  }

  private static Duration passed(Duration horizon, int step, int steps) {
    return horizon.multipliedBy(step).dividedBy(steps);
  }

  private static MarketMove move(PathModel model, double[] logs, Duration passed) {
    var spots = new TreeMap<Asset, Double>();
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      spots.put(model.covariance().assets().get(i), Exp.exp(logs[i]));
      sum += logs[i];
    }
    double volFactor = Exp.exp(-model.volElasticity() * Math.min(0, sum / logs.length));
    return new MarketMove(spots, volFactor, passed);
  }

  /// Nodes at multiples of 1/64, each filled when a path first comes near it.
  private static Headroom tabulated(Headroom exact, int steps) {
    int half = (int) (LOG_MAX * NODES_PER_UNIT);
    var table = new double[steps + 1][2 * half + 1];
    for (var row : table) {
      java.util.Arrays.fill(row, Double.NaN);
    }
    return (step, logs) -> {
      double place = Math.clamp(logs[0], -LOG_MAX, LOG_MAX) * NODES_PER_UNIT + half;
      int below = (int) Math.min(2 * half - 1, Math.floor(place));
      double share = place - below;
      double left = node(exact, table[step], step, below, half);
      double right = node(exact, table[step], step, below + 1, half);
      return left + share * (right - left);
    };
  }

  private static double node(Headroom exact, double[] row, int step, int index, int half) {
    if (Double.isNaN(row[index])) {
      row[index] = exact.at(step, new double[] {(double) (index - half) / NODES_PER_UNIT});
    }
    return row[index];
  }

  /// The partitions of `paths` into parts of nearly equal size, as their first numbers and the end.
  public static int[] partition(int paths, int parts) {
    return IntStream.rangeClosed(0, parts).map(k -> (int) ((long) paths * k / parts)).toArray();
  }
}
