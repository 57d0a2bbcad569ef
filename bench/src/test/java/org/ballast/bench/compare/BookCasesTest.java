package org.ballast.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class BookCasesTest {
  @Test
  void grid_ofShocks_spansAllPairs() {
    var grid = Shocks.grid();
    assertThat(grid.count()).isEqualTo(21 * 21);
    assertThat(Arrays.stream(grid.spotFactor()).distinct().count()).isEqualTo(21);
    assertThat(Arrays.stream(grid.volFactor()).distinct().count()).isEqualTo(21);
    assertThat(grid.spotFactor()[grid.count() / 2]).isCloseTo(1, within(1e-12));
    assertThat(grid.volFactor()[grid.count() / 2]).isCloseTo(1, within(1e-12));
  }

  @Test
  void paths_ofShocks_lieInsideTheGrid() {
    var grid = Shocks.grid();
    var paths = Shocks.paths();
    assertThat(paths.count()).isEqualTo(10_000);
    assertThat(paths.spotFactor()).doesNotHaveDuplicates();
    for (int i = 0; i < paths.count(); i++) {
      assertThat(paths.spotFactor()[i])
          .isBetween(grid.spotFactor()[0], grid.spotFactor()[grid.count() - 1]);
      assertThat(paths.volFactor()[i])
          .isBetween(grid.volFactor()[0], grid.volFactor()[grid.count() - 1]);
    }
  }

  @Test
  void book_ofCases_isLongAndShort() {
    var book = BookCases.create();
    assertThat(book.quantity()).hasSize(book.options().count());
    assertThat(Arrays.stream(book.quantity()).filter(quantity -> quantity < 0).count())
        .isBetween(4_000L, 6_000L);
  }

  @Test
  void strata_valuesTheBook_inEveryScenario() {
    var benchmark = new StrataBookBenchmark();
    double first = benchmark.value();
    assertThat(first).isFinite().isNotZero();
    assertThat(benchmark.value()).isFinite().isNotEqualTo(first);
  }
}
