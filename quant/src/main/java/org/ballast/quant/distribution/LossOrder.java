package org.ballast.quant.distribution;

/// Scenarios from the worst to the best, those that lose alike by their number.
final class LossOrder {
  private LossOrder() {}

  /// Numbers of the scenarios by falling loss: a merge sort, so that nothing is boxed.
  static int[] worstFirst(double[] pnl) {
    var order = new int[pnl.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    var from = order;
    var to = new int[order.length];
    for (int width = 1; width < order.length; width *= 2) {
      for (int start = 0; start < order.length; start += 2 * width) {
        merge(pnl, from, to, start, width);
      }
      var swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static void merge(double[] pnl, int[] from, int[] to, int start, int width) {
    int middle = Math.min(start + width, from.length);
    int end = Math.min(middle + width, from.length);
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean takesLeft = right >= end || (left < middle && pnl[from[left]] <= pnl[from[right]]);
      to[i] = takesLeft ? from[left++] : from[right++];
    }
  }
}
