package org.ballast.quant.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.scenario.RandomScenarios.Shifts;
import org.ballast.quant.scenario.SampleBook.Sample;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

final class CompiledBookTest {
  private static final Sample SAMPLE = SampleBook.of(1);
  private static final CompiledBook BOOK = compile(SAMPLE.portfolio());

  /// Of the gross value: sums of some 250 positions, each within rounding.
  private static final double ROUNDING = 1e-12;

  @Test
  void value_ofCoinSettledPositions_isThatOfTheBookValuer() {
    var portfolio = coinSettled();
    var risk = new BookValuer(SAMPLE.market(), VolSource.MARK).value(portfolio);
    double value = risk.positions().stream().mapToDouble(line -> line.exposure().value()).sum();
    assertThat(compile(portfolio).value()).isCloseTo(value, within(ROUNDING * gross(unmoved(), 0)));
  }

  @Test
  void value_ofEachPosition_isThatOfTheBookValuer() {
    for (var position : coinSettled().positions()) {
      var alone = new Portfolio(List.of(position), List.of());
      var risk = new BookValuer(SAMPLE.market(), VolSource.MARK).value(alone);
      double value = risk.positions().getFirst().exposure().value();
      assertThat(compile(alone).value())
          .as(position.toString())
          .isCloseTo(value, within(ROUNDING * notional(position)));
    }
  }

  @Test
  void pnl_whereNothingMoves_isExactlyZero() {
    assertThat(BOOK.pnl(unmoved()).totals()).containsExactly(0);
  }

  @Test
  void pnl_overAGrid_isThatOfThePricersOneByOne() {
    assertEqualsNaive(
        ScenarioSet.grid(
            BOOK.axes(),
            new double[] {0.4, 0.7, 0.95, 1, 1.02, 1.3, 2},
            new double[] {0, 0.5, 1, 1.4},
            new double[] {0, 1.5 / 365, 1}));
  }

  @Test
  void pnl_inRandomScenarios_isThatOfThePricersOneByOne() {
    assertEqualsNaive(new RandomScenarios(7, 0.15, Shifts.ALL).of(BOOK.axes(), 40));
  }

  @Test
  void optionLines_ofCallsAndPuts_areTheStrikesThatDiffer() {
    long options = SAMPLE.portfolio().positions().stream().filter(p -> isOption(p)).count();
    assertThat(BOOK.optionLines()).isEqualTo((int) options / 2);
  }

  @Test
  void of_withoutAQuote_namesTheInstrument() {
    var market = SAMPLE.market();
    var bare =
        MarketSnapshot.of(
            market.asOf(), "bare", List.copyOf(market.indexPrices()), List.of(), List.of());
    var first = SAMPLE.portfolio().positions().getFirst();
    assertThatThrownBy(() -> CompiledBook.of(SAMPLE.portfolio(), bare, VolSource.MARK))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("market must quote every instrument held")
        .hasMessageContaining(first.instrument().id().toString());
  }

  @Test
  void of_withoutAPrice_namesTheAsset() {
    var market = SAMPLE.market();
    var bare =
        MarketSnapshot.of(
            market.asOf(), "bare", List.of(), List.copyOf(market.quotes()), List.of());
    assertThatThrownBy(() -> CompiledBook.of(SAMPLE.portfolio(), bare, VolSource.MARK))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("BTC");
  }

  @Test
  void of_withACrossedQuote_namesTheInstrument() {
    var position = SAMPLE.portfolio().positions().getFirst();
    var quote = SAMPLE.market().quote(position.instrument().id()).orElseThrow();
    var unit = position.instrument().priceUnit();
    var crossed =
        new Quote(
            quote.instrument(),
            quote.observedAt(),
            Optional.of(new Price(Decimal.parse("0.02"), unit)),
            Optional.of(new Price(Decimal.parse("0.01"), unit)),
            quote.mark(),
            quote.optionMark(),
            List.of());
    var market =
        MarketSnapshot.of(
            SampleBook.NOW,
            "crossed",
            List.copyOf(SAMPLE.market().indexPrices()),
            List.of(crossed),
            List.of());
    assertThatThrownBy(() -> CompiledBook.of(SAMPLE.portfolio(), market, VolSource.MARK))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("crossed")
        .hasMessageContaining(position.instrument().id().toString());
  }

  private static void assertEqualsNaive(ScenarioSet scenarios) {
    var pnl = BOOK.pnl(scenarios);
    double before = new NaiveRevaluation(SAMPLE.market(), unmoved(), 0).value(SAMPLE.portfolio());
    for (int scenario = 0; scenario < scenarios.size(); scenario++) {
      var naive = new NaiveRevaluation(SAMPLE.market(), scenarios, scenario);
      assertThat(pnl.total(scenario))
          .as("scenario %d", scenario)
          .isCloseTo(
              naive.value(SAMPLE.portfolio()) - before,
              within(ROUNDING * gross(scenarios, scenario)));
    }
  }

  private static double gross(ScenarioSet scenarios, int scenario) {
    var naive = new NaiveRevaluation(SAMPLE.market(), scenarios, scenario);
    return SAMPLE.portfolio().positions().stream()
        .mapToDouble(position -> Math.abs(naive.value(position)))
        .sum();
  }

  private static double notional(Position position) {
    double index =
        SAMPLE.market().index(position.instrument().underlying()).orElseThrow().price().toDouble();
    boolean isInUsd = position.instrument().quantityUnit().isDollar();
    return Math.abs(position.quantity().toDouble()) * (isInUsd ? 1 : index);
  }

  private static Portfolio coinSettled() {
    var portfolio = SAMPLE.portfolio();
    return new Portfolio(
        portfolio.positions().stream()
            .filter(p -> !isOption(p) || p.instrument().style() == PayoffStyle.INVERSE)
            .toList(),
        portfolio.cash());
  }

  private static boolean isOption(Position position) {
    return position.instrument() instanceof Option;
  }

  private static ScenarioSet unmoved() {
    return ScenarioSet.unmoved(BOOK.axes());
  }

  private static CompiledBook compile(Portfolio portfolio) {
    return CompiledBook.of(portfolio, SAMPLE.market(), VolSource.MARK);
  }
}
