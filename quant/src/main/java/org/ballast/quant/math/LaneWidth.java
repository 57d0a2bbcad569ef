package org.ballast.quant.math;

/// The vector width that a process asks for, if not what the machine prefers.
public final class LaneWidth {
  private static int requestedBits;
  private static boolean isTaken;

  private LaneWidth() {}

  /// Asks for vectors of 64, 128, 256 or 512 bits, for the rest of the process.
  ///
  /// Throws: IllegalStateException once a kernel has started.
  public static void request(int bits) {
    if (isTaken) {
      throw new IllegalStateException("width must be asked for before first use: bits=" + bits);
    }
    requestedBits = bits;
  }

  static int orElse(int preferredBits) {
    isTaken = true;
    return requestedBits == 0 ? preferredBits : requestedBits;
  }
}
