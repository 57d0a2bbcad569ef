package org.ballast.quant.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ballast.quant.margin.MarginDesk.inverseFuture;
import static org.ballast.quant.margin.MarginDesk.inverseOption;
import static org.ballast.quant.margin.MarginDesk.inversePerpetual;
import static org.ballast.quant.margin.MarginDesk.linearOption;
import static org.ballast.quant.margin.MarginDesk.linearPerpetual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.ballast.quant.margin.derive.CollateralFactor;
import org.ballast.quant.margin.derive.DeriveHaircut;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

/// What a model cannot take is refused by name, and what is unknown is said.
class MarginRefusalTest {
  private static final Asset SOL = new Asset("SOL");

  @Test
  void everyModel_withoutABalance_isRefusedUnlessItNeedsNone() {
    for (var model : SampleModels.all()) {
      var desk = new MarginDesk().index(Asset.USDC, 1).index(Asset.ETH, 3_000).index(Asset.BTC, 1);
      if (model instanceof AaveModel) {
        assertThat(desk.margin(model).use()).isZero();
      } else {
        refused(() -> desk.margin(model), "cash:" + model.currency());
      }
    }
  }

  @Test
  void everyModel_ofAnUnknownBalance_isRefused() {
    for (var model : SampleModels.all()) {
      var desk =
          new MarginDesk()
              .index(Asset.USDC, 1)
              .index(Asset.ETH, 3_000)
              .index(Asset.BTC, 90_000)
              .index(SOL, 100)
              .cash(1, model.currency().equals(Asset.USD) ? Asset.USDC : model.currency())
              .cash(1, SOL);
      refused(() -> desk.margin(model), "cash:SOL");
    }
  }

  @Test
  void everyModel_ofAForeignPerpetual_isRefused() {
    for (var model : SampleModels.all()) {
      var desk =
          new MarginDesk()
              .index(Asset.USDC, 1)
              .index(Asset.ETH, 3_000)
              .index(Asset.BTC, 90_000)
              .cash(1, model.currency().equals(Asset.USD) ? Asset.USDC : model.currency())
              .hold(linearPerpetual(SOL, MarginDesk.USDT), 1, 100, 100);
      refused(() -> desk.margin(model), "test:SOL_USDT-PERP");
    }
  }

  @Test
  void everyModel_ofACoinWithoutParameters_isRefused() {
    var standard = new MarginDesk().cash(1, Asset.USDC);
    standard.hold(linearPerpetual(SOL, Asset.USDC), 1, 100, 100);
    refused(() -> standard.margin(SampleModels.standard(Asset.USDC)), "no parameters for SOL");
    refused(() -> standard.margin(SampleModels.tiered()), "no tiers for SOL");
    refused(() -> standard.margin(SampleModels.deriveStandard()), "no parameters for SOL");
  }

  @Test
  void everyModel_withoutAPrice_isRefused() {
    var option = inverseOption(Asset.BTC, OptionType.CALL, 90_000, 30);
    var unquoted = new MarginDesk().cash(1, Asset.BTC).index(Asset.BTC, 90_000);
    unquoted.hold(option, -1, 90_000, 0.6).unquoted(option);
    refused(() -> unquoted.margin(SampleModels.standard(Asset.BTC)), option.id().toString());
    refused(() -> unquoted.margin(SampleModels.portfolio()), option.id().toString());
    var noIndex = new MarginDesk().cash(1, Asset.BTC);
    refused(() -> noIndex.margin(SampleModels.portfolio()), "asset=\"BTC\"");
    var noStable = new MarginDesk().cash(1, Asset.USDC).index(Asset.ETH, 3_000);
    refused(() -> noStable.margin(SampleModels.derivePortfolio()), "asset=\"USDC\"");
    refused(() -> noStable.margin(SampleModels.deriveStandard()), "asset=\"USDC\"");
    refused(() -> noStable.margin(SampleModels.aave()), "asset=\"USDC\"");
  }

  @Test
  void derive_ofBorrowedCollateral_isRefused() {
    var desk =
        new MarginDesk()
            .index(Asset.USDC, 1)
            .index(Asset.ETH, 3_000)
            .cash(1, Asset.USDC)
            .cash(-1, Asset.ETH);
    refused(() -> desk.margin(SampleModels.derivePortfolio()), "borrowed");
    refused(() -> desk.margin(SampleModels.deriveStandard()), "borrowed");
  }

  @Test
  void contractModels_ofACoinHeld_areRefused() {
    var coin = new Spot(Contract.held(new InstrumentId("wallet", "BTC")));
    for (var model :
        List.of(
            SampleModels.standard(Asset.BTC),
            SampleModels.portfolio(),
            SampleModels.tiered(),
            SampleModels.bybit())) {
      var desk = new MarginDesk().cash(1, model.currency()).index(Asset.BTC, 1).hold(coin, 1);
      refused(() -> desk.margin(model), "wallet:BTC");
    }
  }

  /// A second balance of one asset must not be dropped without a word.
  @Test
  void account_ofABalanceTwice_isRefused() {
    var desk = new MarginDesk().cash(1, Asset.BTC).cash(2, Asset.BTC);
    assertThatThrownBy(desk::account)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cash:BTC");
  }

  @Test
  void derivePortfolio_ofTwoPerpetuals_isRefused() {
    var other = linearPerpetual(Asset.ETH, Asset.USDC);
    var named = new Perpetual(contractNamed(other, "ETH-OTHER"));
    var desk =
        new MarginDesk()
            .index(Asset.USDC, 1)
            .index(Asset.ETH, 3_000)
            .cash(1, Asset.USDC)
            .hold(other, 1, 3_000, 3_000)
            .hold(named, 1, 3_000, 3_100);
    refused(() -> desk.margin(SampleModels.derivePortfolio()), "one perpetual");
  }

