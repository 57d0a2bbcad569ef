// A book of options revalued under many shocks of forward and volatility, each strip by its own.
//
// ln(F/K), the deviation and all else that a shock leaves alone are worked out once. A block of
// positions stays in the first-level cache while the scenarios pass over it.
#pragma once

#include <algorithm>
#include <cmath>
#include <thread>
#include <vector>

#include "black76.hpp"
#include "cases.hpp"

struct Shock {
  double forwardFactor;
  double sdFactor;
  double logForwardFactor;
};

using Shocks = std::vector<Shock>;
using Values = std::vector<double>;

class Book {
 public:
  explicit Book(const Desk& desk) {
    for (size_t strip = 0; strip < desk.strips; strip++) addStrip(desk, strip);
  }

  // The book's value in each scenario, by so many threads, under the shocks of every strip.
  Values values(const std::vector<Shocks>& shocks, size_t threads) const {
    Values values(shocks.front().size());
    std::vector<std::thread> others;
    for (size_t part = 1; part < threads; part++) {
      others.emplace_back([&, part] { fillPart(shocks, part, threads, values); });
    }
    fillPart(shocks, 0, threads, values);
    for (auto& other : others) other.join();
    return values;
  }

 private:
  // Rows of one strip, as many as a block holds.
  struct Block {
    size_t begin;
    int rows;
    size_t strip;
  };

  // Fills whole vectors up with its last option, which then weighs nothing.
  void addStrip(const Desk& desk, size_t strip) {
    size_t begin = sd_.size();
    size_t last = 0;
    for (size_t i = 0; i < desk.strip.size(); i++) {
      if (desk.strip[i] != static_cast<double>(strip)) continue;
      addRow(desk.options, i, 1);
      last = i;
    }
    while ((sd_.size() - begin) % Lanes::COUNT != 0) addRow(desk.options, last, 0);
    for (size_t row = begin; row < sd_.size(); row += BLOCK) {
      int rows = static_cast<int>(std::min<size_t>(BLOCK, sd_.size() - row));
      blocks_.push_back({row, rows, strip});
    }
  }

  void addRow(const Columns& in, size_t i, double share) {
    double sd = in[VOL][i] * std::sqrt(in[YEARS][i]);
    sd_.push_back(sd);
    inverseSd_.push_back(1 / sd);
    logRatio_.push_back(std::log(in[FORWARD][i] / in[STRIKE][i]));
    sign_.push_back(in[SIGN][i]);
    forward_.push_back(in[FORWARD][i]);
    strike_.push_back(in[STRIKE][i]);
    weight_.push_back(share * in[QUANTITY][i] * in[DISCOUNT][i]);
  }

  OptionColumns options(size_t row) const {
    return {&sign_[row], &forward_[row], &strike_[row], nullptr, nullptr, nullptr};
  }

  void fillPart(
      const std::vector<Shocks>& shocks, size_t part, size_t parts, Values& values) const {
    size_t begin = values.size() * part / parts;
    size_t end = values.size() * (part + 1) / parts;
    Scratch work;
    for (const Block& block : blocks_) {
      size_t row = block.begin;
      work.rows = block.rows;
      for (size_t i = begin; i < end; i++) {
        const Shock& shock = shocks[block.strip][i];
        apply(shock, &logRatio_[row], &sd_[row], &inverseSd_[row], work);
        findDensity(work);
        findNearRatio(work);
        values[i] += sumOfValues(shock, options(row), &weight_[row], work);
      }
    }
  }

  STAGE apply(
      const Shock& shock,
      const double* logRatio,
      const double* sd,
      const double* inverseSd,
      Scratch& work) {
    Lanes sdFactor = shock.sdFactor;
    Lanes inverseSdFactor = 1 / shock.sdFactor;
    Lanes move = shock.logForwardFactor;
    EACH_LANE(i) {
      Lanes inverse = load(inverseSd + i) * inverseSdFactor;
      store(work.sd + i, load(sd + i) * sdFactor);
      store(work.moneyness + i, (load(logRatio + i) + move) * inverse);
    }
  }

  static __attribute__((noinline)) double sumOfValues(
      const Shock& shock, const OptionColumns& in, const double* weight, const Scratch& work) {
    Lanes forwardFactor = shock.forwardFactor;
    Lanes total = 0.0;
    EACH_LANE(i) {
      Lanes forward = load(in.forward + i) * forwardFactor;
      Lanes value = undiscounted(in, forward, i, tails(work, i).difference);
      total = fma(load(weight + i), value, total);
    }
    return sum(total);
  }

  std::vector<Block> blocks_;
  Values sign_;
  Values forward_;
  Values strike_;
  Values logRatio_;
  Values sd_;
  Values inverseSd_;
  Values weight_;
};
