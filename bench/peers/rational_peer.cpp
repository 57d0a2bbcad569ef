// Measures Peter Jaeckel's "Let's Be Rational" on a workload; its sources are not ours to ship.
#include "cases.hpp"
#include "measure.hpp"

extern "C" double implied_volatility_from_a_transformed_rational_guess(
    double price, double forward, double strike, double years, double sign);

int main(int, char** arguments) {
  std::string folder = arguments[1];
  Columns in = readColumns(folder + "/options", OPTION_COLUMNS);
  Columns exact = readColumns(folder + "/exact-options", EXACT_COLUMNS);
  Column out(IN_CACHE);
  double nanos = nanosPerItem(IN_CACHE, [&] {
    for (size_t i = 0; i < IN_CACHE; i++) {
      out[i] = implied_volatility_from_a_transformed_rational_guess(
          in[PRICE][i] / in[DISCOUNT][i], in[FORWARD][i], in[STRIKE][i], in[YEARS][i], in[SIGN][i]);
    }
  });
  report("P3", "Let's Be Rational", nanos, maxVolError(exact, out));
}
