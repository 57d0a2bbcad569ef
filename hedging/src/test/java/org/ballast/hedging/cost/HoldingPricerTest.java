package org.ballast.hedging.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.quant.hazard.FailureKind;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.hazard.FailureSource;
import org.ballast.quant.hazard.FailureTerms;
import org.junit.jupiter.api.Test;

/// Costs worked out by hand from the rules of docs/models/hedge-objective.md.
class HoldingPricerTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Perpetual PERPETUAL = SmallMarket.perpetual(Asset.BTC, "10");
  private static final Future FUTURE = SmallMarket.future(Asset.BTC, 30, "10");
  private static final Option CALL = SmallMarket.option(Asset.BTC, 30, 100_000, OptionType.CALL);
  private static final Quote PREMIUM =
      SmallMarket.perpetualQuote(PERPETUAL, "100099.5", "100100.5", "100100");
  private static final MarketSnapshot MARKET =
      SmallMarket.of(
          PREMIUM,
          SmallMarket.quote(FUTURE, "100999.5", "101000.5", "101000"),
          SmallMarket.quoteAround(CALL, SmallMarket.VOL, 5));

  /// A premium of 10 bp less the damper of 2.5 bp, once.
  @Test
  void of_perpetual_paysOneIntervalAtTheRateOfItsPremium() {
    assertThat(funding(DAY, "1000")).isCloseTo(0.75, within(1e-9));
    assertThat(funding(DAY, "-1000")).isCloseTo(-0.75, within(1e-9));
    assertThat(funding(Duration.ofHours(4), "1000")).isCloseTo(0.375, within(1e-9));
  }

  @Test
  void of_perpetualWithARecordedRate_paysItThroughout() {
    var rates = new TreeMap<Asset, Double>();
    rates.put(Asset.BTC, 1e-5);
    var terms = HoldingTerms.funded(DAY, new FundingForecast(rates));

    assertThat(cost(terms, SmallMarket.position(PERPETUAL, "1000")).fundingUsd().orElseThrow())
        .isCloseTo(0.24, within(1e-9));
  }

  @Test
  void of_perpetualWhosePremiumIsNotTheVenues_isUnknown() {
    var assumed =
        new Quote(
            PERPETUAL,
            SmallMarket.AS_OF,
            PREMIUM.bid(),
            PREMIUM.ask(),
            PREMIUM.mark(),
            Optional.empty(),
            List.of(Assumption.MARK_FROM_CANDLE));
    var pricer =
        new HoldingPricer(
            SmallMarket.of(assumed), HoldingTerms.funded(DAY, FundingForecast.FROM_PREMIUM));

    assertThat(pricer.of(SmallMarket.position(PERPETUAL, "1000")).fundingUsd()).isEmpty();
  }

  /// 101000 (1.01)^(-1/30) = 100966.506107690 a day later.
  @Test
  void of_datedFuture_losesWhatItsBasisRunsOff() {
    var terms = HoldingTerms.funded(DAY, FundingForecast.FROM_PREMIUM);

    assertThat(cost(terms, SmallMarket.position(FUTURE, "1000")).fundingUsd().orElseThrow())
        .isCloseTo(0.3284482239941425, within(1e-9));
  }

  @Test
  void of_datedFutureHeldBeyondExpiry_losesItsWholeBasis() {
    var terms = HoldingTerms.funded(Duration.ofDays(300), FundingForecast.FROM_PREMIUM);

    assertThat(cost(terms, SmallMarket.position(FUTURE, "1000")).fundingUsd().orElseThrow())
        .isCloseTo(1_000 * (1 / 100_000.0 - 1 / 101_000.0) * 100_000, within(1e-9));
  }

  @Test
  void of_option_hasNoCarryOfItsOwn() {
    assertThat(
            cost(
                    HoldingTerms.funded(DAY, FundingForecast.FROM_PREMIUM),
                    SmallMarket.position(CALL, "-1"))
                .fundingUsd())
        .hasValue(0);
  }

  /// 4,000 USD of margin at 5 % a year, and at a hazard of 2 % with 40 % recovered.
  @Test
  void of_margin_isChargedWithItsPriceAndWithWhatMayBeLost() {
    var failures =
        new FailureModel(
            LocalDate.of(2026, 1, 1),
            0.25,
            List.of(
                new FailureSource(
                    "deribit",
                    FailureKind.VENUE,
                    List.of("deribit"),
                    FailureTerms.flat(0.02, 0.4))));
    var cost =
        cost(
            new HoldingTerms(
                DAY,
                Optional.empty(),
                lot -> OptionalDouble.of(4_000),
                OptionalDouble.of(0.05),
                failures),
            SmallMarket.position(CALL, "-1"));

    assertThat(cost.marginUsd().orElseThrow()).isCloseTo(4_000 * 0.05 / 365, within(1e-9));
    assertThat(cost.failurePremiumUsd().orElseThrow())
        .isCloseTo(4_000 * 3.287581161337538e-05, within(1e-9));
    assertThat(cost.fundingUsd()).isEmpty();
  }

  @Test
  void of_unknownMargin_isUnknownAndNotZero() {
    var cost =
        cost(
            new HoldingTerms(
                DAY,
                Optional.empty(),
                MarginalMargin.UNKNOWN,
                OptionalDouble.of(0.05),
                FailureModel.NONE),
            SmallMarket.position(CALL, "-1"));

    assertThat(cost.marginUsd()).isEmpty();
    assertThat(cost.failurePremiumUsd()).isEmpty();
  }

  private static double funding(Duration holding, String usd) {
    return cost(
            HoldingTerms.funded(holding, FundingForecast.FROM_PREMIUM),
            SmallMarket.position(PERPETUAL, usd))
        .fundingUsd()
        .orElseThrow();
  }

  private static HoldingCost cost(HoldingTerms terms, Position lot) {
    return new HoldingPricer(MARKET, terms).of(lot);
  }
}
