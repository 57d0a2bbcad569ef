package org.ballast.quant.margin;

import java.util.List;
import java.util.Map;
import org.ballast.domain.value.Asset;
import org.ballast.quant.margin.aave.AaveReserveTerms;
import org.ballast.quant.margin.deribit.DeltaShockTerms;
import org.ballast.quant.margin.deribit.DeribitPortfolioTerms;
import org.ballast.quant.margin.deribit.DeribitStandardTerms;
import org.ballast.quant.margin.deribit.ExtendedTable;
import org.ballast.quant.margin.deribit.FutureRate;
import org.ballast.quant.margin.deribit.OptionRate;
import org.ballast.quant.margin.deribit.RollShockTerms;
import org.ballast.quant.margin.derive.BasisTerms;
import org.ballast.quant.margin.derive.CollateralFactor;
import org.ballast.quant.margin.derive.ContingencyTerms;
import org.ballast.quant.margin.derive.DeriveHaircut;
import org.ballast.quant.margin.derive.DerivePortfolioTerms;
import org.ballast.quant.margin.derive.DeriveScenario;
import org.ballast.quant.margin.derive.DiscountTerms;
import org.ballast.quant.margin.derive.SkewTerms;
import org.ballast.quant.margin.derive.SrmOptionTerms;
import org.ballast.quant.margin.derive.SrmTerms;
import org.ballast.quant.margin.derive.VolMove;
import org.ballast.quant.margin.shock.TenorVolShock;
import org.ballast.quant.margin.tier.MarginTier;
import org.ballast.quant.margin.tier.MarginTiers;

/// One model of each rule, with parameters like the venues'.
final class SampleModels {
  static final DeribitPortfolioTerms PORTFOLIO =
      new DeribitPortfolioTerms(
          0.16,
          4,
          new TenorVolShock(0.5, 0.25, 0.5, 0.3, 0.13, 0),
          new ExtendedTable(List.of(-0.66, -0.33, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0), 1, 100_000),
          0.6,
          Double.MAX_VALUE,
          new RollShockTerms(0.01, 0.075),
          new DeltaShockTerms(2e7, 1e-4, 0.1),
          0.8);
  static final DerivePortfolioTerms PMRM =
      new DerivePortfolioTerms(
          List.of(
              new DeriveScenario(1.18, VolMove.UP, 1),
              new DeriveScenario(0.82, VolMove.UP, 1),
              new DeriveScenario(1.09, VolMove.DOWN, 1),
              new DeriveScenario(0.91, VolMove.NONE, 1),
              new DeriveScenario(0.34, VolMove.UP, 0.05),
              new DeriveScenario(4, VolMove.UP, 0.012),
              new DeriveScenario(1, VolMove.LINEAR_SKEW, 1),
              new DeriveScenario(1, VolMove.ABSOLUTE_SKEW, 1)),
          new BasisTerms(1.045, 0.955, 0.5, 2),
          new TenorVolShock(0.5, 0.275, 0.45, 0.3, 0.13, 1.0 / 365),
          new SkewTerms(0.15, -0.05, 0.15, -0.05, 0.01, 4, 0.6, -0.1),
          new DiscountTerms(1, 0.08, 0.95, 0.5, 0.08, 1.04),
          new ContingencyTerms(0.015, 0.005, 0.003, 0.002, 0.55, 1, 0.98, 2),
          0.8,
          1);
  static final SrmTerms SRM =
      new SrmTerms(new SrmOptionTerms(0.15, 0.13, 0.09, 0.08, 0.09, 1.05), 1.2, 1.1, 0.066, 0.05);
  static final MarginTiers TIERS =
      MarginTiers.of(List.of(MarginTier.ofLeverage(0, 40), MarginTier.ofLeverage(150_000_000, 20)));

  private static final DeribitStandardTerms STANDARD =
      new DeribitStandardTerms(
          new FutureRate(0.02, 0.01, 0.00005), new OptionRate(0.15, 0.1, 0.075));

  private SampleModels() {}

  static DeribitStandardModel standard(Asset currency) {
    return new DeribitStandardModel(currency, Map.of(Asset.BTC, STANDARD), MarginDesk.ORIGIN);
  }

  static DeribitPortfolioModel portfolio() {
    return new DeribitPortfolioModel(Asset.BTC, PORTFOLIO, MarginDesk.ORIGIN);
  }

  static DerivePortfolioModel derivePortfolio() {
    return new DerivePortfolioModel(
        Asset.ETH,
        Asset.USDC,
        PMRM,
        Map.of(Asset.ETH, new DeriveHaircut(0.015, 0.005)),
        0.04,
        MarginDesk.ORIGIN);
  }

  static DeriveStandardModel deriveStandard() {
    return new DeriveStandardModel(
        Asset.USDC,
        Map.of(Asset.ETH, SRM),
        Map.of(Asset.ETH, new CollateralFactor(0.8, 0.75)),
        0.98,
        2,
        MarginDesk.ORIGIN);
  }

  static TieredCrossModel tiered() {
    return new TieredCrossModel(
        "hyperliquid", Asset.USDC, Map.of(Asset.BTC, TIERS, Asset.ETH, TIERS), MarginDesk.ORIGIN);
  }

  static BybitInverseModel bybit() {
    var tiers = MarginTiers.of(List.of(new MarginTier(0, 0.005, 0.01)));
    return new BybitInverseModel(Asset.BTC, tiers, 0.00075, MarginDesk.ORIGIN);
  }

  static AaveModel aave() {
    return new AaveModel(
        Map.of(
            Asset.ETH,
            new AaveAsset(18, new AaveReserveTerms(7_500, 8_000, 10_500, 1_000)),
            new Asset("wstETH"),
            new AaveAsset(18, new AaveReserveTerms(7_000, 7_900, 10_600, 0)),
            Asset.USDC,
            new AaveAsset(6, new AaveReserveTerms(7_500, 7_800, 10_450, 1_000))),
        MarginDesk.ORIGIN);
  }

  static List<MarginModel> all() {
    return List.of(
        standard(Asset.BTC),
        standard(Asset.USDC),
        portfolio(),
        derivePortfolio(),
        deriveStandard(),
        tiered(),
        bybit(),
        aave());
  }
}