  private static Contract contractNamed(Perpetual perpetual, String symbol) {
    var contract = perpetual.contract();
    return new Contract(
        new InstrumentId("test", symbol),
        contract.base(),
        contract.quote(),
        contract.settlement(),
        contract.style(),
        contract.multiplier(),
        contract.terms());
  }

  /// Its delivery may be in the balance already.
  @Test
  void anExpiredContract_isFlagged() {
    var inverse =
        new MarginDesk()
            .cash(10, Asset.BTC)
            .index(Asset.BTC, 90_000)
            .hold(inverseOption(Asset.BTC, OptionType.CALL, 80_000, -1), 1, 90_000, 0.6)
            .hold(inverseFuture(Asset.BTC, 0), 10, 90_000, 90_000);
    for (var model : List.of(SampleModels.standard(Asset.BTC), SampleModels.portfolio())) {
      assertThat(inverse.margin(model).warnings())
          .hasSize(2)
          .allMatch(warning -> warning.contains("past its expiry"));
    }
    var future = new MarginDesk().cash(10, Asset.BTC);
    future.hold(inverseFuture(Asset.BTC, 0), 10, 90_000, 90_000);
    assertThat(future.margin(SampleModels.bybit()).warnings()).hasSize(1);
    var linear =
        new MarginDesk()
            .cash(10, Asset.USDC)
            .index(Asset.USDC, 1)
            .index(Asset.ETH, 3_000)
            .hold(linearOption(Asset.ETH, OptionType.CALL, 2_000, 0), 1, 3_000, 0.6);
    for (var model : List.of(SampleModels.derivePortfolio(), SampleModels.deriveStandard())) {
      assertThat(linear.margin(model).warnings()).singleElement().asString().contains("expiry");
    }
  }

  @Test
  void parameters_beyondTheirDomain_areRefused() {
    assertThatThrownBy(() -> new MarginComponent("haircut", Double.NaN))
        .hasMessageContaining("haircut");
    assertThatThrownBy(() -> new DeriveHaircut(-0.01, 0)).hasMessageContaining("-0.01");
    assertThatThrownBy(() -> new DeriveHaircut(Double.NaN, 0)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new CollateralFactor(0.8, 0.9)).hasMessageContaining("0.9");
    assertThatThrownBy(() -> new ParameterOrigin("f", LocalDate.EPOCH, 0))
        .hasMessageContaining("ageDaysMax");
  }

  @Test
  void staleParameters_areFlaggedWithFileAndDate() {
    var old = new ParameterOrigin("old.yaml", LocalDate.of(2025, 1, 1), 90, List.of("the slope"));
    var model = new DeribitStandardModel(Asset.BTC, Map.of(), old);
    var state = new MarginDesk().cash(1, Asset.BTC).margin(model);

    assertThat(state.warnings()).singleElement().asString().contains("old.yaml", "2025-01-01");
    assertThat(state.caveats()).contains("unconfirmed parameters: the slope");
  }

  @Test
  void anUnknownEntry_isFlagged() {
    var perpetual = inversePerpetual(Asset.BTC);
    for (var model :
        List.of(SampleModels.standard(Asset.BTC), SampleModels.portfolio(), SampleModels.bybit())) {
      var desk = new MarginDesk().cash(1, Asset.BTC).index(Asset.BTC, 90_000);
      var state = desk.holdWithoutEntry(perpetual, 1_000, 90_000).margin(model);
      assertThat(state.warnings())
          .containsExactly("test:BTC-PERPETUAL: entry price unknown, unrealised P&L taken as zero");
    }
  }

  @Test
  void volatilities_areTheSourcesNotTheMarks() {
    var desk =
        new MarginDesk()
            .cash(10, Asset.BTC)
            .index(Asset.BTC, 90_000)
            .hold(inverseOption(Asset.BTC, OptionType.CALL, 90_000, 30), -1, 90_000, 0.6);
    VolSource doubled = (option, mark, years) -> 2 * mark.impliedVol();
    for (var model : List.of(SampleModels.standard(Asset.BTC), SampleModels.portfolio())) {
      var marked = desk.margin(model);
      var moved = model.margin(desk.account(), desk.market(), doubled);
      assertThat(moved.maintenanceMargin()).isGreaterThan(marked.maintenanceMargin());
    }
  }

  @Test
  void account_ofAnotherOwner_isRefused() {
    var desk = new MarginDesk().cash(1, Asset.BTC).cash(5, Asset.USDC);
    desk.hold(linearOption(Asset.BTC, OptionType.PUT, 90_000, 30), 1, 90_000, 0.6);
    var account = desk.account();

    assertThat(account.settlements()).containsExactly(Asset.BTC, Asset.USDC);
    assertThat(account.settledIn(Asset.BTC).positions()).isEmpty();
    assertThat(account.settledIn(Asset.USDC).positions()).hasSize(1);
    assertThat(account.settledIn(Asset.USDC).cash()).hasSize(1);
    var other = Account.parse("test/other");
    assertThatThrownBy(() -> new MarginAccount(other, account.positions(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test/other");
  }

  private static void refused(ThrowingCallable margin, String name) {
    assertThatThrownBy(margin).isInstanceOf(BadInputException.class).hasMessageContaining(name);
  }
}
