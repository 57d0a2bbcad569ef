package org.ballast.quant.batch;

import org.ballast.quant.math.Lanes;

/// Whether this Java machine offers vector arithmetic.
public final class VectorSupport {
  private static final String MODULE = "jdk.incubator.vector";
  private static final int ACCELERATED_BITS_MIN = 128;
  private static final boolean IS_PRESENT = ModuleLayer.boot().findModule(MODULE).isPresent();

  private VectorSupport() {}

  /// True where vectors are there and at least 128 bits wide.
  public static boolean isWorthwhile() {
    return IS_PRESENT && Lanes.SPECIES.vectorBitSize() >= ACCELERATED_BITS_MIN;
  }

  static void requirePresent() {
    if (!IS_PRESENT) {
      throw new IllegalStateException(
          "module must be in the boot layer: module=" + MODULE + " (use --add-modules)");
    }
  }
}
