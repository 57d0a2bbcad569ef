package org.ballast.quant.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.scenario.RandomScenarios.Shifts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StripKernelTest {
  private static final MarketAxes AXES = SampleBook.compile(SampleBook.of(1)).axes();

  /// In and far out of the money, with vols down to zero.
  private static final List<OptionLine> LINES =
      List.of(
          OptionLine.of(95_000, 95_000, 0.5, 3, 0),
          OptionLine.of(95_000, 95_000.01, 0, -1, 2),
          OptionLine.of(95_000, 40_000, 0.8, 2, 5),
          OptionLine.of(95_000, 300_000, 0.6, 2, -5),
          OptionLine.of(95_000, 1e-3, 1, 1, 1),
          OptionLine.of(95_000, 1e12, 40, 1, 1),
          OptionLine.of(95_000, 94_000, 1e-9, 0, 1));

  @Test
  void accumulate_inVectors_givesTheBitsOfTheScalar() {
    var kernel = new VectorStripKernel();
    for (int size : new int[] {1, 4, 7, 8, 13, 16, 25, 64, 100, 255, 256}) {
      for (int days : new int[] {0, 1, 7, 180}) {
        var block = block(days, size);
        assertThat(values(kernel, block))
            .as("size %d days %d", size, days)
            .containsExactly(values(new ScalarStripKernel(), block));
      }
    }
  }

  /// The one division and the few sums round to some 1e-15 of the smaller of forward and strike.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 180})
  void accumulate_ofOneLine_isBlack76(int days) {
    var block = block(days, 64);
    for (var line : LINES) {
      var sums = new double[StripBlock.CAPACITY];
      new ScalarStripKernel().accumulate(line, block, sums);
      for (int i = 0; i < 64; i++) {
        double forward = line.forward() * block.forwardFactor[i];
        double sd =
            line.vol() * block.volScale[i]
                + block.volShift[i]
                - line.logMoneyness() * block.skewShift[i];
        double call = price(OptionType.CALL, forward, line.strike(), sd);
        double put = price(OptionType.PUT, forward, line.strike(), sd);
        double gross = Math.abs(line.callWeight()) * call + Math.abs(line.putWeight()) * put;
        double low = Math.min(forward, line.strike()) * Math.abs(line.weight());
        assertThat(Math.abs(sums[i] - (line.callWeight() * call + line.putWeight() * put)))
            .as("%s scenario %d", line, i)
            .isLessThanOrEqualTo(2e-15 * (gross + low) + 1e-14 * gross);
      }
    }
  }

  /// A call a few standard deviations out keeps its digits, not only its cents.
  @Test
  void accumulate_farOutOfTheMoney_isRightToItsOwnSize() {
    var block = block(7, 8);
    for (double strike : new double[] {120_000, 150_000, 200_000}) {
      var line = OptionLine.of(95_000, strike, 0.6, 1, 0);
      var sums = new double[StripBlock.CAPACITY];
      new ScalarStripKernel().accumulate(line, block, sums);
      for (int i = 0; i < 8; i++) {
        double sd = line.vol() * block.volScale[i];
        double call = price(OptionType.CALL, line.forward() * block.forwardFactor[i], strike, sd);
        assertThat(Math.abs(sums[i] - call)).as("strike %s", strike).isLessThan(1e-11 * call);
      }
    }
  }

  private static double price(OptionType type, double forward, double strike, double totalSd) {
    return Black76.price(type, forward, strike, 1, Math.max(0, totalSd), 1);
  }

  private static double[] values(StripKernel kernel, StripBlock block) {
    var sums = new double[StripBlock.CAPACITY];
    LINES.forEach(line -> kernel.accumulate(line, block, sums));
    return sums;
  }

  private static StripBlock block(int days, int size) {
    var shifts = days == 7 ? Shifts.NONE : Shifts.ALL;
    var scenarios = new RandomScenarios(5, 0.15, shifts).of(AXES, size);
    var block = new StripBlock();
    block.fill(new StripKey(0, 0, 0, true, days / 365.0), scenarios, 0, size);
    return block;
  }
}
