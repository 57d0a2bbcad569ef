package org.ballast.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.ballast.app.report.HtmlReport;
import org.ballast.app.report.RunReport;
import org.ballast.app.view.LiveView;
import org.ballast.app.view.Terminal;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.host.DeskRun;
import org.ballast.runtime.host.RunResult;

/// Runs a desk while it is watched, to its end or Ctrl-C, and writes its report.
final class DeskSession {
  private final DeskFile desk;
  private final Optional<Path> reportFile;
  private final Terminal terminal;

  DeskSession(DeskFile desk, SessionOptions options) {
    this.desk = desk;
    reportFile = options.report(desk);
    terminal = options.terminal();
    reportFile.ifPresent(file -> {
      OutputOptions.requireWritable("--report", file);
      KeptFiles.of(desk).requireOther("--report", file);
    });
  }

  /// What was made of the run for its readers.
  interface Ending {
    void tell(RunReport report);
  }

  /// Shows the run on `live`, then writes its report and lets `ending` tell of it.
  int run(PrintWriter live, PrintWriter err, Ending ending) {
    try (var orderly = OrderlyStop.install()) {
      watch(orderly, live, err, ending);
      orderly.endedInOrder();
    }
    return ExitCode.DONE;
  }

  private void watch(OrderlyStop orderly, PrintWriter live, PrintWriter err, Ending ending) {
    try (var view = LiveView.of(desk, terminal, live);
        var run = open(view, err)) {
      orderly.stopWith(run::stop);
      var result = run.run();
      view.finish();
      tell(result, live, ending);
      live.flush();
    }
  }

  private DeskRun open(LiveView view, PrintWriter err) {
    try (var progress = LateProgress.start(err)) {
      progress.step("opening the desk");
      return DeskRun.open(desk, view.watcher());
    }
  }

  private void tell(RunResult result, PrintWriter live, Ending ending) {
    live.println(end(result));
    if (result.history().steps().isEmpty()) {
      live.println("No update of the market was played, so there is nothing to report.");
      return;
    }
    var report = new RunReport(result.history(), result.comparisons(), result.journal().toString());
    reportFile.ifPresent(file ->
        OutputOptions.writeWhole(
            "--report", file, HtmlReport.render(report).getBytes(StandardCharsets.UTF_8)));
    ending.tell(report);
    reportFile.ifPresent(file -> live.println("Report: " + file));
    live.println("Proof:  " + report.replayCommand());
  }

  private static String end(RunResult result) {
    return switch (result.end()) {
      case MARKET_ENDED -> "The market has ended.";
      case UNTIL_REACHED -> "The time asked for is reached.";
      case STOPPED -> "Stopped in order; the same command goes on from here.";
    };
  }
}
