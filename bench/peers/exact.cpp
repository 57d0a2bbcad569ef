// Writes the exact results to a workload, worked out with 113 bits from the double inputs.
#include <quadmath.h>

#include <cfloat>

#include "cases.hpp"

using Wide = __float128;

namespace {

constexpr size_t ACCURACY_ROWS = 1 << 14;
constexpr size_t BOOK_SCENARIOS = 21;

// Roundings of a price, in its last place, that an implied volatility is not blamed for.
constexpr int UNITS_ALLOWED = 4;

Wide cdf(Wide x) { return erfcq(-x / sqrtq(2)) / 2; }

Wide density(Wide x) { return expq(-x * x / 2) / sqrtq(2 * M_PIq); }

struct Deviates {
  Wide d1;
  Wide d2;
};

Deviates deviates(Wide forward, Wide strike, Wide sd) {
  Wide centre = logq(forward / strike) / sd;
  return {centre + sd / 2, centre - sd / 2};
}

Wide price(Wide sign, Wide forward, Wide strike, Wide sd, Wide discount) {
  Deviates d = deviates(forward, strike, sd);
  return discount * sign * (forward * cdf(sign * d.d1) - strike * cdf(sign * d.d2));
}

// A Greek that crosses zero is measured by the size of its factors.
void put(Columns& out, size_t row, size_t result, Wide value, Wide scale) {
  out[result][row] = static_cast<double>(value);
  out[RESULTS + result][row] = static_cast<double>(fabsq(scale));
}

void addRow(const Columns& in, size_t row, Columns& out) {
  Wide sign = in[SIGN][row], forward = in[FORWARD][row], strike = in[STRIKE][row];
  Wide years = in[YEARS][row], vol = in[VOL][row], discount = in[DISCOUNT][row];
  Wide root = sqrtq(years);
  Wide sd = vol * root;
  Deviates d = deviates(forward, strike, sd);
  Wide value = price(sign, forward, strike, sd, discount);
  Wide delta = sign * discount * cdf(sign * d.d1);
  Wide weighted = discount * density(d.d1);
  Wide gamma = weighted / (forward * sd);
  Wide vega = forward * weighted * root;
  Wide theta = -vega * vol / (2 * years);
  Wide vanna = -weighted / vol;
  Wide volga = vega / vol;
  Wide product = d.d1 * d.d2;
  put(out, row, 0, value, value);
  put(out, row, 1, delta, delta);
  put(out, row, 2, gamma, gamma);
  put(out, row, 3, vega, vega);
  put(out, row, 4, theta, theta);
  put(out, row, 5, vanna * d.d2, vanna * (1 + fabsq(d.d2)));
  put(out, row, 6, volga * product, volga * (1 + fabsq(product)));
  // One Newton step from the volatility of the exact price reaches that of the rounded one.
  double rounded = in[PRICE][row];
  Wide unit = std::nextafter(rounded, DBL_MAX) - rounded;
  out[ROOT][row] = static_cast<double>(vol + (rounded - value) / vega);
  out[ROOT_UNCERTAINTY][row] = static_cast<double>(UNITS_ALLOWED * unit / vega);
}

void addScenario(
    const Desk& desk, const Scenarios& scenarios, size_t scenario, size_t row, Columns& out) {
  const Columns& book = desk.options;
  Wide value = 0, gross = 0;
  for (size_t i = 0; i < book[SIGN].size(); i++) {
    Wide sdFactor = scenarios.sdFactor(desk.strip[i], scenario);
    Wide forwardFactor = scenarios.forwardFactor(desk.strip[i], scenario);
    Wide sd = book[VOL][i] * sdFactor * sqrtq(book[YEARS][i]);
    Wide forward = book[FORWARD][i] * forwardFactor;
    Wide one = price(book[SIGN][i], forward, book[STRIKE][i], sd, book[DISCOUNT][i]);
    value += book[QUANTITY][i] * one;
    gross += fabsq(book[QUANTITY][i]) * one;
  }
  out[BOOK_SCENARIO][row] = static_cast<double>(scenario);
  out[BOOK_VALUE][row] = static_cast<double>(value);
  out[BOOK_SCALE][row] = static_cast<double>(gross);
}

// From the first scenario to the last, which runs through the grid from corner to corner.
void writeBook(const std::string& folder, const Desk& desk, const char* kind) {
  Scenarios scenarios(folder, kind, desk.strips);
  Columns values(BOOK_COLUMNS, Column(BOOK_SCENARIOS));
  for (size_t row = 0; row < BOOK_SCENARIOS; row++) {
    size_t scenario = row * (scenarios.count() - 1) / (BOOK_SCENARIOS - 1);
    addScenario(desk, scenarios, scenario, row, values);
  }
  writeColumns(folder + "/exact-" + kind, values);
}

}  // namespace

int main(int, char** arguments) {
  std::string folder = arguments[1];
  Columns options = readColumns(folder + "/options", OPTION_COLUMNS);
  size_t rows = std::min(ACCURACY_ROWS, options[SIGN].size());
  Columns exact(EXACT_COLUMNS, Column(rows));
  for (size_t row = 0; row < rows; row++) addRow(options, row, exact);
  writeColumns(folder + "/exact-options", exact);

  Desk desk(folder);
  writeBook(folder, desk, GRID);
  writeBook(folder, desk, PATHS);
}
