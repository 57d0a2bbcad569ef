package org.ballast.app.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ballast.app.explain.ExplainJson;
import org.ballast.app.explain.ExplainText;
import org.ballast.app.explain.Explanation;
import org.ballast.app.explain.PlanFile;
import org.ballast.domain.fault.BadInputException;
import org.ballast.runtime.host.ReplayResult;
import org.ballast.runtime.host.ReplayRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ballast explain`: why an order was sent, or none, and why a hedge plan is what it is.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example: ballast explain desk.db --last",
      "A plan of 'ballast hedge --format json' in place of the journal is explained too.",
      "LABEL is an order's, as in the report and at the venue, or a decision's from --list."
    })
final class ExplainCommand implements Callable<Integer> {
  @Mixin private final JournalParameter journal = new JournalParameter();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "LABEL",
      description = "The order or decision; --last without one.")
  private @Nullable String label;

  @Option(names = "--last", description = "The latest decision that an order came of (default).")
  private boolean isLast;

  @Option(names = "--list", description = "All decisions, one a line.")
  private boolean isList;

  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    output.requireTableOrJson("an explanation");
    requireOneChoice();
    output.requireWritable(journal.files(), Map.of());
    var plan = journal.files().stream().findFirst().flatMap(PlanFile::read);
    if (plan.isPresent()) {
      requireNoChoice();
      output.write(
          output.format == OutputFormat.JSON ? plan.get().json() : plan.get().text(),
          spec.commandLine().getOut());
      return ExitCode.DONE;
    }
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      progress.step("applying the journal");
      var replay = ReplayRun.replay(journal.address(), ReplayRun.Computations.RECORDED);
      output.write(isList ? list(replay) : one(replay), spec.commandLine().getOut());
      return ExitCode.DONE;
    }
  }

  private String list(ReplayResult replay) {
    return output.format == OutputFormat.JSON
        ? ExplainJson.render(Explanation.all(replay))
        : ExplainText.list(replay.history().decisions());
  }

  private String one(ReplayResult replay) {
    var found =
        Optional.ofNullable(label)
            .map(name ->
                Explanation.find(replay, name)
                    .orElseThrow(() -> refuse("journal must have an order or decision " + name)))
            .or(() -> Explanation.last(replay))
            .orElseThrow(() -> refuse("journal must have an order"));
    return output.format == OutputFormat.JSON
        ? ExplainJson.render(List.of(found))
        : ExplainText.render(found);
  }

  private BadInputException refuse(String rule) {
    return BadInputException.data(journal.address().toString(), rule);
  }

  private void requireNoChoice() {
    if (isLast || isList || Optional.ofNullable(label).isPresent()) {
      throw BadInputException.configuration(
          "command line", "LABEL, --last and --list are of a journal, not of a plan");
    }
  }

  private void requireOneChoice() {
    var isLabelled = Optional.ofNullable(label).isPresent();
    if ((isLast && isList) || (isLabelled && (isLast || isList))) {
      throw BadInputException.configuration(
          "command line", "one of LABEL, --last and --list must be given");
    }
  }
}
