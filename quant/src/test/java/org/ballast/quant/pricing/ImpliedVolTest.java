package org.ballast.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.List;
import java.util.SplittableRandom;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.testkit.OptionSample;
import org.junit.jupiter.api.Test;

class ImpliedVolTest {
  private static final double DISCOUNT_FACTOR = 0.97;
  private static final double VOL_RELATIVE = 1e-13;
  private static final double PRICE_ULPS = 4;
  private static final int ITERATIONS_SEEN_MAX = 6;
  private static final double VALUE_MIN = 1e-290;

  private static final double DIRECT_CENTRE_MAX = 17;
  private static final double DIRECT_LOG_RATIO_MAX = 5.5;
  private static final double GUESS_RELATIVE = 6.2e-4;

  // At s = 2 a rounding of the value moves s by 1.4 times as much.
  private static final double DIRECT_RELATIVE = 6e-15;

  @Test
  void solve_ofAPrice_returnsItsVol() {
    for (var type : OptionType.values()) {
      for (var o : OptionSample.list(401, 20_000)) {
        var greeks =
            Black76.greeks(type, o.spot(), o.strike(), o.years(), o.vol(), DISCOUNT_FACTOR);
        var result =
            ImpliedVol.solve(
                type, o.spot(), o.strike(), o.years(), DISCOUNT_FACTOR, greeks.price());
        double scale = Math.max(o.spot(), greeks.price());
        double attainable = PRICE_ULPS * Math.ulp(scale) / greeks.vega();
        assertThat(result).as("type=%s %s", type, o).isInstanceOf(ImpliedVol.Solved.class);
        double vol = ((ImpliedVol.Solved) result).vol();
        assertWithin("vol", vol, o.vol(), VOL_RELATIVE * o.vol() + attainable, o);
      }
    }
  }

  @Test
  void direct_overItsDomain_isExactInOneStep() {
    var random = new SplittableRandom(403);
    for (int i = 0; i < 200_000; i++) {
      double s = i % 2 == 0 ? random.nextDouble(0.001, 1.99) : logUniform(random, 1e-9, 1.99);
      double z = i % 3 == 0 ? logUniform(random, 1e-9, DIRECT_CENTRE_MAX) : random.nextDouble(0, 9);
      double x = i % 50 == 0 ? 0 : z * s;
      double value = BlackKernel.outOfTheMoney(x, s);
      if (x <= DIRECT_LOG_RATIO_MAX && value >= ImpliedVol.VALUE_MIN) {
        double bounded = Math.max(x, TotalSdGuess.LOG_RATIO_MIN);
        double guess = TotalSdGuess.of(bounded, value, Math.sqrt(StrictMath.exp(x)));
        double totalSd = TotalSdStep.improve(bounded, value, guess);
        assertWithin("guess", guess, s, GUESS_RELATIVE * s, x);
        assertWithin("totalSd", totalSd, s, DIRECT_RELATIVE * s, x);
      }
    }
  }

  @Test
  void totalSd_overTheWholePlane_takesFewIterations() {
    var random = new SplittableRandom(402);
    for (int i = 0; i < 200_000; i++) {
      double x = i % 50 == 0 ? 0 : StrictMath.exp(random.nextDouble(-20, 6));
      double totalSd = StrictMath.exp(random.nextDouble(-14, 4.5));
      double value = BlackKernel.outOfTheMoney(x, totalSd);
      double complement = BlackKernel.complement(x, totalSd);
      if (value > VALUE_MIN && complement > VALUE_MIN) {
        assertThat(TotalSdSolver.iterations(x, value, complement))
            .as("logRatio=%s totalSd=%s", x, totalSd)
            .isLessThanOrEqualTo(ITERATIONS_SEEN_MAX);
      }
    }
  }

  @Test
  void solve_outsideTheBounds_saysWhy() {
    assertReason(ImpliedVol.Reason.BELOW_INTRINSIC, OptionType.CALL, 110, 1, -1);
    assertReason(ImpliedVol.Reason.BELOW_INTRINSIC, OptionType.CALL, 110, 1, 9.9);
    assertReason(ImpliedVol.Reason.AT_INTRINSIC, OptionType.CALL, 110, 1, 10);
    assertReason(ImpliedVol.Reason.AT_INTRINSIC, OptionType.PUT, 110, 1, 0);
    assertReason(ImpliedVol.Reason.AT_MAXIMUM, OptionType.CALL, 110, 1, 110);
    assertReason(ImpliedVol.Reason.AT_MAXIMUM, OptionType.PUT, 110, 1, 100);
    assertReason(ImpliedVol.Reason.ABOVE_MAXIMUM, OptionType.PUT, 110, 1, 101);
    assertReason(ImpliedVol.Reason.EXPIRED, OptionType.CALL, 110, 0, 11);
  }

  @Test
  void solveAny_offTheDomain_namesTheArgument() {
    double[] good = {1, 100, 100, 1, 1, 5};
    var reasons =
        List.of(
            ImpliedVol.Reason.BAD_SIGN,
            ImpliedVol.Reason.BAD_FORWARD,
            ImpliedVol.Reason.BAD_STRIKE,
            ImpliedVol.Reason.BAD_YEARS,
            ImpliedVol.Reason.BAD_DISCOUNT_FACTOR,
            ImpliedVol.Reason.BAD_PRICE);
    for (int i = 0; i < good.length; i++) {
      for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
        double[] a = good.clone();
        a[i] = bad;
        assertThat(ImpliedVol.solveAny(a[0], a[1], a[2], a[3], a[4], a[5]))
            .as("argument=%s value=%s", i, bad)
            .isEqualTo(new ImpliedVol.NoSolution(reasons.get(i)));
      }
    }
  }

  @Test
  void solve_ofNaN_isRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpliedVol.solve(OptionType.CALL, 100, 100, 1, 1, Double.NaN))
        .withMessage("price must be finite: price=NaN");
  }

  private static void assertReason(
      ImpliedVol.Reason reason, OptionType type, double forward, double years, double price) {
    assertThat(ImpliedVol.solve(type, forward, 100, years, 1, price))
        .as("type=%s forward=%s years=%s price=%s", type, forward, years, price)
        .isEqualTo(new ImpliedVol.NoSolution(reason));
  }

  private static double logUniform(SplittableRandom random, double min, double max) {
    return StrictMath.exp(random.nextDouble(StrictMath.log(min), StrictMath.log(max)));
  }
}
