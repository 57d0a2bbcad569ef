package org.ballast.quant.scenario;

import java.io.PrintStream;
import java.util.zip.CRC32C;
import org.ballast.quant.math.LaneWidth;
import org.ballast.quant.scenario.RandomScenarios.Shifts;

/// Prints a digest of the P&L of a seeded book, exact and by proxy, to compare one Java machine
/// with another.
final class ScenarioDigest {
  private static final int SCENARIOS = 1003;
  private static final int RANGE = 2000;

  /// Share of the greatest move that a proxy may be wrong by.
  private static final double TOLERANCE = 1e-4;

  private ScenarioDigest() {}

  /// With an argument, on vectors of so many bits.
  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      LaneWidth.request(Integer.parseInt(arguments[0]));
    }
    new PrintStream(System.out, true)
        .println(StripKernel.create().getClass().getSimpleName() + " " + ofThisMachine());
  }

  static String ofThisMachine() {
    var book = SampleBook.compile(SampleBook.of(4));
    var shifted = new RandomScenarios(5, 0.1, Shifts.ALL).of(book.axes(), SCENARIOS);
    var range = new RandomScenarios(6, 0.05, Shifts.NONE).of(book.axes(), RANGE);
    var exact = book.pnl(range);
    var proxy = BookProxy.of(book, range, TOLERANCE * exact.greatestMove());
    var digest = new CRC32C();
    add(book.pnl(shifted), digest);
    add(book.pnl(ladder(book.axes())), digest);
    add(exact, digest);
    add(proxy.pnl(range), digest);
    return Long.toHexString(digest.getValue());
  }

  /// Crashes and rallies, dead volatilities and expired options.
  private static ScenarioSet ladder(MarketAxes axes) {
    return ScenarioSet.grid(
        axes,
        new double[] {1e-3, 0.4, 0.9, 1, 1.1, 2, 1e3},
        new double[] {0, 0.5, 1, 4},
        new double[] {0, 2 / 365.0, 1});
  }

  private static void add(ScenarioPnl pnl, CRC32C digest) {
    for (double total : pnl.totals()) {
      long bits = Double.doubleToLongBits(total);
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        digest.update((int) (bits >>> shift));
      }
    }
  }
}
