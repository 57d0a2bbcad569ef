// Black-76 by hand: what the algorithm of Ballast's own kernels reaches with intrinsics.
//
// Symbols: x = ln(F/K), s = vol sqrt(T), a = |x|/s - s/2, b = |x|/s + s/2, R(z) = N(-z)/n(z). The
// out-of-the-money option is worth min(F, K) (N(-a) - n(a) R(b)), and F n(d1) = min(F, K) n(a).
//
// Layout: blocks that stay in the first-level cache go through short loops, one after the other.
// One loop over everything is a third slower: its chain of dependent operations is so long that the
// processor cannot see the next iteration.
#pragma once

#include "lane_math.hpp"

constexpr int BLOCK = 256;

struct OptionColumns {
  const double* sign;
  const double* forward;
  const double* strike;
  const double* years;
  const double* vol;
  const double* discount;

  OptionColumns from(size_t row) const {
    return {sign + row, forward + row, strike + row, years + row, vol + row, discount + row};
  }
};

struct Outputs {
  double* price;
  double* delta;
  double* gamma;
  double* vega;
  double* theta;
  double* vanna;
  double* volga;

  Outputs from(size_t row) const {
    return {
        price + row, delta + row, gamma + row, vega + row, theta + row, vanna + row, volga + row};
  }
};

// Where results go: to the cache, or past it to memory.
struct ToCache {
  static void put(double* to, Lanes a) { store(to, a); }
};

struct ToMemory {
  static void put(double* to, Lanes a) { stream(to, a); }
};

// What one stage leaves for the next, and how many rows the block has: a multiple of Lanes::COUNT.
struct alignas(64) Scratch {
  int rows = BLOCK;
  double rootYears[BLOCK];
  double sd[BLOCK];
  double inverseSd[BLOCK];
  double moneyness[BLOCK];  // x / s
  double density[BLOCK];    // n(a)
  double p[BLOCK];          // R(a) = p / q and d = q - a p
  double d[BLOCK];
  double q[BLOCK];
  double nearTail[BLOCK];  // N(-a)
  double farTail[BLOCK];   // n(a) R(b)
};

#define EACH_LANE(i) for (int i = 0; i < work.rows; i += Lanes::COUNT)
#define STAGE static __attribute__((noinline)) void

STAGE findMoneyness(const OptionColumns& in, Scratch& work) {
  EACH_LANE(i) {
    Lanes rootYears = sqrt(load(in.years + i));
    Lanes s = load(in.vol + i) * rootYears;
    Lanes inverse = Lanes(1.0) / s;
    store(work.rootYears + i, rootYears);
    store(work.sd + i, s);
    store(work.inverseSd + i, inverse);
    store(work.moneyness + i, logOfRatio(load(in.forward + i), load(in.strike + i)) * inverse);
  }
}

inline Lanes argumentNear(const Scratch& work, int i) {
  return fma(load(work.sd + i), -0.5, abs(load(work.moneyness + i)));
}

inline Lanes argumentFar(const Scratch& work, int i) {
  return fma(load(work.sd + i), 0.5, abs(load(work.moneyness + i)));
}

STAGE findDensity(Scratch& work) {
  EACH_LANE(i) store(work.density + i, density(argumentNear(work, i)));
}

STAGE findNearRatio(Scratch& work) {
  EACH_LANE(i) {
    Mills near = mills(abs(argumentNear(work, i)));
    store(work.p + i, near.p);
    store(work.d + i, near.d);
    store(work.q + i, near.q);
  }
}

struct Tails {
  Lanes nearTail;
  Lanes farTail;
  Lanes difference;  // N(-a) - n(a) R(b), to relative accuracy
};

// R(a) - R(b) = R(a) R(b) (1/R(b) - 1/R(a)) with b - a = s does not cancel in the tail. Below a = 0
// the near tail is the complement of the one at -a.
inline Tails tails(const Scratch& work, int i) {
  Mills far = mills(argumentFar(work, i));
  Lanes p = load(work.p + i);
  Lanes q = load(work.q + i);
  Lanes scaled = load(work.density + i) / (q * far.q);
  Lanes nearTail = p * far.q * scaled;
  Lanes farTail = far.p * q * scaled;
  Lanes gap = fma(load(work.sd + i), far.p, far.d) * p - load(work.d + i) * far.p;
  Mask isAcross = less(argumentNear(work, i), 0.0);
  Lanes across = Lanes(1.0) - nearTail;
  return {
      select(isAcross, across, nearTail),
      farTail,
      select(isAcross, across - farTail, gap * scaled)};
}

