package org.ballast.quant.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ballast.quant.margin.MarginDesk.inverseFuture;
import static org.ballast.quant.margin.MarginDesk.inverseOption;
import static org.ballast.quant.margin.MarginDesk.inversePerpetual;
import static org.ballast.quant.margin.MarginDesk.linearOption;
import static org.ballast.quant.margin.MarginDesk.linearPerpetual;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.List;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.value.Asset;
import org.ballast.quant.margin.deribit.DeribitPortfolioMargin;
import org.ballast.quant.margin.deribit.RiskRow;
import org.ballast.quant.margin.derive.DeriveCollateral;
import org.ballast.quant.margin.derive.DeriveExpiry;
import org.ballast.quant.margin.derive.DeriveHaircut;
import org.ballast.quant.margin.derive.DeriveOption;
import org.ballast.quant.margin.derive.DerivePerpetual;
import org.ballast.quant.margin.derive.DerivePortfolio;
import org.ballast.quant.margin.derive.DerivePortfolioMargin;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

/// Each model on an account worked out by hand or against its kernel.
class MarginModelTest {
  private static final double ROUNDING = 1e-12;
  private static final Asset WSTETH = new Asset("wstETH");

  @Test
  void deribitStandard_ofAMixedAccount_sumsItsPositions() {
    var desk =
        new MarginDesk()
            .cash(2, Asset.BTC)
            .hold(inverseOption(Asset.BTC, OptionType.CALL, 100_000, 73), -3, 90_000, 0.6)
            .hold(inverseOption(Asset.BTC, OptionType.PUT, 80_000, 73), 5, 90_000, 0.7)
            .hold(inversePerpetual(Asset.BTC), -180_000, 80_000, 90_000);
    var state = desk.margin(SampleModels.standard(Asset.BTC));
    var mark = InverseOption.priceCoin(OptionType.CALL, 90_000, 100_000, 0.2, 0.6);

    assertRelative("equity", state.equity(), 2 - 180_000.0 / 80_000 + 2, ROUNDING, state);
    assertRelative(
        "initial", state.initialMargin(), 3 * (0.1 + mark) + 2 * 0.0201, ROUNDING, state);
    assertRelative(
        "maintenance", state.maintenanceMargin(), 3 * (0.075 + mark) + 2 * 0.0101, ROUNDING, state);
    assertThat(state.warnings()).isEmpty();
    assertThat(state.caveats()).contains(MarginState.ESTIMATE);
  }

  @Test
  void deribitStandard_ofLinearContracts_isInUsdc() {
    var desk =
        new MarginDesk()
            .cash(100_000, Asset.USDC)
            .hold(linearOption(Asset.BTC, OptionType.CALL, 80_000, 73), -1, 90_000, 0.6)
            .hold(linearPerpetual(Asset.BTC, Asset.USDC), 25, 95_000, 100_000);
    var state = desk.margin(SampleModels.standard(Asset.USDC));
    var mark = Black76.price(OptionType.CALL, 90_000, 80_000, 0.2, 0.6, 1);

    assertRelative("equity", state.equity(), 225_000, ROUNDING, state);
    var perpetual = 25 * 100_000 * 0.02125;
    assertRelative(
        "initial", state.initialMargin(), perpetual + 0.15 * 90_000 + mark, ROUNDING, state);
  }

  @Test
  void deribitPortfolio_ofAnAccount_isItsRiskMatrix() {
    var desk =
        new MarginDesk()
            .index(Asset.BTC, 89_900)
            .cash(2, Asset.BTC)
            .hold(inverseOption(Asset.BTC, OptionType.CALL, 100_000, 73), -30, 90_000, 0.6)
            .hold(inversePerpetual(Asset.BTC), 180_000, 80_000, 90_000)
            .hold(inverseFuture(Asset.BTC, 73), -910_000, 91_000, 91_000);
    var state = desk.margin(SampleModels.portfolio());
    var matrix =
        DeribitPortfolioMargin.of(
            SampleModels.PORTFOLIO,
            89_900,
            List.of(
                new RiskRow.OptionRow(OptionType.CALL, -30, "73D", 0.2, 90_000, 100_000, 0.6),
                new RiskRow.FutureRow(2, "perpetual", 0),
                new RiskRow.FutureRow(-10, "73D", 0.2)));
    var mark = InverseOption.priceCoin(OptionType.CALL, 90_000, 100_000, 0.2, 0.6);

    assertRelative("equity", state.equity(), 2 + 0.25 - 30 * mark, ROUNDING, state);
    assertRelative("initial", state.initialMargin(), matrix.initial(), ROUNDING, state);
    assertRelative("maintenance", state.maintenanceMargin(), matrix.maintenance(), ROUNDING, state);
    assertThat(state.bindingScenario()).isEqualTo(matrix.worstScenario()).startsWith("spot +16");
    assertThat(state.caveats()).contains("option P&L treatment is a project definition");
  }

