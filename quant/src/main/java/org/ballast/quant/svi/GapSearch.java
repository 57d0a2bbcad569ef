package org.ballast.quant.svi;

/// Decides whether a gap is negative somewhere, given every place where its sign may change, and
/// finds its deepest point.
///
/// Between two neighbouring places the sign is constant, so one look at each range decides. Only a
/// range found negative is sampled, to find how deep it is; the best sample is refined to where the
/// slope vanishes.
final class GapSearch {
  private static final int SAMPLES = 64;
  private static final int HALVINGS = 80;

  private final Gap gap;
  private final Hyperbola hyperbola;
  private ArbitrageVerdict verdict = new ArbitrageVerdict.Free();
  private double depth;

  private GapSearch(Gap gap, Hyperbola hyperbola) {
    this.gap = gap;
    this.hyperbola = hyperbola;
  }

  /// Shape: `changes` in the hyperbola's coordinate, rising; they may be more than the true ones.
  static ArbitrageVerdict decide(Gap gap, Hyperbola hyperbola, double[] changes) {
    var search = new GapSearch(gap, hyperbola);
    for (var i = 0; i <= changes.length; i++) {
      var from = i == 0 ? 0 : changes[i - 1];
      var to = i == changes.length ? Double.POSITIVE_INFINITY : changes[i];
      if (search.gapAt(inside(from, to)) < -gap.tolerance()) {
        search.measure(from, to);
      }
    }
    return search.verdict;
  }

  private static double inside(double from, double to) {
    if (Double.isInfinite(to)) {
      return from == 0 ? 1 : 2 * from;
    }
    return (from + to) / 2;
  }

  private double gapAt(double coordinate) {
    return gap.at(hyperbola.logMoneyness(coordinate));
  }

  private void measure(double from, double to) {
    var low = from / (1 + from);
    var high = Double.isInfinite(to) ? 1 : to / (1 + to);
    var best = 0;
    var least = Double.POSITIVE_INFINITY;
    for (var i = 1; i < SAMPLES; i++) {
      var value = gap.at(sample(low, high, i));
      if (value < least) {
        least = value;
        best = i;
      }
    }
    var worst = refined(sample(low, high, best - 1), sample(low, high, best + 1));
    keep(from, to, worst, gap.at(worst));
    if (from == 0) {
      keep(from, to, Double.NEGATIVE_INFINITY, gap.farLeft());
    }
    if (Double.isInfinite(to)) {
      keep(from, to, Double.POSITIVE_INFINITY, gap.farRight());
    }
  }

  private double sample(double low, double high, int index) {
    var u = low + (high - low) * index / SAMPLES;
    return hyperbola.logMoneyness(u / (1 - u));
  }

  /// Where the slope turns from negative to positive; an end where it does not turn.
  private double refined(double left, double right) {
    var low = Math.max(left, -Double.MAX_VALUE);
    var high = Math.min(right, Double.MAX_VALUE);
    for (var i = 0; i < HALVINGS; i++) {
      var middle = low / 2 + high / 2;
      if (gap.slope(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low / 2 + high / 2;
  }

  private void keep(double from, double to, double worst, double value) {
    if (-value > depth) {
      depth = -value;
      verdict =
          new ArbitrageVerdict.Violated(
              hyperbola.logMoneyness(from), hyperbola.logMoneyness(to), worst, depth);
    }
  }
}
