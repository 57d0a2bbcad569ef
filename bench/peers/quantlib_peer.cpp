// Measures QuantLib on a workload.
#include <ql/exercise.hpp>
#include <ql/instruments/vanillaoption.hpp>
#include <ql/pricingengines/blackcalculator.hpp>
#include <ql/pricingengines/blackformula.hpp>
#include <ql/pricingengines/vanilla/analyticeuropeanengine.hpp>
#include <ql/processes/blackscholesprocess.hpp>
#include <ql/quotes/simplequote.hpp>
#include <ql/settings.hpp>
#include <ql/termstructures/volatility/equityfx/blackconstantvol.hpp>
#include <ql/termstructures/yield/flatforward.hpp>
#include <ql/time/calendars/nullcalendar.hpp>
#include <ql/time/daycounters/actual365fixed.hpp>

#include "cases.hpp"
#include "measure.hpp"

namespace ql = QuantLib;

namespace {

ql::Option::Type type(double sign) { return sign > 0 ? ql::Option::Call : ql::Option::Put; }

double sd(const Columns& in, size_t i) { return in[VOL][i] * std::sqrt(in[YEARS][i]); }

double formula(const Columns& in, size_t i) {
  return ql::blackFormula(
      type(in[SIGN][i]), in[STRIKE][i], in[FORWARD][i], sd(in, i), in[DISCOUNT][i]);
}

ql::BlackCalculator calculator(const Columns& in, size_t i) {
  return {type(in[SIGN][i]), in[STRIKE][i], in[FORWARD][i], sd(in, i), in[DISCOUNT][i]};
}

void measurePrices(const Columns& in, const Columns& exact) {
  Column out(IN_CACHE);
  double nanos = nanosPerItem(IN_CACHE, [&] {
    for (size_t i = 0; i < IN_CACHE; i++) out[i] = formula(in, i);
  });
  report("P1_CACHE", "QuantLib blackFormula", nanos, maxError(exact, 0, out));
  nanos = nanosPerItem(IN_CACHE, [&] {
    for (size_t i = 0; i < IN_CACHE; i++) out[i] = calculator(in, i).value();
  });
  report("P1_CACHE", "QuantLib BlackCalculator", nanos, maxError(exact, 0, out));
}

// One option with quotes of its own, as a live desk would hold it.
struct LiveOption {
  ql::ext::shared_ptr<ql::SimpleQuote> forward;
  ql::ext::shared_ptr<ql::VanillaOption> option;
};

LiveOption liveOption(const Columns& in, size_t i, const ql::Date& today) {
  constexpr double DAYS_A_YEAR = 365;
  ql::Actual365Fixed dayCount;
  auto days = static_cast<ql::Integer>(std::max(1.0, std::round(in[YEARS][i] * DAYS_A_YEAR)));
  auto quote = ql::ext::make_shared<ql::SimpleQuote>(in[FORWARD][i]);
  double rate = -std::log(in[DISCOUNT][i]) / (days / DAYS_A_YEAR);
  auto curve = ql::ext::make_shared<ql::FlatForward>(today, rate, dayCount);
  auto vol = ql::ext::make_shared<ql::BlackConstantVol>(
      today, ql::NullCalendar(), in[VOL][i], dayCount);
  auto process = ql::ext::make_shared<ql::BlackProcess>(
      ql::Handle<ql::Quote>(quote),
      ql::Handle<ql::YieldTermStructure>(curve),
      ql::Handle<ql::BlackVolTermStructure>(vol));
  auto option = ql::ext::make_shared<ql::VanillaOption>(
      ql::ext::make_shared<ql::PlainVanillaPayoff>(type(in[SIGN][i]), in[STRIKE][i]),
      ql::ext::make_shared<ql::EuropeanExercise>(today + days));
  option->setPricingEngine(ql::ext::make_shared<ql::AnalyticEuropeanEngine>(process));
  return {quote, option};
}

// Expiries fall on whole days here, so there is no error to state.
void measureEngine(const Columns& in) {
  ql::Date today(1, ql::January, 2026);
  ql::Settings::instance().evaluationDate() = today;
  std::vector<LiveOption> live;
  for (size_t i = 0; i < IN_CACHE; i++) live.push_back(liveOption(in, i, today));
  double factor = 1;
  double total = 0;
  double nanos = nanosPerItem(IN_CACHE, [&] {
    factor = factor == 1 ? 1.0001 : 1;
    for (size_t i = 0; i < IN_CACHE; i++) {
      live[i].forward->setValue(in[FORWARD][i] * factor);
      total += live[i].option->NPV();
    }
  });
  double error = total > 0 ? UNMEASURED : INFINITY;
  report("P1_CACHE", "QuantLib AnalyticEuropeanEngine", nanos, error);
}

// Price, delta, gamma, vega and theta. It has no vanna and volga, and its theta includes interest,
// so that is not compared.
void measureGreeks(const Columns& in, const Columns& exact) {
  constexpr size_t COMPARED = 4;
  Columns out(COMPARED + 1, Column(IN_CACHE));
  double nanos = nanosPerItem(IN_CACHE, [&] {
    for (size_t i = 0; i < IN_CACHE; i++) {
      auto black = calculator(in, i);
      out[0][i] = black.value();
      out[1][i] = black.deltaForward();
      out[2][i] = black.gammaForward();
      out[3][i] = black.vega(in[YEARS][i]);
      out[4][i] = black.theta(in[FORWARD][i], in[YEARS][i]);
    }
  });
  double error = 0;
  for (size_t result = 0; result < COMPARED; result++) {
    error = std::max(error, maxError(exact, result, out[result]));
  }
  report("P2_CACHE", "QuantLib BlackCalculator", nanos, error);
}

double impliedVol(const Columns& in, size_t i) {
  constexpr double ACCURACY = 1e-8;
  try {
    double found = ql::blackFormulaImpliedStdDev(
        type(in[SIGN][i]),
        in[STRIKE][i],
        in[FORWARD][i],
        in[PRICE][i],
        in[DISCOUNT][i],
        0,
        ql::Null<ql::Real>(),
        ACCURACY);
    return found / std::sqrt(in[YEARS][i]);
  } catch (const ql::Error&) {
    return NAN;
  }
}

void measureImpliedVol(const Columns& in, const Columns& exact) {
  Column out(IN_CACHE);
  double nanos = nanosPerItem(IN_CACHE, [&] {
    for (size_t i = 0; i < IN_CACHE; i++) out[i] = impliedVol(in, i);
  });
  report("P3", "QuantLib impliedStdDev", nanos, maxVolError(exact, out));
}

double bookValue(const Desk& desk, const Scenarios& scenarios, size_t scenario) {
  const Columns& book = desk.options;
  double value = 0;
  for (size_t i = 0; i < book[SIGN].size(); i++) {
    value += book[QUANTITY][i] *
             ql::blackFormula(
                 type(book[SIGN][i]),
                 book[STRIKE][i],
                 book[FORWARD][i] * scenarios.forwardFactor(desk.strip[i], scenario),
                 sd(book, i) * scenarios.sdFactor(desk.strip[i], scenario),
                 book[DISCOUNT][i]);
  }
  return value;
}

// The scenarios with exact values stand for all.
void measureScenarios(const std::string& folder, const char* row, const char* kind) {
  Desk desk(folder);
  Scenarios scenarios(folder, kind, desk.strips);
  Columns exact = readColumns(folder + "/exact-" + kind, BOOK_COLUMNS);
  Column values(exact[BOOK_SCENARIO].size());
  double nanos = nanosPerItem(values.size(), [&] {
    for (size_t i = 0; i < values.size(); i++) {
      values[i] = bookValue(desk, scenarios, static_cast<size_t>(exact[BOOK_SCENARIO][i]));
    }
  });
  std::string name = "QuantLib blackFormula, scaled from " + std::to_string(values.size());
  double count = static_cast<double>(scenarios.count());
  report(row, name.c_str(), nanos * count, maxBookError(exact, values));
}

}  // namespace

int main(int, char** arguments) {
  std::string folder = arguments[1];
  Columns options = readColumns(folder + "/options", OPTION_COLUMNS);
  Columns exact = readColumns(folder + "/exact-options", EXACT_COLUMNS);
  measurePrices(options, exact);
  measureEngine(options);
  measureGreeks(options, exact);
  measureImpliedVol(options, exact);
  measureScenarios(folder, "P4_GRID", GRID);
  measureScenarios(folder, "P4_PATHS", PATHS);
}
