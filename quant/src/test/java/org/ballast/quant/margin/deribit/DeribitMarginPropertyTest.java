package org.ballast.quant.margin.deribit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.margin.deribit.RiskRow.FutureRow;
import org.ballast.quant.margin.deribit.RiskRow.OptionRow;
import org.ballast.quant.margin.shock.TenorVolShock;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.pricing.InverseOption;
import org.junit.jupiter.api.Test;

/// What must hold of Deribit's margins for any account, on seeded ones.
class DeribitMarginPropertyTest {
  private static final int ACCOUNTS = 200;
  private static final double INDEX = 90_000;

  /// Sums of some hundred terms in other orders.
  private static final double ROUNDING = 1e-11;

  private static final OptionRate OPTION = new OptionRate(0.15, 0.1, 0.075);
  private static final FutureRate FUTURE = new FutureRate(0.02, 0.01, 0.00005);

  @Test
  void optionRate_ofAnyShort_ordersItsMargins() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var random = new CounterRandom(i, 1);
      var type = random.uniform(0) < 0.5 ? OptionType.CALL : OptionType.PUT;
      var strike = random.between(20_000, 300_000, 1);
      var mark = random.between(0, 1.5, 2);
      var initial = OPTION.initial(type, INDEX, strike, mark);
      var maintenance = OPTION.maintenance(type, mark);
      var inputs = List.of(type, strike, mark);

