// A book of options revalued under many shocks of spot and volatility.
//
// ln(F/K), the deviation and all else that a shock leaves alone are worked out once. A block of
// positions stays in the first-level cache while the scenarios pass over it.
#pragma once

#include <algorithm>
#include <cmath>
#include <thread>
#include <vector>

#include "black76.hpp"

struct Shock {
  double spotFactor;
  double volFactor;
  double logSpotFactor;
};

using Values = std::vector<double>;

class Book {
 public:
  // The rows are a multiple of Lanes::COUNT; quantity is signed.
  Book(const OptionColumns& in, const double* quantity, size_t rows)
      : in_(in), logRatio_(rows), sd_(rows), inverseSd_(rows), weight_(rows) {
    for (size_t i = 0; i < rows; i++) {
      sd_[i] = in.vol[i] * std::sqrt(in.years[i]);
      inverseSd_[i] = 1 / sd_[i];
      logRatio_[i] = std::log(in.forward[i] / in.strike[i]);
      weight_[i] = quantity[i] * in.discount[i];
    }
  }

  // The book's value under each shock, by so many threads.
  Values values(const std::vector<Shock>& shocks, size_t threads) const {
    Values values(shocks.size());
    std::vector<std::thread> others;
    for (size_t part = 1; part < threads; part++) {
      others.emplace_back([&, part] { fillPart(shocks, part, threads, values); });
    }
    fillPart(shocks, 0, threads, values);
    for (auto& other : others) other.join();
    return values;
  }

 private:
  void fillPart(
      const std::vector<Shock>& shocks, size_t part, size_t parts, Values& values) const {
    size_t begin = shocks.size() * part / parts;
    size_t end = shocks.size() * (part + 1) / parts;
    Scratch work;
    for (size_t row = 0; row < sd_.size(); row += BLOCK) {
      work.rows = static_cast<int>(std::min<size_t>(BLOCK, sd_.size() - row));
      for (size_t i = begin; i < end; i++) {
        apply(shocks[i], &logRatio_[row], &sd_[row], &inverseSd_[row], work);
        findDensity(work);
        findNearRatio(work);
        values[i] += sumOfValues(shocks[i], in_.from(row), &weight_[row], work);
      }
    }
  }

  STAGE apply(
      const Shock& shock,
      const double* logRatio,
      const double* sd,
      const double* inverseSd,
      Scratch& work) {
    Lanes volFactor = shock.volFactor;
    Lanes inverseVolFactor = 1 / shock.volFactor;
    Lanes move = shock.logSpotFactor;
    EACH_LANE(i) {
      Lanes inverse = load(inverseSd + i) * inverseVolFactor;
      store(work.sd + i, load(sd + i) * volFactor);
      store(work.moneyness + i, (load(logRatio + i) + move) * inverse);
    }
  }

  static __attribute__((noinline)) double sumOfValues(
      const Shock& shock, const OptionColumns& in, const double* weight, const Scratch& work) {
    Lanes spotFactor = shock.spotFactor;
    Lanes total = 0.0;
    EACH_LANE(i) {
      Lanes forward = load(in.forward + i) * spotFactor;
      Lanes value = undiscounted(in, forward, i, tails(work, i).difference);
      total = fma(load(weight + i), value, total);
    }
    return sum(total);
  }

  OptionColumns in_;
  Values logRatio_;
  Values sd_;
  Values inverseSd_;
  Values weight_;
};
