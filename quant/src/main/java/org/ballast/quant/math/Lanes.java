package org.ballast.quant.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// The vector width of every kernel: what the machine prefers, unless [LaneWidth] asked for
/// another.
public final class Lanes {
  /// A constant, because compiled vector code must know its width.
  public static final VectorSpecies<Double> SPECIES = species();

  /// Elements of one vector.
  public static final int COUNT = SPECIES.length();

  private Lanes() {}

  /// The vector at `index` of a column.
  public static DoubleVector load(double[] column, int index) {
    return DoubleVector.fromArray(SPECIES, column, index);
  }

  private static VectorSpecies<Double> species() {
    int bits = LaneWidth.orElse(DoubleVector.SPECIES_PREFERRED.vectorBitSize());
    return VectorSpecies.of(double.class, VectorShape.forBitSize(bits));
  }
}
