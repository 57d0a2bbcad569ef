package org.ballast.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ballast.bench.BenchScenarios.Kind;
import org.ballast.bench.ScenarioDesk;
import org.ballast.quant.pricing.Black76;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BookCasesTest {
  private static final double TOLERANCE = 1e-12;
  private static final int STRIPS = 24;

  private final BookCases book = BookCases.create();

  @Test
  void book_ofCases_isLongAndShortInEveryStrip() {
    assertThat(book.options().count()).isEqualTo(ScenarioDesk.POSITIONS);
    assertThat(Arrays.stream(book.quantity()).filter(quantity -> quantity < 0).count())
        .isBetween(4_000L, 6_000L);
    assertThat(Arrays.stream(book.strip()).distinct().count()).isEqualTo(STRIPS);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void book_ofCases_isWorthTheDeskInItsScenarios(Kind kind) {
    var ours = BallastBook.of(kind);
    var pnl = ours.book().pnl(ours.scenarios());
    var shocks = book.shocks(kind);
    assertThat(shocks.count()).isEqualTo(pnl.size());
    for (int scenario = 0; scenario < pnl.size(); scenario += pnl.size() / 10) {
      var worth = worth(shocks, scenario);
      assertThat(ours.book().value() + pnl.total(scenario))
          .isCloseTo(worth.value(), within(TOLERANCE * worth.gross()));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void strata_inEveryKindOfScenario_agreesWithOurScalarPricer(Kind kind) {
    var strata = new StrataBookBenchmark();
    strata.scenarios = kind;
    strata.setUp();
    var worth = worth(book.shocks(kind), 0);
    assertThat(strata.value()).isCloseTo(worth.value(), within(TOLERANCE * worth.gross()));
    assertThat(strata.value()).isNotCloseTo(worth.value(), within(TOLERANCE * worth.gross()));
  }

  private record Worth(double value, double gross) {}

  private Worth worth(Shocks shocks, int scenario) {
    double value = 0;
    double gross = 0;
    for (int row = 0; row < book.options().count(); row++) {
      int strip = (int) book.strip()[row];
      double price =
          Black76.price(
              book.options().type(row),
              book.options().forward()[row] * shocks.forwardFactors().get(strip)[scenario],
              book.options().strike()[row],
              book.options().years()[row],
              book.options().vol()[row] * shocks.sdFactors().get(strip)[scenario],
              1);
      value += book.quantity()[row] * price;
      gross += Math.abs(book.quantity()[row]) * price;
    }
    return new Worth(value, gross);
  }
}
