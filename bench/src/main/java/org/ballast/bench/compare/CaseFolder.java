package org.ballast.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import org.ballast.bench.BenchScenarios;
import org.ballast.bench.OptionCases;

/// The folder through which the programs share the workload, and the exact results to it.
record CaseFolder(Path path) {
  void writeWorkload() throws IOException {
    var options = OptionCases.of(OptionCases.STREAMING);
    writeOptions("options", options, options.prices());
    var book = BookCases.create();
    writeOptions("book", book.options(), book.quantity());
    ColumnFile.write(path.resolve("strips"), book.strip());
    for (var kind : BenchScenarios.Kind.values()) {
      ColumnFile.write(path.resolve(kind.name()), book.shocks(kind).columns());
    }
  }

  /// Throws: IOException before the exact results were worked out.
  Exact exact() throws IOException {
    var options = ColumnFile.read(path.resolve("exact-options"), ExactResults.COLUMNS);
    return new Exact(
        new ExactResults(options),
        exactBook(BenchScenarios.Kind.GRID),
        exactBook(BenchScenarios.Kind.RANDOM));
  }

  private ExactBook exactBook(BenchScenarios.Kind kind) throws IOException {
    return new ExactBook(ColumnFile.read(path.resolve("exact-" + kind), ExactBook.COLUMNS));
  }

  private void writeOptions(String name, OptionCases cases, double[] last) throws IOException {
    ColumnFile.write(
        path.resolve(name),
        cases.sign(),
        cases.forward(),
        cases.strike(),
        cases.years(),
        cases.vol(),
        cases.discountFactor(),
        last);
  }
}
