package org.ballast.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ballast.quant.moves.AddOnPnl;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.PositionPnl;
import org.ballast.quant.scenario.RandomScenarios;
import org.ballast.quant.scenario.RandomScenarios.Shifts;
import org.ballast.quant.scenario.SampleBook;
import org.ballast.quant.scenario.ScenarioSet;
import org.junit.jupiter.api.Test;

/// Contributions and explanations of the tail of a book of every kind of position.
final class TailOfBookTest {
  private static final CompiledBook BOOK = SampleBook.compile(SampleBook.of(1));
  private static final ScenarioSet SCENARIOS =
      new RandomScenarios(3, 0.1, Shifts.ALL).of(BOOK.axes(), 600);
  private static final LossDistribution DISTRIBUTION = LossDistribution.of(BOOK.pnl(SCENARIOS));
  private static final double CONFIDENCE = 0.97;

  @Test
  void contributions_toShortfall_addUpToIt() {
    var contributions = toShortfall();
    double sum = Arrays.stream(contributions.byPosition()).sum();
    assertThat(sum).isCloseTo(contributions.total(), within(1e-12 * gross(contributions)));
    assertThat(contributions.residual()).isCloseTo(0, within(1e-12 * gross(contributions)));
  }

  @Test
  void contributions_toShortfall_areItsDerivatives() {
    var contributions = toShortfall();
    double step = 1e-6;
    for (int position = 0; position < contributions.byPosition().length; position += 17) {
      var pnl = PositionPnl.ofPosition(BOOK, position, SCENARIOS);
      var more = new double[pnl.length];
      Arrays.setAll(more, i -> DISTRIBUTION.pnl(i) + step * pnl[i]);
      double slope =
          (LossDistribution.of(more).expectedShortfall(CONFIDENCE) - contributions.total()) / step;
      assertThat(contributions.byPosition()[position])
          .as("position %d", position)
          .isCloseTo(slope, within(1e-5 * gross(contributions)));
    }
  }

  @Test
  void contributions_toValueAtRisk_addUpWithTheirResidual() {
    var neighbours = DISTRIBUTION.neighbours(CONFIDENCE);
    var pnl = PositionPnl.of(BOOK, SCENARIOS.select(neighbours.scenarios()));
    double valueAtRisk = DISTRIBUTION.valueAtRisk(CONFIDENCE);
    var contributions = Contributions.of(valueAtRisk, neighbours, pnl, new double[0][]);
    double sum = Arrays.stream(contributions.byPosition()).sum();
    assertThat(sum + contributions.residual())
        .isCloseTo(valueAtRisk, within(1e-12 * gross(contributions)));
    assertThat(Math.abs(contributions.residual())).isLessThan(0.1 * valueAtRisk);
  }

  @Test
  void contributions_withAddOnsOfOtherScenarios_areRefused() {
    var tail = DISTRIBUTION.tail(CONFIDENCE);
    var pnl = PositionPnl.of(BOOK, SCENARIOS.select(tail.scenarios()));
    assertThatThrownBy(() -> Contributions.of(1, tail, pnl, new double[1][pnl.scenarios()]))
        .hasMessageContaining("each position must have its add-ons");
    assertThatThrownBy(() -> Contributions.of(1, tail, pnl, new double[pnl.positions()][1]))
        .hasMessageContaining("add-ons must be those of the scenarios");
  }

  @Test
  void explanations_ofEveryTailScenario_addUp() {
    var tail = DISTRIBUTION.tail(CONFIDENCE);
    var scenarios = SCENARIOS.select(tail.scenarios());
    int size = tail.scenarios().length;
    var labels = IntStream.range(0, size).mapToObj(i -> "tail " + i).toList();
    var funding = new double[size];
    Arrays.setAll(funding, i -> 100 + i);
    var addOns = new AddOnPnl(funding, new double[size], new double[size]);
    var explained = PnlExplainer.explain(BOOK, scenarios, labels, addOns);
    var pnl = BOOK.pnl(scenarios);
    for (int i = 0; i < size; i++) {
      var explanation = explained.get(i);
      double terms = explanation.explained() + explanation.residual();
      double scale = BOOK.value() + Math.abs(explanation.total());
      assertThat(explanation.total()).isEqualTo(pnl.total(i) + funding[i]);
      assertThat(terms).isCloseTo(explanation.total(), within(1e-12 * Math.abs(scale)));
      assertThat(explanation.residual()).isCloseTo(0, within(1e-10 * Math.abs(scale)));
      assertThat(explanation.spot()).isNotZero();
      assertThat(explanation.volLevel()).isNotZero();
      assertThat(explanation.skew()).isNotZero();
      assertThat(explanation.basis()).isNotZero();
      assertThat(explanation.time()).isNotZero();
    }
  }

  private static Contributions toShortfall() {
    var tail = DISTRIBUTION.tail(CONFIDENCE);
    var pnl = PositionPnl.of(BOOK, SCENARIOS.select(tail.scenarios()));
    return Contributions.of(DISTRIBUTION.expectedShortfall(CONFIDENCE), tail, pnl, new double[0][]);
  }

  private static double gross(Contributions contributions) {
    return Arrays.stream(contributions.byPosition()).map(Math::abs).sum();
  }
}
