package org.ballast.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ColumnFileTest {
  @TempDir private Path folder;

  @Test
  void read_ofWhatWasWritten_isTheSame() throws IOException {
    var file = folder.resolve("columns");
    double[] first = {1, -0.0, Double.NaN};
    double[] second = {Double.MIN_VALUE, Double.MAX_VALUE, Math.PI};
    ColumnFile.write(file, first, second);
    var columns = ColumnFile.read(file, 2);
    assertThat(columns[0]).isEqualTo(first);
    assertThat(columns[1]).isEqualTo(second);
  }

  @Test
  void read_ofMoreColumnsThanThere_fails() throws IOException {
    var file = folder.resolve("columns");
    ColumnFile.write(file, new double[] {1, 2});
    assertThatThrownBy(() -> ColumnFile.read(file, 2))
        .isInstanceOf(EOFException.class)
        .hasMessage("file must not be cut short");
  }
}
