package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeltasCommandTest {
  @TempDir private Path folder;

  @Test
  void deltas_fewerChainsThanAWindow_isRefusedWithTheReason() throws IOException {
    ChainFile.write(folder, ChainFile.TEXT);
    var run = Invocation.of("deltas", "--market", folder.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(run.complaints()).singleElement().asString().contains("window of the estimates");
  }

  @Test
  void help_ofAll_doesNotShowIt() {
    assertThat(Invocation.of("--help").out()).contains("hedge").doesNotContain("deltas");
  }
}
