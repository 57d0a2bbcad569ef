package org.ballast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JournalBenchmarkTest {
  private final JournalBenchmark benchmark = new JournalBenchmark();

  @AfterEach
  void close() {
    benchmark.close();
  }

  @Test
  void bothKinds_perCall_addOneGroup() throws SQLException {
    var group = benchmark.journal();
    assertThat(group).isPositive();
    assertThat(benchmark.journal()).isEqualTo(2 * group);
    assertThat(benchmark.plainSqlite()).isEqualTo(group);
    assertThat(benchmark.plainSqlite()).isEqualTo(2 * group);
  }
}
