// Exponential, logarithm of a ratio and Mills ratio on Lanes, without branches.
#pragma once

#include "simd.hpp"

// c[0] + c[1] x + c[2] x^2 + ...; even and odd powers apart, which halves the chain of fma.
template <int N>
inline Lanes polynomial(const double (&c)[N], Lanes x) {
  Lanes square = x * x;
  Lanes high = c[N - 1];
  Lanes low = c[N - 2];
  for (int i = N - 3; i >= 1; i -= 2) {
    high = fma(high, square, c[i]);
    low = fma(low, square, c[i - 1]);
  }
  if (N % 2 == 0) return fma(high, x, low);
  return fma(high, square, fma(low, x, c[0]));
}

namespace constants {
constexpr double LN2_HIGH = 0x1.62e42fefp-1;
constexpr double LN2_LOW = 7.440617110012397e-11;
constexpr double LOG2_E = 1.4426950408889634;
constexpr double ROUND_TO_INTEGER = 0x1.8p52;
constexpr double INVERSE_SQRT_TWO_PI = 0.3989422804014327;
constexpr int MANTISSA_BITS = 52;

// e^r for |r| <= ln(2) / 2; it misses by 2e-17.
constexpr double EXPONENTIAL[] = {
    1.0,
    1.0,
    0.5000000000000001,
    0.16666666666666669,
    0.04166666666662413,
    0.008333333333330062,
    0.0013888888917213717,
    0.00019841269863053618,
    2.4801521295954376e-05,
    2.7557268459997064e-06,
    2.7620088445409746e-07,
    2.510038549551032e-08};

// (2 atanh(s) / s - 2) / z with z = s^2 in [0, 0.0405]; it misses the logarithm by 6e-17.
constexpr double INVERSE_TANGENT[] = {
    0.6666666666666696,
    0.3999999999929388,
    0.2857142884986201,
    0.2222218112856853,
    0.18184697986234472,
    0.1528157284825945,
    0.15137730825316933};

// Own weighted minimax fit (Remez): 1/R(x) - x = D(x) / P(x); it misses R by 3e-17 on [0, 40].
constexpr double MILLS_D[] = {
    0.7978845608028654,
    1.014137510979736,
    0.6562340210078852,
    0.27544276827786707,
    0.08154080680891745,
    0.01753952089663177,
    0.002736042838438,
    0.0002991095290516626,
    2.093788371356568e-05,
    7.256298177460365e-07};
constexpr double MILLS_P[] = {
    1.0,
    1.726462456205485,
    1.4721296688438186,
    0.8037727524481908,
    0.30875798225414564,
    0.0868872490593524,
    0.01813338673290866,
    0.0027779185919204635,
    0.0003005607889238419,
    2.0937883711146692e-05,
    7.256298177572012e-07};
}  // namespace constants

// e^x for -700 <= x <= 700.
inline Lanes exponential(Lanes x) {
  using namespace constants;
  Lanes shifted = fma(x, LOG2_E, ROUND_TO_INTEGER);
  Lanes k = shifted - ROUND_TO_INTEGER;
  Lanes r = fnma(k, LN2_LOW, fnma(k, LN2_HIGH, x));
  return bits::add(polynomial(EXPONENTIAL, r), bits::left(shifted, MANTISSA_BITS));
}

// ln(numerator / denominator): with the denominator scaled by 2^k to lie near the numerator, it is
// k ln 2 + 2 atanh(s), s = difference / sum; the difference is exact, so nothing cancels.
inline Lanes logOfRatio(Lanes numerator, Lanes denominator) {
  using namespace constants;
  constexpr long long ONE = 1LL << MANTISSA_BITS;
  constexpr long long OFFSET = 1024;
  constexpr double TWO_TO_52 = 0x1p52;
  Lanes apart = bits::subtract(numerator, denominator);
  Lanes biased = bits::add(apart, bits::of(OFFSET * ONE + ONE / 2));
  Lanes integer = bits::right(biased, MANTISSA_BITS);
  Lanes k = bits::combine(integer, TWO_TO_52) - (TWO_TO_52 + OFFSET);
  Lanes scale = bits::subtract(bits::left(integer, MANTISSA_BITS), bits::of(ONE));
  Lanes scaled = denominator * scale;
  Lanes s = (numerator - scaled) / (numerator + scaled);
  Lanes z = s * s;
  Lanes low = fma(s * z, polynomial(INVERSE_TANGENT, z), k * LN2_LOW);
  return fma(k, LN2_HIGH, fma(s, 2.0, low));
}

// Numerator and denominator of R(x) = N(-x) / n(x) = p / q, and d = q - x p.
struct Mills {
  Lanes p;
  Lanes d;
  Lanes q;
};

inline Mills mills(Lanes x) {
  Lanes p = polynomial(constants::MILLS_P, x);
  Lanes d = polynomial(constants::MILLS_D, x);
  return {p, d, fma(x, p, d)};
}

// n(x), 2e-298 beyond |x| = 37.
inline Lanes density(Lanes x) {
  constexpr double ARGUMENT_MAX = 37;
  Lanes bounded = min(abs(x), ARGUMENT_MAX);
  return exponential(bounded * bounded * -0.5) * constants::INVERSE_SQRT_TWO_PI;
}
