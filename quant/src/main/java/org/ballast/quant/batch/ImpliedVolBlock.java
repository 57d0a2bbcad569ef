package org.ballast.quant.batch;

/// What the stages of one block hand on; small enough for the nearest cache.
final class ImpliedVolBlock {
  /// A multiple of every vector length.
  static final int SIZE = 256;

  final double[] logRatio = new double[SIZE];
  final double[] root = new double[SIZE];
  final double[] value = new double[SIZE];
  final double[] totalSd = new double[SIZE];
  final double[] difference = new double[SIZE];
}
