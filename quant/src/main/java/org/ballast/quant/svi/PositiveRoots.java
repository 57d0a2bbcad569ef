package org.ballast.quant.svi;

import java.util.ArrayList;
import java.util.List;

/// Where a polynomial may change its sign between 0 and infinity.
///
/// With t = u/(1-u) the polynomial becomes one on (0, 1) whose Bernstein coefficients are its own,
/// each divided by a binomial. It has no more roots than they have changes of sign; halving the
/// interval (de Casteljau) makes that count exact. Nothing is sampled, so no root is missed, but
/// two roots nearer than [#PAIR_WIDTH] in u may be given as one: between them the polynomial has
/// the size of its rounding errors. Limits: a polynomial that is nothing but rounding errors
/// exhausts [#HALVINGS_MAX], and the rest of its changes are given as the middles of what was left.
/// Source: Lane & Riesenfeld, "Bounds on a polynomial", BIT 21 (1981) 112-117.
final class PositiveRoots {
  private static final double PAIR_WIDTH = 0x1p-26;
  private static final double ROOT_WIDTH = 0x1p-52;
  private static final int HALVINGS_MAX = 1000;

  private final List<Double> roots = new ArrayList<>();
  private int halvings;

  private PositiveRoots() {}

  /// In rising order. Shape: coefficients in ascending powers.
  static double[] of(double[] coefficients) {
    var degree = coefficients.length - 1;
    var bernstein = new double[degree + 1];
    var binomial = 1.0;
    for (var i = 0; i <= degree; i++) {
      bernstein[i] = coefficients[i] / binomial;
      binomial = binomial * (degree - i) / (i + 1);
    }
    var search = new PositiveRoots();
    search.search(bernstein, 0, 1);
    return search.roots.stream().mapToDouble(u -> u / (1 - u)).toArray();
  }

  private void search(double[] bernstein, double low, double high) {
    var changes = signChanges(bernstein);
    if (changes == 0) {
      return;
    }
    var middle = (low + high) / 2;
    var width = changes == 1 ? ROOT_WIDTH : PAIR_WIDTH;
    if (high - low <= width || halvings >= HALVINGS_MAX) {
      roots.add(middle);
      return;
    }
    halvings++;
    var left = new double[bernstein.length];
    var right = bernstein.clone();
    for (var step = 0; step < left.length; step++) {
      left[step] = right[0];
      for (var i = 0; i < left.length - 1 - step; i++) {
        right[i] = (right[i] + right[i + 1]) / 2;
      }
    }
    search(left, low, middle);
    if (right[0] == 0) {
      roots.add(middle);
    }
    search(right, middle, high);
  }

  private static int signChanges(double[] values) {
    var changes = 0;
    var last = 0.0;
    for (var value : values) {
      if (value != 0) {
        changes += last * value < 0 ? 1 : 0;
        last = Math.signum(value);
      }
    }
    return changes;
  }
}
