package org.ballast.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
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
    tasks.add(ourBook(Row.P4_GRID, "vector", "GRID"));
    tasks.add(ourBook(Row.P4_GRID_2, "twoThreads", "GRID"));
    tasks.add(ourBook(Row.P4_PATHS, "vector", "RANDOM"));
    tasks.add(ourBook(Row.P4_PATHS_2, "twoThreads", "RANDOM"));
    tasks.add(ourBook(Row.P4_PROXY, "proxy", "RANDOM"));
    tasks.add(strataBook(Row.P4_GRID, Shocks.grid()));
    tasks.add(strataBook(Row.P4_PATHS, Shocks.paths()));
    tasks.add(unchecked(Row.P5, Library.BALLAST, "DeskBenchmark.smiles", Map.of(), 1));
    return tasks;
  }

  private static JvmTask price(Row row, Library library, int count) {
    return ofPricer(row, library, "price", count, exact -> exact.priceError(library));
  }

  private static JvmTask greeks(Row row, Library library, int count) {
    return ofPricer(row, library, "greeks", count, exact -> exact.greeksError(library));
  }

  private static JvmTask impliedVol(Library library) {
    return ofPricer(
        Row.P3,
        library,
        "impliedVol",
        OptionCases.IN_CACHE,
        exact -> exact.impliedVolError(library));
  }

  private static JvmTask ofPricer(
      Row row, Library library, String method, int count, ToDoubleFunction<ExactResults> error) {
    var parameters = Map.of("library", library.name(), "count", String.valueOf(count));
    var benchmark = "PricerBenchmark." + method;
    return new JvmTask(row, library.title(), benchmark, parameters, 1.0 / count, error);
  }

  /// A book of as many options, each on a strike of its own as well.
  private static JvmTask ourBook(Row row, String method, String scenarios) {
    var parameters = Map.of("strikes", "DISTINCT", "scenarios", scenarios);
    return unchecked(row, Library.BALLAST, "ScenarioBenchmark." + method, parameters, 1);
  }

  /// One scenario stands for all, since each takes the same work.
  private static JvmTask strataBook(Row row, Shocks shocks) {
    return unchecked(row, Library.STRATA, "StrataBookBenchmark.value", Map.of(), shocks.count());
  }

  /// What has no exact result to be held against.
  private static JvmTask unchecked(
      Row row, Library library, String benchmark, Map<String, String> parameters, double scale) {
    return new JvmTask(row, library.title(), benchmark, parameters, scale, _ -> Double.NaN);
  }
}
