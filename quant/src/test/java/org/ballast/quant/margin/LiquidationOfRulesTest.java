package org.ballast.quant.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ballast.quant.margin.MarginDesk.inverseOption;
import static org.ballast.quant.margin.MarginDesk.inversePerpetual;
import static org.ballast.quant.margin.MarginDesk.linearOption;
import static org.ballast.quant.margin.MarginDesk.linearPerpetual;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.value.Asset;
import org.ballast.quant.margin.liquidation.LiquidationPoint;
import org.ballast.quant.margin.liquidation.LiquidationPrice;
import org.ballast.quant.margin.liquidation.LiquidationSearch;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.quant.margin.liquidation.StressPath;
import org.ballast.quant.margin.liquidation.TieredCross;
import org.ballast.quant.math.Log;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule, asked again at the liquidation points that the search finds.
class LiquidationOfRulesTest {
  private static final double BTC = 90_000;
  private static final double ETH = 3_000;

  /// Of equity, where bisection ends: headroom changes by at most as much within its width.
  private static final double RELATIVE = 1e-9;

  @ParameterizedTest
  @MethodSource("accounts")
  void headroom_atThePointFound_isGone(MovedAccount account) {
    var coins = List.of(Asset.BTC, Asset.ETH);
    var path = StressPath.parallel(coins, 0.5);
    var both = LiquidationSearch.DEFAULT.of(account, path);
    var found =
        Stream.of(both.down(), both.up()).filter(LiquidationPoint.At.class::isInstance).toList();
    assertThat(found).as("%s %s", account.model().name(), both).isNotEmpty();
    for (var point : found) {
      double x = Log.log1p(((LiquidationPoint.At) point).move());
      var state = account.state(path.at(x));
      double scale = Math.abs(state.equity()) + state.maintenanceMargin();
      assertThat(state.equity())
          .as("%s at %s", account.model().name(), point)
          .isCloseTo(state.maintenanceMargin(), within(RELATIVE * scale));
      assertThat(account.state(path.at(x * (1 + 1e-6))).isLiquidatable()).isTrue();
    }
  }

  /// The second form: the closed form of a single position.
  @Test
  void tieredAccount_isLiquidatedAtThePriceOfTheFormula() {
    double equity = 20_000;
    var account = tiered(equity);
    var found = LiquidationSearch.DEFAULT.of(account, StressPath.parallel(List.of(Asset.BTC), 0));
    var formula =
        (LiquidationPrice.At) new TieredCross(2, BTC, equity).liquidationPrice(SampleModels.TIERS);
    assertThat(BTC * (1 + ((LiquidationPoint.At) found.down()).move()))
        .isCloseTo(formula.price(), within(RELATIVE * BTC));
  }

  /// A path of two coins by their betas: the fall of one liquidates, however little of it.
  @Test
  void beta_ofTwoCoins_bringsLiquidationNearer() {
    var account =
        account(
            SampleModels.tiered(),
            new MarginDesk()
                .index(Asset.BTC, BTC)
                .index(Asset.ETH, ETH)
                .index(Asset.USDC, 1)
                .cash(20_000, Asset.USDC)
                .hold(linearPerpetual(Asset.BTC, Asset.USDC), 1, BTC, BTC)
                .hold(linearPerpetual(Asset.ETH, Asset.USDC), 20, ETH, ETH));
    double before = 0;
    for (double beta : new double[] {2, 1, 0.5}) {
      var betas = new TreeMap<Asset, Double>();
      betas.put(Asset.BTC, 1.0);
      betas.put(Asset.ETH, beta);
      var found = LiquidationSearch.DEFAULT.of(account, new StressPath(betas, 0));
      double move = ((LiquidationPoint.At) found.down()).move();
      assertThat(move).isLessThan(before);
      before = move;
    }
  }

  static Stream<MovedAccount> accounts() {
    return Stream.of(
        account(SampleModels.standard(Asset.BTC), inverseDesk()),
        account(SampleModels.portfolio(), inverseDesk()),
        account(SampleModels.derivePortfolio(), linearDesk()),
        account(SampleModels.deriveStandard(), linearDesk()),
        tiered(20_000),
        account(
            SampleModels.bybit(),
            new MarginDesk()
                .index(Asset.BTC, BTC)
                .cash(0.5, Asset.BTC)
                .hold(inversePerpetual(Asset.BTC), 100_000, BTC, BTC)));
  }

  private static MovedAccount tiered(double balance) {
    return account(
        SampleModels.tiered(),
        new MarginDesk()
            .index(Asset.BTC, BTC)
            .index(Asset.USDC, 1)
            .cash(balance, Asset.USDC)
            .hold(linearPerpetual(Asset.BTC, Asset.USDC), 2, BTC, BTC));
  }

  private static MarginDesk inverseDesk() {
    return new MarginDesk()
        .index(Asset.BTC, BTC)
        .cash(3, Asset.BTC)
        .hold(inverseOption(Asset.BTC, OptionType.CALL, 100_000, 73), -8, BTC * 1.01, 0.6)
        .hold(inversePerpetual(Asset.BTC), 90_000, BTC, BTC);
  }

  private static MarginDesk linearDesk() {
    return new MarginDesk()
        .index(Asset.ETH, ETH)
        .index(Asset.USDC, 1)
        .cash(60_000, Asset.USDC)
        .hold(linearOption(Asset.ETH, OptionType.PUT, 2_500, 73), -60, ETH * 1.01, 0.7)
        .hold(linearPerpetual(Asset.ETH, Asset.USDC), 10, ETH, ETH);
  }

  private static MovedAccount account(MarginModel model, MarginDesk desk) {
    return new MovedAccount(model, desk.account(), desk.market(), VolSource.MARK);
  }
}