      assertThat(maintenance).as("%s", inputs).isGreaterThan(mark).isLessThanOrEqualTo(initial);
      assertThat(OPTION.initial(type, INDEX, strike, mark + 0.1))
          .as("rises with the mark %s", inputs)
          .isGreaterThan(initial);
      assertThat(OPTION.initial(type, INDEX, strike * (1 + 0.01 * type.sign()), mark))
          .as("falls out of the money %s", inputs)
          .isLessThanOrEqualTo(initial);
    }
  }

  /// Rates rise with size: one large position is charged more than its halves apart.
  @Test
  void futureRate_ofALargerPosition_isAtLeastProportional() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var coins = new CounterRandom(i, 2).between(-5_000, 5_000, 0);
      assertThat(FUTURE.initial(2 * coins))
          .as("coins=%s", coins)
          .isGreaterThan(FUTURE.initial(coins));
      assertThat(FUTURE.initial(-coins)).isEqualTo(FUTURE.initial(coins));
      assertThat(FUTURE.maintenance(coins)).isLessThan(FUTURE.initial(coins));
    }
  }

  @Test
  void matrix_ofAnyAccount_hasSoundMargins() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var rows = rows(i, 8);
      var matrix = DeribitPortfolioMargin.of(terms(100_000), INDEX, rows);
      assertThat(matrix.worstCase()).as("%s", rows).isGreaterThanOrEqualTo(0);
      assertThat(matrix.maintenance()).as("%s", rows).isLessThanOrEqualTo(matrix.initial());
      for (var loss : matrix.countedStandard()) {
        assertThat(matrix.worstCase()).as("%s", rows).isGreaterThanOrEqualTo(-loss);
      }
    }
  }

  @Test
  void kernels_withoutANumber_refuse() {
    var nan = Double.NaN;
    for (var type : OptionType.values()) {
      assertThatThrownBy(() -> OPTION.initial(type, INDEX, INDEX, nan))
          .hasMessageContaining("markCoin");
      assertThatThrownBy(() -> OPTION.maintenance(type, nan)).hasMessageContaining("markCoin");
    }
    assertThatThrownBy(() -> FUTURE.initial(nan)).hasMessageContaining("coins");
    assertThatThrownBy(() -> FUTURE.maintenance(nan)).hasMessageContaining("coins");
    var vol = new TenorVolShock(0.5, 0.25, 0.5, 0.3, 0.13, 0);
    assertThatThrownBy(() -> vol.factor(nan)).hasMessageContaining("years");
  }

  @Test
  void matrix_ofSizesBeyondNumbers_isRefused() {
    RiskRow largest = new FutureRow(Double.MAX_VALUE, "A", 0.1);
    assertThatThrownBy(() -> initial(0, Collections.nCopies(20, largest)))
        .hasMessageContaining("scenario P&L must be finite");
    assertThatThrownBy(() -> initial(0, Collections.nCopies(2, largest)))
        .hasMessageContaining("initial must be finite");
  }

  @Test
  void matrix_ofOneExpiryWithTwoTimes_isRefused() {
    List<RiskRow> rows = List.of(new FutureRow(1, "A", 0.1), new FutureRow(1, "A", 0.2));
    assertThatThrownBy(() -> initial(0, rows)).hasMessageContaining("same years");
  }

  /// Beyond 1,000 coins the rate rises by 0.001 per coin up to 2 %: 10 coins cost 1 %, 50 the most.
  @Test
  void deltaShock_beyondItsThreshold_risesToItsGreatestRate() {
    var terms = new DeltaShockTerms(1_000 * INDEX, 0.001, 0.02);
    assertThat(terms.shock(-1_000, INDEX)).isZero();
    assertThat(terms.shock(-1_010, INDEX)).isCloseTo(10 * 0.01, within(ROUNDING));
    assertThat(terms.shock(1_050, INDEX)).isCloseTo(50 * 0.02, within(ROUNDING));
  }

  /// Without dampener and delta shock the rule is homogeneous.
  @Test
  void matrix_ofAScaledAccount_scales() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var rows = rows(i, 6);
      var factor = new CounterRandom(i, 3).between(0.1, 10, 0);
      var single = initial(0, rows);
      assertThat(initial(0, scaled(rows, factor)))
          .as("factor=%s %s", factor, rows)
          .isCloseTo(factor * single, within(ROUNDING * factor * (1 + single)));
    }
  }

  /// Without dampener and delta shock two accounts together are charged no more than apart.
  @Test
  void matrix_ofTwoAccountsTogether_isAtMostTheSum() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var first = rows(i, 6);
      var second = rows(ACCOUNTS + i, 6);
      var together = new ArrayList<>(first);
      together.addAll(second);
      var apart = initial(0, first) + initial(0, second);
      assertThat(initial(0, together))
          .as("%s and %s", first, second)
          .isLessThanOrEqualTo(apart + ROUNDING * (1 + apart));
    }
  }

  /// The dampener is taken off once per account: two accounts together lose one of the two.
  @Test
  void matrix_withADampener_isNotSubAdditive() {
    List<RiskRow> shorts =
        List.of(new OptionRow(OptionType.CALL, -55, "A", 0.1, INDEX, 4 * INDEX, 0.5));
    var dampener = 100_000.0;
    var single = initial(dampener, shorts);
    assertThat(single).isLessThan(0.001);
    assertThat(initial(dampener, scaled(shorts, 50))).isGreaterThan(1 + 50 * single);
  }

  @Test
  void matrix_ofMoreNakedShorts_asksMore() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var random = new CounterRandom(i, 4);
      var type = random.uniform(0) < 0.5 ? OptionType.CALL : OptionType.PUT;
      var strike = random.between(60_000, 130_000, 1);
      var vol = random.between(0.3, 1.2, 2);
      var years = random.between(0.005, 1, 3);
      List<RiskRow> shorts =
          List.of(new OptionRow(type, -random.between(1, 500, 4), "A", years, INDEX, strike, vol));
      assertThat(initial(100_000, scaled(shorts, 1.1)))
          .as("%s", shorts)
          .isGreaterThan(initial(100_000, shorts));
    }
  }

  /// A holder of options cannot lose more than they are worth.
  @Test
  void matrix_ofLongOptions_risksAtMostTheirValue() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var random = new CounterRandom(i, 5);
      var type = random.uniform(0) < 0.5 ? OptionType.CALL : OptionType.PUT;
      var strike = random.between(60_000, 130_000, 1);
      var vol = random.between(0.3, 1.2, 2);
      var years = random.between(0.005, 1, 3);
      List<RiskRow> held = List.of(new OptionRow(type, 10, "A", years, INDEX, strike, vol));
      var value = 10 * InverseOption.priceCoin(type, INDEX, strike, years, vol);
      assertThat(DeribitPortfolioMargin.of(terms(0), INDEX, held).worstCase())
          .as("%s", held)
          .isLessThanOrEqualTo(value * (1 + ROUNDING));
    }
  }

  private static double initial(double dampenerUsd, List<RiskRow> rows) {
    return DeribitPortfolioMargin.of(terms(dampenerUsd), INDEX, rows).initial();
  }

  private static DeribitPortfolioTerms terms(double dampenerUsd) {
    return new DeribitPortfolioTerms(
        0.16,
        4,
        new TenorVolShock(0.5, 0.25, 0.5, 0.3, 0.13, 0),
        new ExtendedTable(List.of(-0.66, -0.33, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0), 1, dampenerUsd),
        0.6,
        Double.MAX_VALUE,
        new RollShockTerms(0.01, 0.075),
        new DeltaShockTerms(1e15, 0, 0),
        0.8);
  }

  private static List<RiskRow> rows(long seed, int count) {
    var random = new CounterRandom(seed, 6);
    var rows = new ArrayList<RiskRow>();
    for (var i = 0; i < count; i++) {
      var expiry = (int) (4 * random.uniform(6L * i));
      var years = expiry * 0.15;
      var coins = random.between(-50, 50, 6L * i + 1);
      if (expiry == 0 || random.uniform(6L * i + 2) < 0.3) {
        rows.add(new FutureRow(coins, "E" + expiry, years));
      } else {
        var type = random.uniform(6L * i + 3) < 0.5 ? OptionType.CALL : OptionType.PUT;
        var strike = random.between(50_000, 160_000, 6L * i + 4);
        var vol = random.between(0.3, 1.2, 6L * i + 5);
        rows.add(new OptionRow(type, coins, "E" + expiry, years, INDEX * 1.01, strike, vol));
      }
    }
    return rows;
  }

  private static List<RiskRow> scaled(List<RiskRow> rows, double factor) {
    var scaled = new ArrayList<RiskRow>();
    for (var row : rows) {
      scaled.add(
          switch (row) {
            case FutureRow future ->
                new FutureRow(factor * future.coins(), future.expiry(), future.years());
            case OptionRow option ->
                new OptionRow(
                    option.type(),
                    factor * option.coins(),
                    option.expiry(),
                    option.years(),
                    option.forward(),
                    option.strike(),
                    option.vol());
          });
    }
    return scaled;
  }
}
