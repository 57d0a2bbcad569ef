package org.ballast.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import org.ballast.bench.OptionCases;

/// The folder through which the programs share the workload, and the exact results to it.
record CaseFolder(Path path) {
  void writeWorkload() throws IOException {
    var options = OptionCases.of(OptionCases.STREAMING);
    writeOptions("options", options, options.prices());
    var book = BookCases.create();
    writeOptions("book", book.options(), book.quantity());
    writeShocks("grid", Shocks.grid());
    writeShocks("paths", Shocks.paths());
  }

  /// Throws: IOException before the exact results were worked out.
  ExactResults exactOptions() throws IOException {
    return new ExactResults(ColumnFile.read(path.resolve("exact-options"), ExactResults.COLUMNS));
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

  private void writeShocks(String name, Shocks shocks) throws IOException {
    ColumnFile.write(path.resolve(name), shocks.spotFactor(), shocks.volFactor());
  }
}
