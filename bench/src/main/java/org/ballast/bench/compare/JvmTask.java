package org.ballast.bench.compare;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// One benchmark of JMH in the comparison: which, with which parameters, how many nanoseconds of
/// its row are one of its score, and how the error follows from the exact results.
record JvmTask(
    Row row,
    String implementation,
    String benchmark,
    Map<String, String> parameters,
    double scale,
    ToDoubleFunction<Exact> error) {

  /// What JMH says itself goes to the log.
  Figure measure(Exact exact, Path log) throws RunnerException {
    System.err.println("  " + row.title() + ": " + implementation);
    var options =
        new OptionsBuilder()
            .include("\\." + benchmark.replace(".", "\\.") + "$")
            .timeUnit(TimeUnit.NANOSECONDS)
            .shouldFailOnError(true)
            .output(log.toString());
    parameters.forEach(options::param);
    var result = new Runner(options.build()).runSingle();
    double nanos = result.getPrimaryResult().getScore() * scale;
    return new Figure(row, implementation, nanos, error.applyAsDouble(exact));
  }
}
