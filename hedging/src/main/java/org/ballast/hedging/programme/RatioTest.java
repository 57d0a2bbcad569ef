package org.ballast.hedging.programme;

/// Choice of the entering variable of a dual simplex step, with bound flipping (the long step).
///
/// The dual objective is concave and piecewise linear in the step; each break point is a variable
/// whose reduced cost reaches zero. While the slope stays positive a boxed variable may be flipped
/// to its other bound and the step go on. Ties: break points within `TIE` of one another are taken
/// by largest pivot, then lowest index. Source: Koberstein 2005, The Dual Simplex Method, 3.4 and
/// 6.2.2.
final class RatioTest {
  static final int NONE = -1;
  private static final double TIE = 1e-12;
  private static final double PIVOT_RELATIVE_MIN = 1e-11;
  private static final double PIVOT_SAFE = 1e-6;

  private final int[] heap;
  private final double[] ratio;
  private int heapSize;

  /// Variables passed by the step, in its order; the first `flipCount` change bound.
  final int[] passed;

  int flipCount;

  RatioTest(int variableCount) {
    heap = new int[variableCount];
    passed = new int[variableCount];
    ratio = new double[variableCount];
  }

  /// The entering variable, or `NONE` when the row proves that no point exists.
  ///
  /// `side` is +1 when the leaving variable is above its bound, -1 below; `excess` by how much;
  /// `scale` is the largest weight of the row, against which a pivot counts as zero.
  int choose(
      SimplexState state, double[] pivots, int side, double excess, double scale, Rule rule) {
    flipCount = 0;
    collect(state, pivots, side, PIVOT_RELATIVE_MIN * scale);
    return switch (rule) {
      case LONG_STEP -> longStep(state, pivots, excess);
      case LOWEST_INDEX -> lowestIndex();
    };
  }

  private void collect(SimplexState state, double[] pivots, int side, double pivotMin) {
    heapSize = 0;
    for (int j = 0; j < pivots.length; j++) {
      double pivot = side * pivots[j];
      boolean blocks = state.atUpper[j] ? pivot < -pivotMin : pivot > pivotMin;
      if (blocks && state.isMovable(j)) {
        ratio[j] = Math.max(0.0, state.reducedCost[j] / pivot);
        heap[heapSize++] = j;
      }
    }
  }

  private int lowestIndex() {
    double smallest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < heapSize; k++) {
      smallest = Math.min(smallest, ratio[heap[k]]);
    }
    for (int k = 0; k < heapSize; k++) {
      if (ratio[heap[k]] <= smallest + TIE) {
        return heap[k];
      }
    }
    return NONE;
  }

  private int longStep(SimplexState state, double[] pivots, double excess) {
    for (int k = heapSize / 2 - 1; k >= 0; k--) {
      siftDown(k);
    }
    int count = 0;
    double slope = excess;
    while (heapSize > 0 && slope > 0.0) {
      int j = pop();
      passed[count++] = j;
      slope -= Math.abs(pivots[j]) * state.range(j);
    }
    if (slope > 0.0) {
      return NONE;
    }
    return largestPivotNear(pivots, count - 1);
  }

  /// Prefers, at the end of the step, a larger pivot: first among ties, then at an earlier break.
  private int largestPivotNear(double[] pivots, int last) {
    int chosen = passed[last];
    double limit = ratio[chosen] + TIE * Math.max(1.0, ratio[chosen]);
    while (heapSize > 0 && ratio[heap[0]] <= limit) {
      int j = pop();
      if (Math.abs(pivots[j]) > Math.abs(pivots[chosen])) {
        chosen = j;
      }
    }
    flipCount = last;
    if (Math.abs(pivots[chosen]) >= PIVOT_SAFE) {
      return chosen;
    }
    for (int k = last - 1; k >= 0; k--) {
      if (Math.abs(pivots[passed[k]]) >= PIVOT_SAFE) {
        flipCount = k;
        return passed[k];
      }
    }
    return chosen;
  }

  private int pop() {
    int top = heap[0];
    heap[0] = heap[--heapSize];
    siftDown(0);
    return top;
  }

  private void siftDown(int start) {
    int at = start;
    for (int child = 2 * at + 1; child < heapSize; child = 2 * at + 1) {
      if (child + 1 < heapSize && comesBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!comesBefore(heap[child], heap[at])) {
        return;
      }
      int moved = heap[at];
      heap[at] = heap[child];
      heap[child] = moved;
      at = child;
    }
  }

  private boolean comesBefore(int first, int second) {
    return ratio[first] < ratio[second] || (ratio[first] == ratio[second] && first < second);
  }

  /// How to choose among break points.
  enum Rule {
    /// As far as the dual objective rises.
    LONG_STEP,
    /// Bland's rule, which cannot cycle.
    LOWEST_INDEX
  }
}