  @Test
  void derivePortfolio_ofAnAccount_isItsScenarios() {
    var desk =
        new MarginDesk()
            .index(Asset.ETH, 3_000)
            .index(Asset.USDC, 0.97)
            .cash(20_000, Asset.USDC)
            .cash(4, Asset.ETH)
            .hold(linearOption(Asset.ETH, OptionType.CALL, 3_200, 73), -10, 3_030, 0.6)
            .hold(linearOption(Asset.ETH, OptionType.PUT, 2_800, 73), -5, 3_030, 0.65)
            .hold(linearPerpetual(Asset.ETH, Asset.USDC), 6, 2_900, 3_001);
    var state = desk.margin(SampleModels.derivePortfolio());
    var result =
        DerivePortfolioMargin.of(
            SampleModels.PMRM,
            new DerivePortfolio(
                3_000,
                1,
                0.97,
                20_000,
                new DerivePerpetual(6, 3_001, 1, 606),
                List.of(
                    new DeriveExpiry(
                        0.2,
                        0.04,
                        3_030,
                        0,
                        1,
                        List.of(
                            new DeriveOption(OptionType.CALL, 3_200, 0.6, -10),
                            new DeriveOption(OptionType.PUT, 2_800, 0.65, -5)))),
                List.of(new DeriveCollateral(4, 3_000, 1, true, new DeriveHaircut(0.015, 0.005)))));

    assertRelative("equity", state.equity(), result.markToMarket(), ROUNDING, state);
    assertRelative(
        "headroom", state.headroom(), result.maintenance(), 1e-10, List.of(state, result));
    assertRelative(
        "initial",
        state.equity() - state.initialMargin(),
        result.initial(),
        1e-10,
        List.of(state, result));
  }

  /// At expiry the settlement average is complete: no move of spot changes what the option pays.
  @Test
  void derivePortfolio_atExpiry_hasOnlyChargesBySize() {
    var expiring = linearOption(Asset.ETH, OptionType.CALL, 2_000, 0);
    var desk =
        new MarginDesk()
            .index(Asset.ETH, 3_000)
            .index(Asset.USDC, 1)
            .cash(20_000, Asset.USDC)
            .hold(expiring, -1, 3_010, 0.6);
    var state = desk.margin(SampleModels.derivePortfolio());

    assertRelative("equity", state.equity(), 20_000 - 1_010, ROUNDING, state);
    assertThat(state.maintenanceMargin()).isCloseTo(0.003 * 3_000, within(1e-9));
  }

  @Test
  void deriveStandard_ofNakedShorts_isTheSumOfEachAlone() {
    var desk =
        new MarginDesk()
            .index(Asset.ETH, 3_000)
            .index(Asset.USDC, 1)
            .cash(20_000, Asset.USDC)
            .cash(2, Asset.ETH)
            .hold(linearOption(Asset.ETH, OptionType.CALL, 3_030, 73), -2, 3_030, 0.6)
            .hold(linearPerpetual(Asset.ETH, Asset.USDC), -4, 2_900, 3_000);
    var state = desk.margin(SampleModels.deriveStandard());
    var value = -2 * Black76.price(OptionType.CALL, 3_030, 3_030, 0.2, 0.6, 1);

    assertRelative("equity", state.equity(), 20_000 + value - 400 + 6_000, ROUNDING, state);
    assertRelative(
        "maintenance",
        state.maintenanceMargin(),
        2 * 0.09 * 3_000 + 4 * 3_000 * 0.05 + 6_000 * 0.2,
        ROUNDING,
        state);
    assertRelative(
        "initial",
        state.initialMargin(),
        2 * 0.14 * 3_000 + 4 * 3_000 * 0.066 + 6_000 * 0.25,
        ROUNDING,
        state);
  }

  /// A call spread cannot lose more than its width, however far each leg alone might.
  @Test
  void deriveStandard_ofASpread_isItsGreatestLoss() {
    var desk =
        new MarginDesk()
            .index(Asset.ETH, 3_000)
            .index(Asset.USDC, 1)
            .cash(20_000, Asset.USDC)
            .hold(linearOption(Asset.ETH, OptionType.CALL, 3_000, 73), -10, 3_030, 0.6)
            .hold(linearOption(Asset.ETH, OptionType.CALL, 3_100, 73), 10, 3_030, 0.6);
    var state = desk.margin(SampleModels.deriveStandard());

    assertRelative("left", state.headroom(), 20_000 - 10 * 100, ROUNDING, state);
  }

  @Test
  void deriveStandard_belowThePeg_asksMoreInitialMargin() {
    var pegged = perpetualAtStablePrice(1);
    var broken = perpetualAtStablePrice(0.93);

    assertRelative(
        "penalty",
        broken.initialMargin() - pegged.initialMargin(),
        2 * 0.05 * 12_000,
        1e-10,
        broken);
    assertThat(broken.maintenanceMargin()).isEqualTo(pegged.maintenanceMargin());
  }

