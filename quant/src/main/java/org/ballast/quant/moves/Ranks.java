package org.ballast.quant.moves;

/// Orders of columns, without boxes.
final class Ranks {
  private Ranks() {}

  /// Places of the elements from the least to the greatest, equal ones by their place.
  static int[] ascending(double[] column) {
    return ascending(column, new double[column.length]);
  }

  /// Likewise, equal ones by a second column and then by their place: a merge sort.
  static int[] ascending(double[] first, double[] second) {
    int n = first.length;
    var from = new int[n];
    for (int i = 0; i < n; i++) {
      from[i] = i;
    }
    var to = new int[n];
    for (int width = 1; width < n; width *= 2) {
      for (int start = 0; start < n; start += 2 * width) {
        int middle = Math.min(start + width, n);
        int end = Math.min(middle + width, n);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
          boolean takesLeft =
              right >= end || (left < middle && isInOrder(first, second, from[left], from[right]));
          to[i] = takesLeft ? from[left++] : from[right++];
        }
      }
      var swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static boolean isInOrder(double[] first, double[] second, int left, int right) {
    return first[left] < first[right]
        || (first[left] == first[right] && second[left] <= second[right]);
  }
}
