package org.ballast.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  private static final long SEED = 20260101;
  private static final int SAMPLES = 5_000;
  private static final Decimal LARGEST = Decimal.of(Long.MAX_VALUE);
  private static final Decimal SMALLEST = Decimal.of(Long.MIN_VALUE);

  @ParameterizedTest
  @CsvSource({
    "-25, -25",
    "+25, 25",
    "0.0410, 0.041",
    "1e-8, 0.00000001",
    "1E3, 1000",
    "-0, 0",
    "-0.000, 0",
    "007.50, 7.5",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "0.000000000000000001, 0.000000000000000001",
    "1.0000000000000000000000, 1",
    "0e999, 0",
  })
  void parse_ofDecimalText_isExact(String text, String plain) {
    assertThat(Decimal.parse(text)).hasToString(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "NaN",
        "Infinity",
        "-Infinity",
        "1,000",
        " 1",
        "1 ",
        "0x10",
        ".5",
        "1.2.3",
        "--1",
        "1e",
        "1e9999",
        "1d",
        "1f",
        "٣",
        "１",
      })
  void parse_ofAnythingElse_isRefusedWithItsText(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decimal.parse(text))
        .withMessage("number must be decimal digits: text=\"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "0.0000000000000000001",
        "1.0000000000000000001",
        "9223372036854775.8071",
        "1e19",
        "1e-19",
        "1e999",
        "1e-999",
      })
  void parse_beyondTheRange_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decimal.parse(text))
        .withMessageStartingWith("number must fit 18 decimals and 64 bits: value=");
  }

  @Test
  void of_equalNumbersOfDifferentScale_areEqualRecords() {
    assertThat(new Decimal(4_100, 5)).isEqualTo(new Decimal(41, 3)).isEqualTo(parse("0.0410"));
    assertThat(new Decimal(0, 18)).isEqualTo(Decimal.ZERO);
    assertThat(Decimal.of(new BigDecimal("1e3"))).isEqualTo(Decimal.of(1_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 19})
  void new_ofScaleOutOfRange_isRefused(int scale) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decimal(1, scale))
        .withMessage("scale must be in [0, 18]: scale=" + scale);
  }

  @Test
  void arithmetic_onRandomNumbers_equalsBigDecimal() {
    var random = new SplittableRandom(SEED);
    for (var i = 0; i < SAMPLES; i++) {
      var left = random(random, 9);
      var right = random(random, 9);
      var exactLeft = left.toBigDecimal();
      var exactRight = right.toBigDecimal();
      var inputs = left + " and " + right;

      assertExact(inputs, left.plus(right), exactLeft.add(exactRight));
      assertExact(inputs, left.minus(right), exactLeft.subtract(exactRight));
      assertExact(inputs, left.times(right), exactLeft.multiply(exactRight));
      assertExact(inputs, left.negate(), exactLeft.negate());
      assertExact(inputs, left.abs(), exactLeft.abs());
      assertThat(left.compareTo(right)).as(inputs).isEqualTo(exactLeft.compareTo(exactRight));
      assertThat(left.signum()).as(inputs).isEqualTo(exactLeft.signum());
      assertThat(left.toDouble()).as(inputs).isEqualTo(exactLeft.doubleValue());
      assertThat(parse(left.toString())).as(inputs).isEqualTo(left);
    }
  }

  @Test
  void dividedBy_onRandomNumbers_roundsLikeBigDecimal() {
    var random = new SplittableRandom(SEED);
    for (var i = 0; i < SAMPLES; i++) {
      var left = random(random, 3);
      var right = random(random, 3);
      if (right.isZero()) {
        continue;
      }
      for (var rounding : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.HALF_EVEN}) {
        assertExact(
            left + " / " + right + " " + rounding,
            left.dividedBy(right, 6, rounding),
            left.toBigDecimal().divide(right.toBigDecimal(), 6, rounding));
      }
    }
  }

  @Test
  void plus_beyondTheRange_isRefused() {
    assertRefused(() -> LARGEST.plus(Decimal.ONE));
    assertRefused(() -> SMALLEST.minus(Decimal.ONE));
    assertRefused(() -> LARGEST.plus(new Decimal(1, 18)));
  }

  @Test
  void times_beyondTheRange_isRefused() {
    assertRefused(() -> LARGEST.times(Decimal.of(2)));
    assertRefused(() -> new Decimal(1, 10).times(new Decimal(1, 9)));
  }

  @Test
  void negate_ofTheSmallest_isRefused() {
    assertRefused(SMALLEST::negate);
    assertRefused(SMALLEST::abs);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void fromDouble_ofWhatIsNotFinite_isRefused(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decimal.fromDouble(value, 2, RoundingMode.HALF_EVEN))
        .withMessage("amount must be finite: value=" + value);
  }

  @ParameterizedTest
  @CsvSource({
    "0.125, HALF_EVEN, 0.12",
    "0.375, HALF_EVEN, 0.38",
    "-0.125, FLOOR, -0.13",
    "-0.125, CEILING, -0.12",
    "1.005, HALF_UP, 1",
    "-1e-300, CEILING, 0",
    "-1e-300, FLOOR, -0.01",
  })
  void fromDouble_roundsTheBinaryValueAsNamed(double value, RoundingMode rounding, String rounded) {
    assertThat(Decimal.fromDouble(value, 2, rounding)).isEqualTo(parse(rounded));
  }

  @Test
  void fromDouble_onRandomNumbersAndTies_roundsLikeBigDecimal() {
    var random = new SplittableRandom(SEED);
    for (var i = 0; i < SAMPLES; i++) {
      var tie = (random.nextInt(-1_000_000, 1_000_000) + 0.5) / 64;
      for (var value : new double[] {random.nextDouble(-1e6, 1e6), tie, Math.nextUp(tie)}) {
        for (var scale : new int[] {0, 5, 8}) {
          assertExact(
              value + " to " + scale + " decimals",
              Decimal.fromDouble(value, scale, RoundingMode.HALF_EVEN),
              new BigDecimal(value).setScale(scale, RoundingMode.HALF_EVEN));
        }
      }
    }
  }

  @Test
  void fromDouble_beyondTheRange_isRefused() {
    assertRefused(() -> Decimal.fromDouble(1e300, 0, RoundingMode.HALF_EVEN));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0042, 0.0005, 0.004, 0.0045",
    "-0.0042, 0.0005, -0.0045, -0.004",
    "0.004, 0.0005, 0.004, 0.004",
    "-7, 10, -10, 0",
    "7, 10, 0, 10",
    "0, 10, 0, 0",
    "1, 0.3, 0.9, 1.2",
  })
  void round_toSteps_enclosesTheNumber(String number, String step, String down, String up) {
    assertThat(parse(number).roundDown(parse(step))).isEqualTo(parse(down));
    assertThat(parse(number).roundUp(parse(step))).isEqualTo(parse(up));
  }

  @Test
  void round_ofRandomNumbers_isTheNearestMultipleOnEachSide() {
    var random = new SplittableRandom(SEED);
    for (var i = 0; i < SAMPLES; i++) {
      var number = random(random, 8);
      var step = new Decimal(random.nextLong(1, 1_000), random.nextInt(0, 6));
      var inputs = number + " in steps of " + step;

      var down = number.roundDown(step);
      var up = number.roundUp(step);

      assertThat(down.isMultipleOf(step) && up.isMultipleOf(step)).as(inputs).isTrue();
      assertThat(down).as(inputs).isLessThanOrEqualTo(number);
      assertThat(up).as(inputs).isGreaterThanOrEqualTo(number);
      assertThat(up.minus(down))
          .as(inputs)
          .isEqualTo(number.isMultipleOf(step) ? Decimal.ZERO : step);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.5"})
  void round_toStepNotPositive_isRefused(String step) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decimal.ONE.roundDown(parse(step)))
        .withMessage("step must be positive: step=" + step);
  }

  @Test
  void toString_ofTheExtremes_hasNoExponent() {
    assertThat(new Decimal(1, 18)).hasToString("0.000000000000000001");
    assertThat(LARGEST).hasToString("9223372036854775807");
  }

  private static Decimal parse(String text) {
    return Decimal.parse(text);
  }

  private static void assertExact(String inputs, Decimal actual, BigDecimal expected) {
    assertThat(actual.toBigDecimal()).as(inputs).isEqualByComparingTo(expected);
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessageStartingWith("number must fit 18 decimals and 64 bits: value=");
  }

  /// At most nine significant digits, so that a product fits, with up to `scaleMax` decimals.
  private static Decimal random(SplittableRandom random, int scaleMax) {
    var digits = random.nextInt(1, 10);
    var unscaled = random.nextLong(-powerOfTen(digits) + 1, powerOfTen(digits));
    return new Decimal(unscaled, random.nextInt(0, scaleMax + 1));
  }

  private static long powerOfTen(int exponent) {
    return BigDecimal.TEN.pow(exponent).longValueExact();
  }
}
