// Measures the hand-written kernels on a workload.
#include <cstdlib>
#include <memory>

#include "cases.hpp"
#include "implied_vol.hpp"
#include "measure.hpp"
#include "scenarios.hpp"

namespace {

constexpr const char* NAME = "limit";

OptionColumns view(const Columns& in) {
  return {
      in[SIGN].data(),
      in[FORWARD].data(),
      in[STRIKE].data(),
      in[YEARS].data(),
      in[VOL].data(),
      in[DISCOUNT].data()};
}

// Aligned, as stores past the cache need it.
struct AlignedDelete {
  void operator()(double* memory) const { std::free(memory); }
};

using Aligned = std::unique_ptr<double, AlignedDelete>;

Aligned aligned(size_t rows) {
  constexpr size_t PAGE = 4096;
  return Aligned(static_cast<double*>(std::aligned_alloc(PAGE, rows * sizeof(double))));
}

struct Results {
  std::vector<Aligned> columns;

  explicit Results(size_t rows) {
    for (size_t i = 0; i < RESULTS; i++) columns.push_back(aligned(rows));
  }

  Outputs outputs() const {
    auto at = [&](size_t i) { return columns[i].get(); };
    return {at(0), at(1), at(2), at(3), at(4), at(5), at(6)};
  }

  double maxError(const Columns& exact, size_t count) const {
    double worst = 0;
    for (size_t i = 0; i < count; i++) {
      const double* from = columns[i].get();
      Column values(from, from + exact[0].size());
      worst = std::max(worst, ::maxError(exact, i, values));
    }
    return worst;
  }
};

void measureFormulas(const Columns& options, const Columns& exact) {
  OptionColumns in = view(options);
  size_t rows = options[SIGN].size();
  Results results(rows);
  Outputs out = results.outputs();
  Scratch work;
  double streamed = nanosPerItem(rows, [&] { price<ToMemory>(in, rows, work, out.price); });
  double error = results.maxError(exact, 1);
  report("P1_STREAMING", NAME, streamed, error);
  double cached = nanosPerItem(IN_CACHE, [&] { price<ToCache>(in, IN_CACHE, work, out.price); });
  report("P1_CACHE", NAME, cached, error);
  streamed = nanosPerItem(rows, [&] { greeks<ToMemory>(in, rows, work, out); });
  error = results.maxError(exact, RESULTS);
  report("P2_STREAMING", NAME, streamed, error);
  cached = nanosPerItem(IN_CACHE, [&] { greeks<ToCache>(in, IN_CACHE, work, out); });
  report("P2_CACHE", NAME, cached, error);
}

// The start is one per cent beside the root, by turns above and below.
void measureImpliedVol(const Columns& options) {
  constexpr double START_ERROR = 0.01;
  using Wide = long double;
  Column logRatio(IN_CACHE), target(IN_CACHE), start(IN_CACHE), exact(IN_CACHE), found(IN_CACHE);
  for (size_t i = 0; i < IN_CACHE; i++) {
    exact[i] = options[VOL][i] * std::sqrt(options[YEARS][i]);
    logRatio[i] = std::fabs(std::log(options[FORWARD][i] / options[STRIKE][i]));
    Wide x = logRatio[i];
    Wide a = x / exact[i] - Wide(exact[i]) / 2;
    auto doubleTail = [](Wide z) { return std::erfc(z * std::sqrt(Wide(0.5))); };
    Wide value = doubleTail(a) - std::exp(x) * doubleTail(a + exact[i]);
    target[i] = static_cast<double>(value / 2);
    start[i] = exact[i] * (i % 2 == 0 ? 1 + START_ERROR : 1 - START_ERROR);
  }
  Scratch work;
  double nanos = nanosPerItem(IN_CACHE, [&] {
    impliedSd(logRatio.data(), target.data(), start.data(), IN_CACHE, work, found.data());
  });
  double error = 0;
  for (size_t i = 0; i < IN_CACHE; i++) error = std::max(error, std::fabs(found[i] / exact[i] - 1));
  report("P3", NAME, nanos, error);
}

// Those of one strip after those of the other.
std::vector<Shocks> shocks(const Scenarios& scenarios, size_t strips) {
  std::vector<Shocks> result(strips);
  for (size_t strip = 0; strip < strips; strip++) {
    for (size_t i = 0; i < scenarios.count(); i++) {
      double forward = scenarios.forwardFactor(strip, i);
      result[strip].push_back({forward, scenarios.sdFactor(strip, i), std::log(forward)});
    }
  }
  return result;
}

void measureScenarios(const std::string& folder, const char* kind, const std::string& row) {
  Desk desk(folder);
  Scenarios scenarios(folder, kind, desk.strips);
  Book book(desk);
  auto moves = shocks(scenarios, desk.strips);
  Columns exact = readColumns(folder + "/exact-" + kind, BOOK_COLUMNS);
  for (size_t threads : {1, 2}) {
    Values values;
    double nanos = nanosPerItem(1, [&] { values = book.values(moves, threads); });
    Column checked;
    for (double scenario : exact[BOOK_SCENARIO]) {
      checked.push_back(values[static_cast<size_t>(scenario)]);
    }
    const std::string suffix = threads == 1 ? "" : "_2";
    report((row + suffix).c_str(), NAME, nanos, maxBookError(exact, checked));
  }
}

}  // namespace

int main(int, char** arguments) {
  std::string folder = arguments[1];
  std::fprintf(stderr, "  limit: %s\n", SIMD_NAME);
  Columns options = readColumns(folder + "/options", OPTION_COLUMNS);
  measureFormulas(options, readColumns(folder + "/exact-options", EXACT_COLUMNS));
  measureImpliedVol(options);
  measureScenarios(folder, GRID, "P4_GRID");
  measureScenarios(folder, PATHS, "P4_PATHS");
}
