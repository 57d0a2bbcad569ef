package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ballast.app.Invocation;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `price` reproduces the reference rows of every model that has a table of them.
class HazardCasesReferenceTest {
  private static final double RELATIVE = 1e-11;
  private static final String CLASH = "computed_";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "vulnerable, hazard_adjusted.json, B_vulnerable",
    "jump-to-zero, hazard_adjusted.json, A_jump_to_zero",
    "wrong-way, hazard_adjusted.json, D_wrong_way",
    "lst, conventions.json, lst",
    "staked, conventions.json, staking"
  })
  void price_referenceRows_givesTheirResults(String model, String file, String section)
      throws IOException {
    var rows = ReferenceRows.json(file, section);
    var columns = List.copyOf(rows.getFirst().values().keySet());
    var lines = new ArrayList<>(List.of(String.join(",", columns)));
    rows.forEach(row -> lines.add(String.join(",", columns.stream().map(row::text).toList())));
    var input = Files.write(folder.resolve("cases.csv"), lines).toString();

    var run = Invocation.of("price", "--model", model, "--input", input, "--format", "json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    var compared = 0;
    for (var priced : run.json().get("cases")) {
      for (var column : columns) {
        if (priced.has(CLASH + column)) {
          assertRelative(
              column,
              priced.get(CLASH + column).asDouble(),
              priced.get(column).asDouble(),
              RELATIVE,
              priced);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(rows.size());
  }
}
