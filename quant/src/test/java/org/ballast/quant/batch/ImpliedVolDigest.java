package org.ballast.quant.batch;

import java.io.PrintStream;
import java.util.List;
import java.util.zip.CRC32C;
import org.ballast.quant.math.LaneWidth;

/// Prints a digest of the implied volatilities of seeded batches, to compare one Java machine with
/// another.
final class ImpliedVolDigest {
  private static final int TYPICAL = 3003;

  private ImpliedVolDigest() {}

  /// With an argument, on vectors of so many bits.
  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      LaneWidth.request(Integer.parseInt(arguments[0]));
    }
    new PrintStream(System.out, true).println(of(ImpliedVolSolver.fastest()));
  }

  static String of(ImpliedVolSolver solver) {
    var digest = new CRC32C();
    for (var batch :
        List.of(ImpliedVolSample.of(83, TYPICAL).batch(), ImpliedVolSample.extremes())) {
      var vols = ImpliedVols.of(batch.size());
      solver.solve(batch, vols);
      for (double vol : vols.vol()) {
        long bits = Double.doubleToLongBits(vol);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
          digest.update((int) (bits >>> shift));
        }
      }
    }
    return solver.getClass().getSimpleName() + " " + Long.toHexString(digest.getValue());
  }
}
