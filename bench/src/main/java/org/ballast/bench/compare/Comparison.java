package org.ballast.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.openjdk.jmh.runner.RunnerException;

/// Measures Ballast, its peers and the hand-written limit in one run, and prints them as a table.
public final class Comparison {
  private Comparison() {}

  /// Arguments: the folder of the compiled programs, and a folder for the workload and the log.
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    var folder = new CaseFolder(Files.createDirectories(Path.of(arguments[1])));
    var natives = new NativePeers(Path.of(arguments[0]), folder);
    System.err.println("ballast: writing the workload and its exact results");
    folder.writeWorkload();
    natives.workOutExactResults();
    var exact = folder.exact();
    System.err.println("ballast: measuring on the JVM");
    var figures = new ArrayList<Figure>();
    for (var task : JvmTasks.all()) {
      figures.add(task.measure(exact, folder.path().resolve("jmh.log")));
    }
    System.err.println("ballast: measuring native programs");
    figures.addAll(natives.measure());
    new FigureTable(figures).lines().forEach(System.out::println);
  }
}
