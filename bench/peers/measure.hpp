// Timing, and one line a figure on standard output: row;implementation;nanoseconds;error.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <vector>

constexpr double UNMEASURED = NAN;

// Median nanoseconds of one call of `work`, which does `items` things, for each of them.
template <typename Work>
double nanosPerItem(double items, Work work) {
  using Clock = std::chrono::steady_clock;
  constexpr int SAMPLES = 7;
  constexpr double SAMPLE_SECONDS = 0.15;
  auto seconds = [&](int calls) {
    auto start = Clock::now();
    for (int call = 0; call < calls; call++) {
      work();
      asm volatile("" ::: "memory");
    }
    return std::chrono::duration<double>(Clock::now() - start).count();
  };
  double once = seconds(1);
  int calls = std::clamp(static_cast<int>(SAMPLE_SECONDS / once), 1, 1 << 20);
  std::vector<double> samples;
  for (int sample = 0; sample < SAMPLES; sample++) samples.push_back(seconds(calls) / calls);
  std::nth_element(samples.begin(), samples.begin() + SAMPLES / 2, samples.end());
  return samples[SAMPLES / 2] * 1e9 / items;
}

inline void report(const char* row, const char* implementation, double nanos, double error) {
  std::printf("%s;%s;%.6g;%.3g\n", row, implementation, nanos, error);
  std::fflush(stdout);
}
