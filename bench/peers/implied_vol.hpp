// The inner loop of a vectorised implied volatility: two steps of Householder's method of fourth
// order from a start near the root, without finding that start and without any fallback.
#pragma once

#include "black76.hpp"

// y = out-of-the-money value over min(F, K), x = |ln(F/K)|; dy/ds = n(a), and the ratios of the
// next two derivatives to it follow from d ln(dy/ds) / ds = x^2 / s^3 - s / 4.
STAGE improve(const double* logRatio, const double* target, double* sd, Scratch& work) {
  EACH_LANE(i) {
    Lanes s = load(work.sd + i);
    Lanes inverse = Lanes(1.0) / s;
    Lanes ratio = load(logRatio + i) * inverse * inverse;
    Lanes square = ratio * ratio;
    Lanes second = fma(square, s, s * -0.25);
    Lanes third = fma(second, second, fma(square, -3.0, -0.25));
    Lanes newton = (load(target + i) - tails(work, i).difference) / load(work.density + i);
    Lanes numerator = fma(second * newton, 0.5, 1.0);
    Lanes denominator = fma(newton, fma(third * newton, 1.0 / 6, second), 1.0);
    Lanes better = fma(newton, numerator / denominator, s);
    store(sd + i, better);
  }
}

STAGE startFrom(const double* logRatio, const double* sd, Scratch& work) {
  EACH_LANE(i) {
    Lanes s = load(sd + i);
    store(work.sd + i, s);
    store(work.moneyness + i, load(logRatio + i) / s);
  }
}

// Rows are a multiple of BLOCK.
inline void impliedSd(
    const double* logRatio,
    const double* target,
    const double* start,
    size_t rows,
    Scratch& work,
    double* sd) {
  for (size_t row = 0; row < rows; row += BLOCK) {
    const double* from = start + row;
    for (int step = 0; step < 2; step++) {
      startFrom(logRatio + row, from, work);
      findDensity(work);
      findNearRatio(work);
      improve(logRatio + row, target + row, sd + row, work);
      from = sd + row;
    }
  }
}
