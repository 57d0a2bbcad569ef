package org.ballast.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FigureTableTest {
  @Test
  void parse_ofALine_isItsFigure() {
    assertThat(Figure.parse("P1_CACHE;limit;5.75;2.1e-14"))
        .isEqualTo(new Figure(Row.P1_CACHE, Figure.LIMIT, 5.75, 2.1e-14));
    assertThat(Figure.parse("P4_GRID;limit;1.5e+07;nan").error()).isNaN();
    assertThat(Figure.parse("P3;limit;5;inf").error()).isInfinite();
  }

  @Test
  void parse_ofTooFewParts_fails() {
    assertThatThrownBy(() -> Figure.parse("P1_CACHE;limit"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("figure must have four parts: line=P1_CACHE;limit");
  }

  @Test
  void lines_ofARow_compareWithOurs() {
    var table =
        new FigureTable(
            List.of(
                new Figure(Row.P1_CACHE, Figure.LIMIT, 5, 1e-14),
                new Figure(Row.P1_CACHE, "Strata", 80, Double.NaN),
                new Figure(Row.P1_CACHE, Figure.OURS, 10, 2e-15)));
    assertThat(table.lines().subList(2, 5))
        .containsExactly(
            "| P1 price, in cache | limit | 5.00 ns | 0.50 | 1.0e-14 | ours <= 1.05x: missed |",
            "| P1 price, in cache | Strata | 80.00 ns | 8.00 |  | ours >= 20x faster: missed |",
            "| P1 price, in cache | Ballast | 10.00 ns | 1.00 | 2.0e-15 |  |");
  }

  @Test
  void lines_ofAnAbsoluteGoal_tellWhetherItIsMet() {
    var table = new FigureTable(List.of(new Figure(Row.P3, Figure.OURS, 25, 1e-15)));
    assertThat(table.lines().getLast())
        .isEqualTo(
            "| P3 implied volatility | Ballast | 25.00 ns | 1.00 | 1.0e-15 | <= 30.00 ns: met |");
  }

  @Test
  void lines_withoutOurs_judgeNothing() {
    var table = new FigureTable(List.of(new Figure(Row.P1_CACHE, Figure.LIMIT, 5, 1e-14)));
    assertThat(table.lines().getLast())
        .isEqualTo("| P1 price, in cache | limit | 5.00 ns |  | 1.0e-14 |  |");
  }
}
