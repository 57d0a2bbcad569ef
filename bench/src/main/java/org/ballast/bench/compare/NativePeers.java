package org.ballast.bench.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The programs in C++, run one after the other on the workload of a folder.
record NativePeers(Path programs, CaseFolder cases) {
  private static final List<String> MEASURING = List.of("limit", "quantlib_peer", "rational_peer");

  /// Has the exact results worked out and written beside the workload.
  void workOutExactResults() throws IOException, InterruptedException {
    outputOf("exact");
  }

  /// Those programs that could not be built have no figures.
  List<Figure> measure() throws IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    for (var program : MEASURING) {
      if (Files.exists(programs.resolve(program))) {
        outputOf(program).lines().map(Figure::parse).forEach(figures::add);
      }
    }
    return figures;
  }

  private String outputOf(String program) throws IOException, InterruptedException {
    System.err.println("  " + program);
    var process =
        new ProcessBuilder(programs.resolve(program).toString(), cases.path().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(program + " failed: status=" + status);
    }
    return output;
  }
}