  private static MarginState perpetualAtStablePrice(double stable) {
    return new MarginDesk()
        .index(Asset.ETH, 3_000)
        .index(Asset.USDC, stable)
        .cash(20_000, Asset.USDC)
        .hold(linearPerpetual(Asset.ETH, Asset.USDC), 4, 3_000, 3_000)
        .margin(SampleModels.deriveStandard());
  }

  @Test
  void tieredCross_ofTwoCoins_chargesEachByItsTier() {
    var desk =
        new MarginDesk()
            .cash(10_000_000, Asset.USDC)
            .hold(linearPerpetual(Asset.BTC, Asset.USDC), 2_000, 99_000, 100_000)
            .hold(linearPerpetual(Asset.ETH, Asset.USDC), -1_000, 3_100, 3_000);
    var state = desk.margin(SampleModels.tiered());

    assertRelative("equity", state.equity(), 12_100_000, ROUNDING, state);
    assertRelative(
        "maintenance",
        state.maintenanceMargin(),
        150e6 / 80 + 50e6 / 40 + 3e6 / 80,
        ROUNDING,
        state);
    assertRelative("initial", state.initialMargin(), 200e6 / 20 + 3e6 / 40, ROUNDING, state);
  }

  /// The venue's example: 0.5 BTC, long 10,000 USD at 8,000, liquidated at 5,739.08.
  @Test
  void bybitInverse_atThePublishedLiquidationPrice_hasNoHeadroomLeft() {
    for (var row : ReferenceRows.jsonNodes("liquidation_prices.json", "published")) {
      var price = Double.parseDouble(row.path("liq_exact").asString());
      assertThat(published(price).headroom()).isCloseTo(0, within(ROUNDING));
      assertThat(published(price * 1.0001).isLiquidatable()).isFalse();
      assertThat(published(price * 0.9999).isLiquidatable()).isTrue();
    }
  }

  /// A closed position costs nothing to close, and nothing of it is unknown.
  @Test
  void bybitInverse_ofAZeroPosition_isAsWithoutIt() {
    var without = new MarginDesk().cash(0.5, Asset.BTC).margin(SampleModels.bybit());
    var closed =
        new MarginDesk()
            .cash(0.5, Asset.BTC)
            .holdWithoutEntry(inversePerpetual(Asset.BTC), 0, 90_000)
            .margin(SampleModels.bybit());
    assertThat(closed).isEqualTo(without);
  }

  private static MarginState published(double price) {
    return new MarginDesk()
        .cash(0.5, Asset.BTC)
        .hold(inversePerpetual(Asset.BTC), 10_000, 8_000, price)
        .margin(SampleModels.bybit());
  }

  /// The protocol's example: 10,000 USD of ether at 80 % against 6,000 borrowed.
  @Test
  void aave_ofThePublishedExample_hasItsHealthFactor() {
    var desk =
        new MarginDesk()
            .index(Asset.ETH, 2_000)
            .index(Asset.USDC, 1)
            .cash(5, Asset.ETH)
            .cash(-6_000, Asset.USDC);
    var state = desk.margin(SampleModels.aave());

    assertRelative("equity", state.equity(), 8_000, ROUNDING, state);
    assertRelative("maintenance", state.maintenanceMargin(), 6_000, ROUNDING, state);
    assertRelative("initial", state.initialMargin(), 6_500, ROUNDING, state);
    var debtless = new MarginDesk().index(Asset.ETH, 2_000).cash(5, Asset.ETH);
    assertThat(debtless.margin(SampleModels.aave()).components())
        .extracting(MarginComponent::name)
        .containsExactly("collateral", "net value");
    assertThat(state.components())
        .element(2)
        .extracting(MarginComponent::amount)
        .isEqualTo(4.0 / 3);
    assertRelative("factor", state.equity() / state.maintenanceMargin(), 4.0 / 3, ROUNDING, state);
    assertThat(SampleModels.aave().position(desk.account(), desk.market()).debt())
        .singleElement()
        .extracting(debt -> debt.balance().longValueExact())
        .isEqualTo(6_000_000_000L);
  }

  @Test
  void aave_ofAStakedToken_countsItAtItsMarket() {
    var token = new StakedAsset(Contract.held(new InstrumentId("lido", "wstETH")), Asset.ETH);
    var desk =
        new MarginDesk()
            .index(Asset.ETH, 2_000)
            .index(Asset.USDC, 1)
            .staked(token, 1.25, -0.01)
            .hold(token, 10)
            .cash(-6_000, Asset.USDC);
    var state = desk.margin(SampleModels.aave());

    assertThat(token.contract().base()).isEqualTo(WSTETH);
    assertRelative("equity", state.equity(), 10 * 2_475 * 0.79, ROUNDING, state);
  }
}
