package org.ballast.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.StakedRate;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.rates.LiquidStaking;
import org.ballast.quant.rates.ShareAccounting;
import org.ballast.quant.rates.StakedToken;
import org.ballast.quant.rates.StakingCarry;
import org.ballast.quant.rates.StakingYield;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.ScenarioGrid;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

class StakedValuationTest {
  private static final double ROUNDING = 1e-13;
  private static final double INDEX = 3000;
  private static final double COINS = 100 * 1.2 * 0.99;
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
  private static final StakedAsset TOKEN =
      new StakedAsset(Contract.held(InstrumentId.parse("lido:wstETH")), Asset.ETH);
  private static final Portfolio BOOK =
      new Portfolio(
          List.of(
              new Position(
                  Account.parse("wallet/main"),
                  TOKEN,
                  Quantity.parse("100", TOKEN.quantityUnit()),
                  Optional.empty())),
          List.of());
  private static final StakedRate RATE = new StakedRate(TOKEN, 1.2, -0.01);

  @Test
  void value_isThatOfTheCoinsThatHedgeIt() {
    var risk = new BookValuer(market(INDEX, RATE), VolSource.MARK).value(BOOK);
    var exposure = risk.underlying(Asset.ETH).orElseThrow().exposure();
    assertRelative("equity", exposure.equity(), COINS, ROUNDING, exposure);
    assertRelative("value", exposure.value(), COINS * INDEX, ROUNDING, exposure);
    assertThat(exposure.deltaTotal()).isZero();
  }

  @Test
  void value_withoutARedemptionRate_isRefusedByName() {
    var market = MarketSnapshot.of(AT, "test", List.of(index(INDEX)), List.of(), List.of());
    assertThatThrownBy(() -> new BookValuer(market, VolSource.MARK).value(BOOK))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("redemption rate")
        .hasMessageContaining("lido:wstETH");
  }

  @Test
  void scenario_movesTheTokenWithItsCoin() {
    var book = CompiledBook.of(BOOK, market(INDEX, RATE), VolSource.MARK);
    var before = book.value();
    var grid = ScenarioGrid.of(book, List.of(-0.5, 0.0), List.of(0.0, 0.5));
    assertRelative("fall", grid.pnl().get(0).get(0), -0.5 * before, ROUNDING, before);
    assertRelative("vol", grid.pnl().get(1).get(1), 0, ROUNDING, before);
  }

  @Test
  void attribution_tellsTheCoinFromTheBasis() {
    var first = new BookAttribution.Observed(market(INDEX, RATE), VolSource.MARK);
    var depegged = new StakedRate(TOKEN, 1.2, -0.05);
    var second = new BookAttribution.Observed(market(3300, depegged), VolSource.MARK);
    var line = BookAttribution.between(BOOK, first, second, List.of()).lines().getFirst();
    assertRelative("delta", line.terms().delta(), COINS * 300, ROUNDING, line);
    assertRelative("basis", line.terms().basis(), -100 * 1.2 * 0.04 * 3300, 1e-12, line);
    assertRelative("change", line.terms().explained(), line.change(), 1e-12, line);
  }

  @Test
  void stakedRisk_hasCarryFairBasisAndStresses() {
    var carry = new StakingCarry(new StakingYield(0.03, 82_125), 0.05, 0.044);
    var unbonding = new LiquidStaking(0.04, 0.05, 0.044, 0, 5 / 365.0);
    var token =
        new StakedToken(
            RATE, ShareAccounting.EXCHANGE_RATE, Optional.of(carry), Optional.of(unbonding));
    var risk = risk(token);
    assertRelative("coins", risk.coins(), COINS, ROUNDING, risk);
    assertRelative(
        "carry", risk.carryUsd().orElseThrow(), carry.perDay(120 * INDEX), ROUNDING, risk);
    assertThat(risk.fairBasis()).isEqualTo(OptionalDouble.of(unbonding.fairBasis()));
    assertThat(risk.stresses()).extracting(StakedRisk.Stress::basis).containsExactly(-0.05, -0.1);
    assertRelative(
        "stress", risk.stresses().getLast().pnlUsd(), -120 * INDEX * 0.09, ROUNDING, risk);
  }

  @Test
  void stress_ofATokenBelowIt_isNoGain() {
    var rate = new StakedRate(RATE.token(), RATE.redemptionRate(), -0.07);
    var token =
        new StakedToken(rate, ShareAccounting.EXCHANGE_RATE, Optional.empty(), Optional.empty());
    var stresses = risk(token).stresses();
    assertThat(stresses.getFirst().pnlUsd()).isZero();
    assertThat(stresses.getLast().pnlUsd()).isNegative();
  }

  @Test
  void stakedRisk_ofUnknownTerms_isUnknown() {
    var token =
        new StakedToken(RATE, ShareAccounting.EXCHANGE_RATE, Optional.empty(), Optional.empty());
    assertThat(risk(token).carryUsd()).isEmpty();
    assertThat(risk(token).fairBasis()).isEmpty();
  }

  private static StakedRisk risk(StakedToken token) {
    var valuer = new PositionValuer(market(INDEX, RATE), VolSource.MARK);
    return StakedRisk.of(BOOK, List.of(token), valuer).getFirst();
  }

  private static MarketSnapshot market(double index, StakedRate rate) {
    return MarketSnapshot.of(AT, "test", List.of(index(index)), List.of(), List.of())
        .withStakedRates(List.of(rate));
  }

  private static IndexPrice index(double price) {
    return new IndexPrice(Asset.ETH, Price.parse(String.valueOf(price), Asset.USD), AT);
  }
}
