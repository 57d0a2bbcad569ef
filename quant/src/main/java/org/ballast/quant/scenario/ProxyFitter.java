package org.ballast.quant.scenario;

import java.util.ArrayList;
import java.util.Optional;
import org.ballast.quant.math.CounterRandom;

/// Fits the surface of one strip, raising its degrees until its error is within the tolerance.
///
/// The bound is the greatest error at points off the nodes, doubled, plus what the highest quarter
/// of the degrees contributes, which a smooth surface has less than its error there.
final class ProxyFitter {
  private static final int SPOT_DEGREE_MIN = 16;
  private static final int SPOT_DEGREE_MAX = 128;
  private static final int VOL_DEGREE_MIN = 8;
  private static final int VOL_DEGREE_MAX = 32;
  private static final int CHECKS = 64;
  private static final double SAFETY = 2;

  /// Share of the tolerance that degrees of no weight may take when they are dropped.
  private static final double TRIM_SHARE = 0.25;

  private final OptionStrip strip;
  private final StripDomain domain;
  private final StripKernel kernel;
  private final StripBlock block = new StripBlock();

  ProxyFitter(OptionStrip strip, StripDomain domain, StripKernel kernel) {
    this.strip = strip;
    this.domain = domain;
    this.kernel = kernel;
  }

  /// Empty where no surface of up to `pointsMax` nodes keeps to the tolerance. Units: USD.
  Optional<ProxyStrip> fit(double tolerance, int pointsMax) {
    double within = tolerance / domain.valueScaleMax();
    int spotDegree = SPOT_DEGREE_MIN;
    int volDegree = VOL_DEGREE_MIN;
    var values = new double[0][0];
    while ((spotDegree + 1) * (volDegree + 1) + CHECKS <= pointsMax) {
      values = refined(values, spotDegree, volDegree);
      var full = ChebyshevSurface.through(values);
      double tailOfSpot = full.tailOfX();
      double tailOfVol = full.tailOfY();
      double tail = tailOfSpot + tailOfVol;
      if (tail <= within * (1 - TRIM_SHARE)) {
        var surface = full.trimmed(TRIM_SHARE * within);
        double bound = SAFETY * worstError(surface) + tail + surface.dropped();
        if (bound <= within) {
          return Optional.of(
              new ProxyStrip(strip, domain, surface, bound * domain.valueScaleMax()));
        }
      }
      if (tailOfSpot >= tailOfVol && spotDegree < SPOT_DEGREE_MAX) {
        spotDegree *= 2;
      } else if (volDegree < VOL_DEGREE_MAX) {
        volDegree *= 2;
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Values at all nodes, of which those of the coarser grid `known` are taken over: the nodes of a
  /// degree are every second one of twice that degree.
  private double[][] refined(double[][] known, int spotDegree, int volDegree) {
    var x = ChebyshevSurface.nodes(spotDegree);
    var y = ChebyshevSurface.nodes(volDegree);
    int rowStride = known.length == 0 ? 0 : spotDegree / (known.length - 1);
    int columnStride = known.length == 0 ? 0 : volDegree / (known[0].length - 1);
    var values = new double[x.length][y.length];
    var missing = new ArrayList<Node>();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        if (rowStride > 0 && i % rowStride == 0 && j % columnStride == 0) {
          values[i][j] = known[i / rowStride][j / columnStride];
        } else {
          missing.add(new Node(i, j));
        }
      }
    }
    var found =
        exact(
            missing.stream().mapToDouble(node -> x[node.row()]).toArray(),
            missing.stream().mapToDouble(node -> y[node.column()]).toArray());
    for (int k = 0; k < found.length; k++) {
      values[missing.get(k).row()][missing.get(k).column()] = found[k];
    }
    return values;
  }

  private double worstError(ChebyshevSurface surface) {
    var x = seeded(0);
    var y = seeded(1);
    var fitted = new double[CHECKS];
    surface.accumulate(x, y, CHECKS, fitted);
    var exact = exact(x, y);
    double worst = 0;
    for (int i = 0; i < CHECKS; i++) {
      worst = Math.max(worst, Math.abs(fitted[i] - exact[i]));
    }
    return worst;
  }

  private static double[] seeded(int axis) {
    var random = new CounterRandom(0, axis);
    var points = new double[CHECKS];
    for (int i = 0; i < CHECKS; i++) {
      points[i] = random.between(-1, 1, i);
    }
    return points;
  }

  private double[] exact(double[] x, double[] y) {
    var values = new double[x.length];
    for (int start = 0; start < x.length; start += StripBlock.CAPACITY) {
      int count = Math.min(StripBlock.CAPACITY, x.length - start);
      var logForwards = new double[count];
      var volScales = new double[count];
      for (int i = 0; i < count; i++) {
        logForwards[i] = domain.logForward(x[start + i]);
        volScales[i] = domain.volScale(y[start + i]);
      }
      block.place(logForwards, volScales, count);
      var sums = new double[StripBlock.CAPACITY];
      strip.accumulate(block, kernel, sums);
      System.arraycopy(sums, 0, values, start, count);
    }
    return values;
  }

  private record Node(int row, int column) {}
}
