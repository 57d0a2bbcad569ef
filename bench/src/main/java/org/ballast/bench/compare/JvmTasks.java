package org.ballast.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ballast.bench.BenchScenarios.Kind;
import org.ballast.bench.OptionCases;

/// What of the comparison runs on the JVM: Ballast, and the libraries in Java.
final class JvmTasks {
  private JvmTasks() {}

  static List<JvmTask> all() {
    var tasks = new ArrayList<JvmTask>();
    for (var library : Library.values()) {
      tasks.add(price(Row.P1_CACHE, library, OptionCases.IN_CACHE));
      tasks.add(greeks(Row.P2_CACHE, library, OptionCases.IN_CACHE));
      tasks.add(impliedVol(library));
    }
    tasks.add(price(Row.P1_STREAMING, Library.BALLAST, OptionCases.STREAMING));
    tasks.add(greeks(Row.P2_STREAMING, Library.BALLAST, OptionCases.STREAMING));
    tasks.add(ourBook(Row.P4_GRID, "vector", Kind.GRID));
    tasks.add(ourBook(Row.P4_GRID_2, "twoThreads", Kind.GRID));
    tasks.add(ourBook(Row.P4_PATHS, "vector", Kind.RANDOM));
    tasks.add(ourBook(Row.P4_PATHS_2, "twoThreads", Kind.RANDOM));
    tasks.add(ourProxy());
    tasks.add(strataBook(Row.P4_GRID, Kind.GRID));
    tasks.add(strataBook(Row.P4_PATHS, Kind.RANDOM));
    tasks.add(ourChain());
    return tasks;
  }

  private static JvmTask price(Row row, Library library, int count) {
    return ofPricer(row, library, "price", count, exact -> exact.options().priceError(library));
  }

  private static JvmTask greeks(Row row, Library library, int count) {
    return ofPricer(row, library, "greeks", count, exact -> exact.options().greeksError(library));
  }

  private static JvmTask impliedVol(Library library) {
    return ofPricer(
        Row.P3,
        library,
        "impliedVol",
        OptionCases.IN_CACHE,
        exact -> exact.options().impliedVolError(library));
  }

  private static JvmTask ofPricer(
      Row row, Library library, String method, int count, ToDoubleFunction<Exact> error) {
    var parameters = Map.of("library", library.name(), "count", String.valueOf(count));
    var benchmark = "PricerBenchmark." + method;
    return new JvmTask(row, library.title(), benchmark, parameters, 1.0 / count, error);
  }

  private static JvmTask ourBook(Row row, String method, Kind scenarios) {
    return ofDesk(
        row, method, scenarios, exact -> BallastBook.of(scenarios).error(exact.book(scenarios)));
  }

  private static JvmTask ourProxy() {
    return ofDesk(
        Row.P4_PROXY, "proxy", Kind.RANDOM, _ -> BallastBook.of(Kind.RANDOM).proxyError());
  }

  private static JvmTask ofDesk(
      Row row, String method, Kind scenarios, ToDoubleFunction<Exact> error) {
    var parameters = Map.of("strikes", "DISTINCT", "scenarios", scenarios.name());
    var benchmark = "ScenarioBenchmark." + method;
    return new JvmTask(row, Library.BALLAST.title(), benchmark, parameters, 1, error);
  }

  /// A score is the time of one scenario.
  private static JvmTask strataBook(Row row, Kind scenarios) {
    var strata = new StrataBookBenchmark();
    strata.scenarios = scenarios;
    strata.setUp();
    return new JvmTask(
        row,
        Library.STRATA.title() + ", scenarios by turns",
        "StrataBookBenchmark.value",
        Map.of("scenarios", scenarios.name()),
        strata.scenarioCount(),
        exact -> exact.book(scenarios).error(strata::valueIn));
  }

  /// A fit has no exact result to be held against.
  private static JvmTask ourChain() {
    return new JvmTask(
        Row.P5, Library.BALLAST.title(), "SurfaceBenchmark.chain", Map.of(), 1, _ -> Double.NaN);
  }
}
