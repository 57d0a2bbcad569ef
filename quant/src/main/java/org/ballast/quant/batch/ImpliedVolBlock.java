package org.ballast.quant.batch;

import org.ballast.quant.math.MillsColumns;

/// The elements that the stages solve, with scratch columns that stay in the first-level cache.
///
/// Inputs and results are the caller's columns from `start` on; scratch columns begin at 0.
final class ImpliedVolBlock {
  /// Most elements of one block.
  static final int CAPACITY = 256;

  ImpliedVolBatch batch = ImpliedVolBatch.EMPTY;
  double[] vol = {};
  int start;
  int length;

  final double[] low = new double[CAPACITY];
  final double[] high = new double[CAPACITY];
  final double[] value = new double[CAPACITY];
  final double[] logRatio = new double[CAPACITY];
  final double[] logarithm = new double[CAPACITY];
  final double[] bachelier = new double[CAPACITY];
  final double[] totalSd = new double[CAPACITY];
  final double[] centre = new double[CAPACITY];
  final double[] near = new double[CAPACITY];
  final double[] millsDivisor = new double[CAPACITY];
  final double[] difference = new double[CAPACITY];
  final double[] logValueRatio = new double[CAPACITY];
  final double[] logError = new double[CAPACITY];
  final double[] newton = new double[CAPACITY];
  final double[] relativeNewton = new double[CAPACITY];
  final double[] stretch = new double[CAPACITY];
  final MillsColumns mills = new MillsColumns(CAPACITY);
  final long[] guard = new long[CAPACITY];

  private final int[] rare = new int[CAPACITY];
  private int rareCount;

  void bind(ImpliedVolBatch newBatch, double[] newVol) {
    batch = newBatch;
    vol = newVol;
  }

  void moveTo(int newStart, int newLength) {
    start = newStart;
    length = newLength;
    rareCount = 0;
  }

  /// Notes that a lane of the vector at `index` is not solved.
  void markRare(int index) {
    rare[rareCount++] = index;
  }

  int rareCount() {
    return rareCount;
  }

  int rare(int position) {
    return rare[position];
  }
}
