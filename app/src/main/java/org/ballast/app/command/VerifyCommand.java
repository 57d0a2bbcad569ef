package org.ballast.app.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.ballast.app.explain.VerdictText;
import org.ballast.engine.journal.JournalVerdict;
import org.ballast.runtime.journal.SqlJournalReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `ballast verify`: checks that a journal is what was written.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Exit code 1 means that a record is missing or damaged."})
final class VerifyCommand implements Callable<Integer> {
  @Mixin private final JournalParameter journal = new JournalParameter();

  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    output.requireTableOrJson("a verification");
    output.requireWritable(journal.files(), Map.of());
    try (var progress = LateProgress.start(spec.commandLine().getErr());
        var reader = SqlJournalReader.open(journal.address())) {
      progress.step("checking the journal");
      var verdict = reader.verify();
      output.write(
          output.format == OutputFormat.JSON
              ? VerdictText.json(reader.desk(), verdict)
              : VerdictText.render(reader.desk(), verdict),
          spec.commandLine().getOut());
      return switch (verdict) {
        case JournalVerdict.Intact _ -> ExitCode.DONE;
        case JournalVerdict.Broken _ -> ExitCode.NO;
      };
    }
  }
}
