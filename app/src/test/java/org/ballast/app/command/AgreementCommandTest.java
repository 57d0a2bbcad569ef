package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AgreementCommandTest {
  @TempDir private Path folder;

  @Test
  void agreement_folderOfChains_writesTablePictureAndExceptions() throws IOException {
    ChainFile.write(folder, ChainFile.TEXT);
    var picture = folder.resolve("picture.png");
    var exceptions = folder.resolve("exceptions.csv");
    var run =
        Invocation.of(
            "agreement",
            "--market",
            folder.toString(),
            "--plot",
            picture.toString(),
            "--exceptions",
            exceptions.toString());
    assertThat(run.complaints()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("delta, coin", "mark, half-ticks");
    assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1280);
    assertThat(Files.readAllLines(exceptions).getFirst()).startsWith("as_of,coin,options,delta");
  }

  @Test
  void help_ofAll_doesNotShowIt() {
    assertThat(Invocation.of("--help").out()).contains("hedge").doesNotContain("agreement");
  }
}
