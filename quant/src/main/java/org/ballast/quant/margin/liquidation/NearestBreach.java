package org.ballast.quant.margin.liquidation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.ballast.domain.value.Asset;
import org.ballast.quant.internal.Check;
import org.ballast.quant.scenario.MarketMove;

/// The likeliest joint move of spots and volatilities that leaves an account its maintenance
/// margin: of least Mahalanobis distance.
///
/// Units: `distance` in standard deviations over `horizon`. The search starts in every direction of
/// a grid of the independent factors and descends on the sphere of directions, each ray scanned
/// outward and bisected. Limits: a local search; on a headroom with many separate gaps it may miss
/// the nearest. Up to four factors the grid has all sign patterns, above them the axes alone.
public record NearestBreach(double distance, MarketMove move, Duration horizon) {
  /// Beyond it nothing is looked for.
  public static final double DISTANCE_MAX = 8;

  private static final int FULL_GRID_FACTORS_MAX = 4;
  private static final double RAY_STEP = 0.25;
  private static final double WIDTH = 1e-10;
  private static final double TURN_START = 0.5;
  private static final double TURN_MIN = 1e-3;
  private static final int BISECTIONS_MAX = 60;
  private static final int DESCENTS = 3;

  /// Empty where no move within `DISTANCE_MAX` does it.
  public static Optional<NearestBreach> of(
      MovedAccount account, MoveCovariance covariance, Duration horizon) {
    double years = MoveCovariance.years(horizon);
    return of(move -> account.state(move).headroom(), covariance, years)
        .map(found -> new NearestBreach(found.radius(), found.move(), horizon));
  }

  /// The same with equal moves of one asset alone in mind: its distance in standard deviations.
  public static double distance(double logMove, double volPerYear, Duration horizon) {
    Check.positive("volPerYear", volPerYear);
    return Math.abs(logMove) / (volPerYear * Math.sqrt(MoveCovariance.years(horizon)));
  }

  /// A breach at a radius along a direction.
  record Found(double radius, MarketMove move) {}

  static Optional<Found> of(
      ToDoubleFunction<MarketMove> headroom, MoveCovariance covariance, double years) {
    var search = new Search(headroom, covariance, years);
    if (!(headroom.applyAsDouble(new MarketMove(new TreeMap<Asset, Double>(), 1)) >= 0)) {
      return Optional.of(new Found(0, new MarketMove(new TreeMap<>(), 1)));
    }
    var rays = new ArrayList<Ray>();
    double bound = DISTANCE_MAX;
    for (var direction : directions(covariance.size())) {
      double radius = search.radius(direction, bound);
      if (radius < DISTANCE_MAX) {
        rays.add(new Ray(direction, radius));
      }
    }
    rays.sort((a, b) -> Double.compare(a.radius(), b.radius()));
    return rays.stream()
        .limit(DESCENTS)
        .map(search::descend)
        .reduce((a, b) -> b.radius() < a.radius() ? b : a)
        .map(ray -> new Found(ray.radius(), search.move(ray.direction(), ray.radius())));
  }

  private record Ray(double[] direction, double radius) {}

  private record Search(
      ToDoubleFunction<MarketMove> headroom, MoveCovariance covariance, double years) {
    MarketMove move(double[] direction, double radius) {
      var factors = new double[direction.length];
      for (int i = 0; i < factors.length; i++) {
        factors[i] = direction[i] * radius;
      }
      return covariance.move(factors, years);
    }

    /// The first radius below `bound` without headroom, or `bound`.
    double radius(double[] direction, double bound) {
      double inside = 0;
      while (inside < bound) {
        double outside = Math.min(bound, inside + RAY_STEP);
        if (!hasHeadroom(direction, outside)) {
          return bisect(direction, inside, outside);
        }
        inside = outside;
      }
      return bound;
    }

    private double bisect(double[] direction, double start, double end) {
      double inside = start;
      double outside = end;
      for (int i = 0; i < BISECTIONS_MAX && outside - inside > WIDTH; i++) {
        double middle = 0.5 * (inside + outside);
        if (hasHeadroom(direction, middle)) {
          inside = middle;
        } else {
          outside = middle;
        }
      }
      return outside;
    }

    private boolean hasHeadroom(double[] direction, double radius) {
      return headroom.applyAsDouble(move(direction, radius)) >= 0;
    }

    /// Turns the direction towards each factor by ever smaller angles while that brings it nearer.
    Ray descend(Ray start) {
      var best = start;
      for (double turn = TURN_START; turn > TURN_MIN; ) {
        var turned = nearestTurned(best, turn);
        if (turned.radius() < best.radius() - WIDTH) {
          best = turned;
        } else {
          turn *= 0.5;
        }
      }
      return best;
    }

    private Ray nearestTurned(Ray from, double turn) {
      var best = from;
      for (int i = 0; i < from.direction().length; i++) {
        for (int side = -1; side <= 1; side += 2) {
          var direction = from.direction().clone();
          direction[i] += side * turn;
          normalise(direction);
          if (!hasHeadroom(direction, best.radius())) {
            best = new Ray(direction, radius(direction, best.radius()));
          }
        }
      }
      return best;
    }
  }

  private static List<double[]> directions(int size) {
    var directions = new ArrayList<double[]>();
    if (size > FULL_GRID_FACTORS_MAX) {
      for (int i = 0; i < size; i++) {
        for (int side = -1; side <= 1; side += 2) {
          var direction = new double[size];
          direction[i] = side;
          directions.add(direction);
        }
      }
      return directions;
    }
    int patterns = 1;
    for (int i = 0; i < size; i++) {
      patterns *= 3;
    }
    for (int pattern = 0; pattern < patterns; pattern++) {
      var direction = new double[size];
      int rest = pattern;
      for (int i = 0; i < size; i++) {
        direction[i] = rest % 3 - 1;
        rest /= 3;
      }
      if (normalise(direction)) {
        directions.add(direction);
      }
    }
    return directions;
  }

  private static boolean normalise(double[] direction) {
    double square = 0;
    for (double part : direction) {
      square += part * part;
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < direction.length; i++) {
      direction[i] /= length;
    }
    return length > 0;
  }
}
