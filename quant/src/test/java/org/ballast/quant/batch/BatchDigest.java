package org.ballast.quant.batch;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.ballast.quant.math.LaneWidth;

/// Prints a digest of every result over seeded batches, to compare one Java machine with another.
final class BatchDigest {
  private static final int TYPICAL = 1003;
  private static final int AWKWARD = 3001;

  private BatchDigest() {}

  /// With an argument, on vectors of so many bits.
  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      LaneWidth.request(Integer.parseInt(arguments[0]));
    }
    new PrintStream(System.out, true).println(of(BatchValuer.fastest()));
  }

  static String of(BatchValuer valuer) {
    var digest = new CRC32C();
    var batches =
        Stream.of(Samples.typical(81, TYPICAL), Samples.awkward(82, AWKWARD))
            .flatMap(List::stream)
            .toList();
    for (var batch : batches) {
      for (var measures : MeasureSet.values()) {
        var values = BatchValues.of(measures, batch.size());
        valuer.value(batch, values);
        add(valuer, values, batch, digest);
      }
    }
    return valuer.getClass().getSimpleName() + " " + Long.toHexString(digest.getValue());
  }

  private static void add(
      BatchValuer valuer, BatchValues values, OptionBatch batch, CRC32C digest) {
    for (var measure : values.measures().measures()) {
      var column = values.column(measure);
      for (double result : column) {
        add(result, digest);
      }
      add(valuer.weightedSum(column, batch.sign(), 3, 800), digest);
    }
  }

  private static void add(double result, CRC32C digest) {
    long bits = Double.doubleToLongBits(result);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      digest.update((int) (bits >>> shift));
    }
  }
}
