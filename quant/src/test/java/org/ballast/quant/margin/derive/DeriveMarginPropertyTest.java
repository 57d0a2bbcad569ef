package org.ballast.quant.margin.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.margin.shock.TenorVolShock;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.pricing.Black76;
import org.junit.jupiter.api.Test;

/// What must hold of Derive's margins for any account, on seeded ones. Margins are what is taken
/// off the marked value.
class DeriveMarginPropertyTest {
  private static final int ACCOUNTS = 200;
  private static final double SPOT = 3_000;
  private static final double FORWARD = 3_030;
  private static final double ROUNDING = 1e-10;
  private static final List<DeriveScenario> SPOT_AND_VOL =
      List.of(
          new DeriveScenario(1.18, VolMove.UP, 1),
          new DeriveScenario(0.82, VolMove.UP, 1),
          new DeriveScenario(1.09, VolMove.DOWN, 1),
          new DeriveScenario(0.91, VolMove.NONE, 1),
          new DeriveScenario(0.34, VolMove.UP, 0.05),
          new DeriveScenario(4, VolMove.UP, 0.012));
  private static final List<DeriveScenario> WITH_SKEW =
      Stream.concat(
              SPOT_AND_VOL.stream(),
              Stream.of(
                  new DeriveScenario(1, VolMove.LINEAR_SKEW, 1),
                  new DeriveScenario(1, VolMove.ABSOLUTE_SKEW, 1)))
          .toList();
  private static final SrmTerms SRM =
      new SrmTerms(new SrmOptionTerms(0.15, 0.13, 0.09, 0.08, 0.09, 1.05), 1.2, 1.1, 0.066, 0.05);

  /// An option with its quantity, at one of two expiries.
  private record Held(int expiry, DeriveOption option) {}

