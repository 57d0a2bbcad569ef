package org.ballast.domain.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// Fixed-point decimal number `unscaled * 10^-scale`, exact in every operation that does not name a
/// rounding.
///
/// Trailing zeros are dropped on construction, so equal numbers are equal records. Domain: 0 <=
/// scale <= 18 and unscaled fits a long; what does not fit is an `IllegalArgumentException`, never
/// a silent wrap.
public record Decimal(long unscaled, int scale) implements Comparable<Decimal> {
  public static final int SCALE_MAX = 18;
  public static final Decimal ZERO = new Decimal(0, 0);
  public static final Decimal ONE = new Decimal(1, 0);

  // Two numbers below it add without overflow.
  private static final long FAST_MAX = 1L << 62;
  // Doubles hold it exactly, as they do every power of ten here, so that one division rounds right.
  private static final long EXACT_MAX = 1L << 53;
  private static final long[] POWERS_OF_TEN = powersOfTen();

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,30}(\\.\\d{0,40})?([eE][+-]?\\d{1,3})?");

  public Decimal {
    if (scale < 0 || scale > SCALE_MAX) {
      throw new IllegalArgumentException("scale must be in [0, 18]: scale=" + scale);
    }
    while (scale > 0 && unscaled % 10 == 0) {
      unscaled /= 10;
      scale--;
    }
  }

  public static Decimal of(long whole) {
    return new Decimal(whole, 0);
  }

  /// Reads decimal text such as `-25`, `0.0410` or `1e-8`. Throws: `IllegalArgumentException` for
  /// anything else, NaN and infinity among them.
  public static Decimal parse(String text) {
    if (isPlain(text)) {
      return parsePlain(text);
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("number must be decimal digits: text=\"" + text + "\"");
    }
    return of(new BigDecimal(text));
  }

  /// The number as it is; fails where more than 18 decimals or more than a long would be needed.
  public static Decimal of(BigDecimal value) {
    var stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    var scaled = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    if (scaled.scale() > SCALE_MAX || scaled.unscaledValue().bitLength() > Long.SIZE - 1) {
      throw new IllegalArgumentException(
          "number must fit 18 decimals and 64 bits: value=" + value.toString());
    }
    return new Decimal(scaled.unscaledValue().longValueExact(), scaled.scale());
  }

  /// Crosses from analytics to money: the only way in from a double, and NaN cannot take it.
  /// Rounding: as named by the caller, to `scale` decimals.
  public static Decimal fromDouble(double value, int scale, RoundingMode rounding) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("amount must be finite: value=" + value);
    }
    if (rounding == RoundingMode.HALF_EVEN && scale >= 0 && scale <= SCALE_MAX) {
      double power = POWERS_OF_TEN[scale];
      var nearest = Math.rint(value * power);
      // The fused product errs by less than its last bit: below a half, it proves the rounding.
      if (Math.abs(nearest) < EXACT_MAX && Math.abs(Math.fma(value, power, -nearest)) < 0.5) {
        return new Decimal((long) nearest, scale);
      }
    }
    return of(new BigDecimal(value).setScale(scale, rounding));
  }

  /// Crosses from money to analytics. Rounding: to the nearest double.
  public double toDouble() {
    return unscaled > -EXACT_MAX && unscaled < EXACT_MAX
        ? unscaled / (double) POWERS_OF_TEN[scale]
        : toBigDecimal().doubleValue();
  }

  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(unscaled, scale);
  }

  public Decimal plus(Decimal other) {
    return of(toBigDecimal().add(other.toBigDecimal()));
  }

  public Decimal minus(Decimal other) {
    return of(toBigDecimal().subtract(other.toBigDecimal()));
  }

  public Decimal times(Decimal other) {
    return of(toBigDecimal().multiply(other.toBigDecimal()));
  }

  /// Rounding: as named by the caller, to `resultScale` decimals.
  public Decimal dividedBy(Decimal divisor, int resultScale, RoundingMode rounding) {
    return of(toBigDecimal().divide(divisor.toBigDecimal(), resultScale, rounding));
  }

  public Decimal negate() {
    return of(toBigDecimal().negate());
  }

  public Decimal abs() {
    return unscaled < 0 ? negate() : this;
  }

  public int signum() {
    return Long.signum(unscaled);
  }

  public boolean isZero() {
    return unscaled == 0;
  }

  public boolean isMultipleOf(Decimal step) {
    requirePositive(step);
    return toBigDecimal().remainder(step.toBigDecimal()).signum() == 0;
  }

  /// Largest multiple of `step` not above this number.
  public Decimal roundDown(Decimal step) {
    return round(step, RoundingMode.FLOOR);
  }

  /// Smallest multiple of `step` not below this number.
  public Decimal roundUp(Decimal step) {
    return round(step, RoundingMode.CEILING);
  }

  @Override
  public int compareTo(Decimal other) {
    if (scale == other.scale) {
      return Long.compare(unscaled, other.unscaled);
    }
    var common = Math.max(scale, other.scale);
    return fitsAt(common) && other.fitsAt(common)
        ? Long.compare(unscaledAt(common), other.unscaledAt(common))
        : toBigDecimal().compareTo(other.toBigDecimal());
  }

  /// Plain digits without an exponent, as files and venues take them.
  @Override
  public String toString() {
    return toBigDecimal().toPlainString();
  }

  /// True for digits with at most one point between them, few enough for a long: nearly every
  /// number of a market file, and read without the cost of a general number.
  private static boolean isPlain(String text) {
    var points = 0;
    for (var i = 0; i < text.length(); i++) {
      var symbol = text.charAt(i);
      points += symbol == '.' ? 1 : 0;
      if (symbol != '.' && (symbol < '0' || symbol > '9')) {
        return false;
      }
    }
    return points <= 1
        && text.length() > points
        && text.length() <= SCALE_MAX
        && text.charAt(0) != '.';
  }

  private static Decimal parsePlain(String text) {
    var digits = 0L;
    var scale = 0;
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '.') {
        scale = text.length() - 1 - i;
      } else {
        digits = 10 * digits + (text.charAt(i) - '0');
      }
    }
    return new Decimal(digits, scale);
  }

  private Decimal round(Decimal step, RoundingMode rounding) {
    requirePositive(step);
    var common = Math.max(scale, step.scale);
    if (fitsAt(common) && step.fitsAt(common)) {
      var size = step.unscaledAt(common);
      var whole =
          rounding == RoundingMode.FLOOR
              ? Math.floorDiv(unscaledAt(common), size)
              : Math.ceilDiv(unscaledAt(common), size);
      return new Decimal(whole * size, common);
    }
    var steps = toBigDecimal().divide(step.toBigDecimal(), 0, rounding);
    return of(steps.multiply(step.toBigDecimal()));
  }

  /// True where the number has room for the zeros of a larger scale, and for one more step: so the
  /// rules of prices and sizes are worked out without the cost of a general number.
  private boolean fitsAt(int largerScale) {
    var bound = FAST_MAX / POWERS_OF_TEN[largerScale - scale];
    return unscaled > -bound && unscaled < bound;
  }

  private long unscaledAt(int largerScale) {
    return unscaled * POWERS_OF_TEN[largerScale - scale];
  }

  private static long[] powersOfTen() {
    var powers = new long[SCALE_MAX + 1];
    powers[0] = 1;
    for (var i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  private static void requirePositive(Decimal step) {
    if (step.signum() <= 0) {
      throw new IllegalArgumentException("step must be positive: step=" + step);
    }
  }
}
