package org.ballast.quant.moves;

import java.util.Arrays;

/// Kendall's tau: concordant less discordant pairs over all pairs.
///
/// Ties count as neither. Cost: n log n, by counting the inversions of one column when sorted by
/// the other. Source: Knight, Journal of the American Statistical Association 61 (1966) 436-439.
final class RankCorrelation {
  private RankCorrelation() {}

  static double kendall(double[] x, double[] y) {
    int n = x.length;
    var order = Ranks.ascending(x, y);
    var sorted = Columns.select(y, order);
    double pairs = 0.5 * n * (n - 1.0);
    double tiedX = tied(Columns.select(x, order), sorted, 0);
    double tiedBoth = tied(Columns.select(x, order), sorted, 1);
    double discordant = inversions(sorted);
    var byY = y.clone();
    Arrays.sort(byY);
    double tiedY = tied(byY, byY, 0);
    return (pairs - tiedX - tiedY + tiedBoth - 2 * discordant) / pairs;
  }

  /// Pairs of neighbours in runs of equal x, and of equal y too where `columns` is 1.
  private static double tied(double[] x, double[] y, int columns) {
    double tied = 0;
    int start = 0;
    for (int i = 1; i <= x.length; i++) {
      boolean isRun = i < x.length && x[i] == x[start] && (columns == 0 || y[i] == y[start]);
      if (!isRun) {
        double run = i - start;
        tied += 0.5 * run * (run - 1);
        start = i;
      }
    }
    return tied;
  }

  /// Pairs out of order, counted while merging; sorts the column.
  private static double inversions(double[] column) {
    double count = 0;
    var from = column;
    var to = new double[column.length];
    for (int width = 1; width < from.length; width *= 2) {
      for (int start = 0; start < from.length; start += 2 * width) {
        int middle = Math.min(start + width, from.length);
        int end = Math.min(middle + width, from.length);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
          boolean takesLeft = right >= end || (left < middle && from[left] <= from[right]);
          count += takesLeft ? 0 : middle - left;
          to[i] = takesLeft ? from[left++] : from[right++];
        }
      }
      var swap = from;
      from = to;
      to = swap;
    }
    return count;
  }
}
