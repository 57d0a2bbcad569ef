package org.ballast.quant.fourier;

import org.ballast.quant.math.Circular;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// Complex number `re + i im`.
///
/// Domain: both parts below 1e150 in size, so that squares do not overflow. Functions with a branch
/// return the principal value.
record Complex(double re, double im) {
  static final Complex ZERO = new Complex(0, 0);
  static final Complex ONE = new Complex(1, 0);

  // Nearer to 0 than this, ln(1 + z) is taken from its small argument, else from 1 + z.
  private static final double NEAR_ZERO = 0.5;

  static Complex of(double real) {
    return new Complex(real, 0);
  }

  Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  Complex plus(double real) {
    return new Complex(re + real, im);
  }

  Complex minus(Complex other) {
    return new Complex(re - other.re, im - other.im);
  }

  Complex negated() {
    return new Complex(-re, -im);
  }

  Complex times(double factor) {
    return new Complex(re * factor, im * factor);
  }

  Complex times(Complex other) {
    return new Complex(
        Math.fma(re, other.re, -im * other.im), Math.fma(re, other.im, im * other.re));
  }

  Complex over(Complex other) {
    double size = Math.fma(other.re, other.re, other.im * other.im);
    return new Complex(
        Math.fma(re, other.re, im * other.im) / size,
        Math.fma(im, other.re, -re * other.im) / size);
  }

  double size() {
    return Math.sqrt(Math.fma(re, re, im * im));
  }

  boolean isZero() {
    return re == 0 && im == 0;
  }

  /// The root with a non-negative real part.
  Complex sqrt() {
    double size = size();
    if (size == 0) {
      return ZERO;
    }
    double larger = Math.sqrt(0.5 * (size + Math.abs(re)));
    double smaller = 0.5 * Math.abs(im) / larger;
    return re >= 0
        ? new Complex(larger, Math.copySign(smaller, im))
        : new Complex(smaller, Math.copySign(larger, im));
  }

  Complex exp() {
    double scale = Exp.exp(re);
    return new Complex(scale * Circular.cos(im), scale * Circular.sin(im));
  }

  /// `(1 - e^-z) / z`, which is 1 at zero. Domain: re >= 0, where nothing cancels.
  Complex decayRatio() {
    if (isZero()) {
      return ONE;
    }
    double halfSine = Circular.sin(0.5 * im);
    double shrink = Exp.expm1(-re);
    double real = 2 * halfSine * halfSine - shrink * Circular.cos(im);
    return new Complex(real, (1 + shrink) * Circular.sin(im)).over(this);
  }

  /// `ln(1 + z) / z`, which is 1 at zero.
  Complex logRatio() {
    if (isZero()) {
      return ONE;
    }
    double above = 1 + re;
    double logSize =
        size() < NEAR_ZERO
            ? Log.log1p(Math.fma(re, 2 + re, im * im))
            : Log.log(Math.fma(above, above, im * im));
    return new Complex(0.5 * logSize, Circular.atan2(im, above)).over(this);
  }
}
