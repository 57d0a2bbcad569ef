// The files of one comparison: the workload as Ballast writes it, and the exact results to it.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using Column = std::vector<double>;
using Columns = std::vector<Column>;

constexpr size_t IN_CACHE = 1 << 10;

// The order of the columns of options and of the book.
enum Option { SIGN, FORWARD, STRIKE, YEARS, VOL, DISCOUNT, PRICE, OPTION_COLUMNS };
constexpr size_t QUANTITY = PRICE;

// The kinds of scenarios, which name their files.
constexpr const char* GRID = "GRID";
constexpr const char* PATHS = "RANDOM";

// Exact results, then the scale of the error of each, then the volatility of the rounded price and
// by how much four units in that price's last place move it.
constexpr size_t RESULTS = 7;
constexpr size_t ROOT = 2 * RESULTS;
constexpr size_t ROOT_UNCERTAINTY = ROOT + 1;
constexpr size_t EXACT_COLUMNS = ROOT_UNCERTAINTY + 1;

enum BookColumn { BOOK_SCENARIO, BOOK_VALUE, BOOK_SCALE, BOOK_COLUMNS };

struct CloseFile {
  void operator()(FILE* file) const { std::fclose(file); }
};

using File = std::unique_ptr<FILE, CloseFile>;

// A file is the number of rows and then column after column, each item of eight bytes.
inline Columns readColumns(const std::string& name, size_t columns) {
  File file(std::fopen(name.c_str(), "rb"));
  if (!file) throw std::runtime_error("cannot read " + name);
  auto read = [&](void* to, size_t items) {
    if (std::fread(to, sizeof(double), items, file.get()) != items) {
      throw std::runtime_error(name + " is cut short");
    }
  };
  int64_t rows = 0;
  read(&rows, 1);
  Columns result(columns, Column(static_cast<size_t>(rows)));
  for (auto& column : result) read(column.data(), column.size());
  return result;
}

inline void writeColumns(const std::string& name, const Columns& columns) {
  File file(std::fopen(name.c_str(), "wb"));
  auto write = [&](const void* from, size_t items) {
    if (!file || std::fwrite(from, sizeof(double), items, file.get()) != items) {
      throw std::runtime_error("cannot write " + name);
    }
  };
  int64_t rows = static_cast<int64_t>(columns.front().size());
  write(&rows, 1);
  for (const auto& column : columns) write(column.data(), column.size());
}

// The desk: its options by columns, the strip of each, and how many strips there are.
struct Desk {
  Columns options;
  Column strip;
  size_t strips;

  explicit Desk(const std::string& folder)
      : options(readColumns(folder + "/book", OPTION_COLUMNS)),
        strip(readColumns(folder + "/strips", 1).front()),
        strips(1 + static_cast<size_t>(*std::max_element(strip.begin(), strip.end()))) {}
};

// Scenarios as factors on the forward and on the total deviations of every strip.
struct Scenarios {
  Columns columns;

  Scenarios(const std::string& folder, const char* kind, size_t strips)
      : columns(readColumns(folder + "/" + kind, 2 * strips)) {}

  size_t count() const { return columns.front().size(); }
  double forwardFactor(double strip, size_t i) const {
    return columns[2 * static_cast<size_t>(strip)][i];
  }
  double sdFactor(double strip, size_t i) const {
    return columns[2 * static_cast<size_t>(strip) + 1][i];
  }
};

// The greatest error of the book's values in the scenarios of the exact ones.
inline double maxBookError(const Columns& exact, const Column& values) {
  double worst = 0;
  for (size_t row = 0; row < values.size(); row++) {
    double error = std::fabs(values[row] - exact[BOOK_VALUE][row]) / exact[BOOK_SCALE][row];
    worst = std::max(worst, std::isnan(error) ? INFINITY : error);
  }
  return worst;
}

// The greatest error of one result over its scale; infinite where a value is missing.
inline double maxError(const Columns& exact, size_t result, const Column& values) {
  double worst = 0;
  for (size_t i = 0; i < std::min(values.size(), exact[result].size()); i++) {
    double error = std::fabs(values[i] - exact[result][i]) / exact[RESULTS + result][i];
    worst = std::max(worst, std::isnan(error) ? INFINITY : error);
  }
  return worst;
}

// The greatest relative error of a volatility beyond what the rounding of the price allows;
// infinite where one is missing.
inline double maxVolError(const Columns& exact, const Column& vols) {
  double worst = 0;
  for (size_t i = 0; i < std::min(vols.size(), exact[ROOT].size()); i++) {
    double beyond = std::fabs(vols[i] - exact[ROOT][i]) - exact[ROOT_UNCERTAINTY][i];
    worst = std::max(worst, std::isnan(beyond) ? INFINITY : beyond / exact[ROOT][i]);
  }
  return worst;
}