inline Lanes undiscounted(const OptionColumns& in, Lanes forward, int i, Lanes difference) {
  Lanes strike = load(in.strike + i);
  Lanes intrinsic = max(load(in.sign + i) * (forward - strike), 0.0);
  return fma(min(forward, strike), difference, intrinsic);
}

inline Lanes presentValue(const OptionColumns& in, int i, Lanes difference) {
  return load(in.discount + i) * undiscounted(in, load(in.forward + i), i, difference);
}

template <typename To>
STAGE writePrices(const OptionColumns& in, Scratch& work, double* price) {
  EACH_LANE(i) To::put(price + i, presentValue(in, i, tails(work, i).difference));
}

template <typename To>
STAGE writePricesAndKeepTails(const OptionColumns& in, Scratch& work, double* price) {
  EACH_LANE(i) {
    Tails t = tails(work, i);
    store(work.nearTail + i, t.nearTail);
    store(work.farTail + i, t.farTail);
    To::put(price + i, presentValue(in, i, t.difference));
  }
}

template <typename To>
STAGE writeGreeks(const OptionColumns& in, const Scratch& work, const Outputs& out) {
  EACH_LANE(i) {
    Lanes sign = load(in.sign + i);
    Lanes forward = load(in.forward + i);
    Lanes strike = load(in.strike + i);
    Lanes vol = load(in.vol + i);
    Lanes moneyness = load(work.moneyness + i);
    Lanes inverseSd = load(work.inverseSd + i);
    Lanes half = load(work.sd + i) * 0.5;
    Lanes d1 = moneyness + half;
    Lanes d2 = moneyness - half;
    Lanes inverseForward = Lanes(1.0) / forward;
    Lanes rootYears = load(work.rootYears + i);
    Lanes inverseVol = rootYears * inverseSd;
    // Delta of the out-of-the-money option, and of its counterpart in the money.
    Mask callIsOut = less(moneyness, 0.0);
    Lanes farTail = load(work.farTail + i) * (strike * inverseForward);
    Lanes outside = select(callIsOut, load(work.nearTail + i), farTail);
    Lanes isOut = select(callIsOut, sign, Lanes(0.0) - sign);
    Lanes delta = select(less(isOut, 0.0), Lanes(1.0) - outside, outside);
    Lanes discount = load(in.discount + i);
    Lanes weighted = discount * min(forward, strike) * load(work.density + i);  // F n(d1)
    Lanes vega = weighted * rootYears;
    Lanes perVol = weighted * d2 * inverseVol;
    To::put(out.delta + i, sign * discount * delta);
    To::put(out.gamma + i, weighted * inverseSd * inverseForward * inverseForward);
    To::put(out.vega + i, vega);
    To::put(out.theta + i, weighted * vol * (vol * inverseSd) * -0.5);
    To::put(out.vanna + i, Lanes(0.0) - perVol * inverseForward);
    To::put(out.volga + i, perVol * rootYears * d1);
  }
}

// Prices of `rows` options, a multiple of BLOCK.
template <typename To>
void price(const OptionColumns& in, size_t rows, Scratch& work, double* out) {
  for (size_t row = 0; row < rows; row += BLOCK) {
    OptionColumns block = in.from(row);
    findMoneyness(block, work);
    findDensity(work);
    findNearRatio(work);
    writePrices<To>(block, work, out + row);
  }
}

// Prices and six Greeks of `rows` options, a multiple of BLOCK.
template <typename To>
void greeks(const OptionColumns& in, size_t rows, Scratch& work, const Outputs& out) {
  for (size_t row = 0; row < rows; row += BLOCK) {
    OptionColumns block = in.from(row);
    findMoneyness(block, work);
    findDensity(work);
    findNearRatio(work);
    writePricesAndKeepTails<To>(block, work, out.price + row);
    writeGreeks<To>(block, work, out.from(row));
  }
}
