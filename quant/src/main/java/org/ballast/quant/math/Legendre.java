package org.ballast.quant.math;

/// Nodes and weights of the 16-point Gauss-Legendre rule on [-1, 1].
///
/// Source: zeros of the Legendre polynomial P16, rounded from 20 digits.
public final class Legendre {
  public static final int COUNT = 16;

  private static final double[] NODES = {
    0.09501250983763744,
    0.2816035507792589,
    0.45801677765722737,
    0.6178762444026438,
    0.755404408355003,
    0.8656312023878318,
    0.9445750230732326,
    0.9894009349916499
  };

  private static final double[] WEIGHTS = {
    0.1894506104550685,
    0.18260341504492358,
    0.16915651939500254,
    0.14959598881657674,
    0.12462897125553388,
    0.09515851168249279,
    0.062253523938647894,
    0.027152459411754096
  };

  private Legendre() {}

  /// Nodes come in pairs of opposite sign.
  public static double node(int index) {
    return index % 2 == 0 ? NODES[index / 2] : -NODES[index / 2];
  }

  public static double weight(int index) {
    return WEIGHTS[index / 2];
  }
}
