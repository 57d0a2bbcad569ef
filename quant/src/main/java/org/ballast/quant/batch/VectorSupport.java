package org.ballast.quant.batch;

import org.ballast.quant.math.Lanes;

/// Whether this Java machine offers vector arithmetic.
final class VectorSupport {
  private static final String MODULE = "jdk.incubator.vector";
  private static final int ACCELERATED_BITS_MIN = 128;
  private static final boolean IS_PRESENT = ModuleLayer.boot().findModule(MODULE).isPresent();

  private VectorSupport() {}

  static boolean isWorthwhile() {
    return IS_PRESENT && Lanes.SPECIES.vectorBitSize() >= ACCELERATED_BITS_MIN;
  }

  static void requirePresent() {
    if (!IS_PRESENT) {
      throw new IllegalStateException(
          "module must be in the boot layer: module=" + MODULE + " (use --add-modules)");
    }
  }
}