  @Test
  void portfolioMargin_ofAnyAccount_ordersItsMargins() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var held = held(i);
      var result = DerivePortfolioMargin.of(terms(WITH_SKEW), portfolio(held, 1, 0));
      assertThat(result.initial()).as("%s", held).isLessThanOrEqualTo(result.maintenance());
      assertThat(result.maintenance()).as("%s", held).isLessThanOrEqualTo(result.markToMarket());
    }
  }

  @Test
  void portfolioMargin_ofAScaledAccount_scales() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var held = held(i);
      var factor = new CounterRandom(i, 1).between(0.1, 10, 0);
      var single = portfolioMargin(WITH_SKEW, held, 1, 5);
      var scaled = portfolioMargin(WITH_SKEW, held, factor, 5);
      assertThat(Math.abs(scaled - factor * single))
          .as("factor=%s %s", factor, held)
          .isLessThanOrEqualTo(ROUNDING * factor * single);
    }
  }

  /// Discounts count gains for less and losses for more, so netting helps. The skew scenarios take
  /// the size of each expiry's P&L and give no such promise.
  @Test
  void portfolioMargin_ofTwoAccountsTogether_isAtMostTheSumWithoutSkew() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var first = held(i);
      var second = held(ACCOUNTS + i);
      var together = new ArrayList<>(first);
      together.addAll(second);
      var apart =
          portfolioMargin(SPOT_AND_VOL, first, 1, 3) + portfolioMargin(SPOT_AND_VOL, second, 1, -7);
      assertThat(portfolioMargin(SPOT_AND_VOL, together, 1, -4))
          .as("%s and %s", first, second)
          .isLessThanOrEqualTo(apart * (1 + ROUNDING));
    }
  }

  @Test
  void portfolioMargin_ofMoreNakedShorts_asksMore() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var shorts = List.of(shortOption(i));
      assertThat(portfolioMargin(WITH_SKEW, shorts, 1.1, 0))
          .as("%s", shorts)
          .isGreaterThan(portfolioMargin(WITH_SKEW, shorts, 1, 0));
    }
  }

  @Test
  void standardMargin_ofMoreNakedShorts_asksMore() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var one = standard(List.of(shortOption(i)), 1);
      var more = standard(List.of(shortOption(i)), 1.1);
      assertThat(DeriveStandardMargin.maintenance(SRM, SPOT, FORWARD, more))
          .as("%s", one)
          .isLessThan(DeriveStandardMargin.maintenance(SRM, SPOT, FORWARD, one));
      assertThat(DeriveStandardMargin.initial(SRM, SPOT, FORWARD, more))
          .as("%s", one)
          .isLessThan(DeriveStandardMargin.initial(SRM, SPOT, FORWARD, one));
    }
  }

  @Test
  void standardMargin_ofAnyExpiry_ordersItsMarginsAndScales() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var options = standard(held(i), 1);
      var initial = DeriveStandardMargin.initial(SRM, SPOT, FORWARD, options);
      var maintenance = DeriveStandardMargin.maintenance(SRM, SPOT, FORWARD, options);
      assertThat(initial).as("%s", options).isLessThanOrEqualTo(maintenance);
      assertThat(maintenance).as("%s", options).isLessThanOrEqualTo(0);
      assertThat(DeriveStandardMargin.initial(SRM, SPOT, FORWARD, standard(held(i), 7)))
          .as("%s", options)
          .isCloseTo(7 * initial, withinPercentage(ROUNDING));
    }
  }

  @Test
  void standardMargin_ofLongOptions_asksNothing() {
    for (var i = 0; i < ACCOUNTS; i++) {
      var options = standard(List.of(shortOption(i)), -1);
      assertThat(DeriveStandardMargin.initial(SRM, SPOT, FORWARD, options)).isZero();
      assertThat(DeriveStandardMargin.maintenance(SRM, SPOT, FORWARD, options)).isZero();
    }
  }

  /// The better of two rules for each account need not be the better for both together.
  @Test
  void standardMargin_ofTwoAccountsTogether_mayExceedTheSum() {
    var spread =
        List.of(
            standardOption(OptionType.CALL, 3_000, -10),
            standardOption(OptionType.CALL, 3_050, 10));
    var naked = List.of(standardOption(OptionType.CALL, 3_400, -10));
    var together = Stream.concat(spread.stream(), naked.stream()).toList();
    var apart =
        DeriveStandardMargin.maintenance(SRM, SPOT, FORWARD, spread)
            + DeriveStandardMargin.maintenance(SRM, SPOT, FORWARD, naked);
    assertThat(DeriveStandardMargin.maintenance(SRM, SPOT, FORWARD, together)).isLessThan(apart);
  }

  private static SrmOption standardOption(OptionType type, double strike, double coins) {
    var price = Black76.price(type, FORWARD, strike, 0.2, 0.7, 1);
    return new SrmOption(type, strike, coins, coins * price);
  }

  private static List<SrmOption> standard(List<Held> held, double factor) {
    return held.stream()
        .map(Held::option)
        .map(option -> standardOption(option.type(), option.strike(), factor * option.coins()))
        .toList();
  }

  private static double portfolioMargin(
      List<DeriveScenario> scenarios, List<Held> held, double factor, double perpetual) {
    var result = DerivePortfolioMargin.of(terms(scenarios), portfolio(held, factor, perpetual));
    return result.markToMarket() - result.initial();
  }

  private static DerivePortfolio portfolio(List<Held> held, double factor, double perpetual) {
    var expiries = new ArrayList<DeriveExpiry>();
    for (var expiry = 0; expiry < 2; expiry++) {
      var options = new ArrayList<DeriveOption>();
      for (var line : held) {
        if (line.expiry() == expiry) {
          var option = line.option();
          options.add(
              new DeriveOption(
                  option.type(), option.strike(), option.vol(), factor * option.coins()));
        }
      }
      expiries.add(new DeriveExpiry(0.1 + 0.3 * expiry, 0.04, FORWARD, 0, 0.5, options));
    }
    return new DerivePortfolio(
        SPOT, 1, 0.97, 0, new DerivePerpetual(factor * perpetual, SPOT, 1, 0), expiries, List.of());
  }

  private static DerivePortfolioTerms terms(List<DeriveScenario> scenarios) {
    return new DerivePortfolioTerms(
        scenarios,
        new BasisTerms(1.045, 0.955, 0.5, 2),
        new TenorVolShock(0.5, 0.275, 0.45, 0.3, 0.13, 1.0 / 365),
        new SkewTerms(0.15, -0.05, 0.15, -0.05, 0.01, 4, 0.6, -0.1),
        new DiscountTerms(1, 0.08, 0.95, 0.5, 0.08, 1.04),
        new ContingencyTerms(0.015, 0.005, 0.003, 0.002, 0.55, 1, 0.98, 2),
        0.8,
        1);
  }

  private static Held shortOption(long seed) {
    var random = new CounterRandom(seed, 2);
    var type = random.uniform(0) < 0.5 ? OptionType.CALL : OptionType.PUT;
    return new Held(
        0,
        new DeriveOption(
            type,
            random.between(2_000, 4_500, 1),
            random.between(0.4, 1.2, 2),
            -random.between(0.1, 50, 3)));
  }

  private static List<Held> held(long seed) {
    var random = new CounterRandom(seed, 3);
    var held = new ArrayList<Held>();
    for (var i = 0; i < 6; i++) {
      var type = random.uniform(5L * i) < 0.5 ? OptionType.CALL : OptionType.PUT;
      held.add(
          new Held(
              random.uniform(5L * i + 1) < 0.5 ? 0 : 1,
              new DeriveOption(
                  type,
                  Math.rint(random.between(20, 45, 5L * i + 2)) * 100,
                  random.between(0.4, 1.2, 5L * i + 3),
                  random.between(-20, 20, 5L * i + 4))));
    }
    return held;
  }
}
