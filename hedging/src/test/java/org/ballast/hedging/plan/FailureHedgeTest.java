package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.hazard.FailureKind;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.hazard.FailureSource;
import org.ballast.quant.hazard.FailureTerms;
import org.ballast.quant.hazard.VulnerableClaim;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

/// Hedges of books of which a part may not be paid.
class FailureHedgeTest {
  private static final double BAND_COINS = 0.01;
  private static final double HORIZON = 0.5;
  private static final FailureTerms TERMS = FailureTerms.flat(0.4, 0.2);
  private static final double FACTOR = VulnerableClaim.of(List.of(TERMS), HORIZON).factor();

  private static final Perpetual PERPETUAL = SmallMarket.perpetual(Asset.BTC, "10");
  private static final Option CALL = SmallMarket.option(Asset.BTC, 60, 95_000, OptionType.CALL);
  private static final MarketSnapshot MARKET =
      SmallMarket.of(
          SmallMarket.perpetualQuote(PERPETUAL, "99990", "100010", "100000"),
          SmallMarket.quoteAround(CALL, SmallMarket.VOL, 5));
  private static final Position WALLET =
      new Position(
          Account.parse("wallet/main"),
          new Spot(Contract.held(InstrumentId.parse("wallet:BTC"))),
          Quantity.parse("10", Asset.BTC),
          Optional.empty());

  @Test
  void plan_ofACoinInAWalletThatMayFail_sellsOnlyWhatWillBePaid() {
    var book = SmallMarket.book(List.of(WALLET), SmallMarket.cash(Asset.BTC, "0"));

    assertThat(soldCoins(book, failing("wallet"))).isCloseTo(10 * FACTOR, within(2 * BAND_COINS));
    assertThat(soldCoins(book, FailureModel.NONE)).isCloseTo(10, within(2 * BAND_COINS));
  }

  /// The profit of the hedge may not be paid either, so that more of it is needed.
  @Test
  void plan_onAVenueThatMayFail_sellsMore() {
    var book = SmallMarket.book(List.of(WALLET), SmallMarket.cash(Asset.BTC, "2"));

    assertThat(soldCoins(book, failing("deribit")))
        .isCloseTo((10 + 2 * FACTOR) / FACTOR, within(2 * BAND_COINS));
  }

  @Test
  void plan_whollyOnTheVenueThatFails_isTheSame() {
    var book =
        SmallMarket.book(
            List.of(SmallMarket.position(CALL, "30")), SmallMarket.cash(Asset.BTC, "12"));

    assertThat(soldCoins(book, failing("deribit")))
        .isCloseTo(soldCoins(book, FailureModel.NONE), within(3 * BAND_COINS));
  }

  private static double soldCoins(Portfolio book, FailureModel failures) {
    var mandate =
        new SmallMandate()
            .limit(Asset.BTC, String.valueOf(BAND_COINS), "", "")
            .target(new HedgeTarget.UsdNeutral())
            .instruments("deribit:BTC-PERPETUAL")
            .build();
    var plan =
        new HedgePlanner(MARKET, VolSource.MARK, mandate, failures)
            .plan(book, AccountChoice.from(book), SearchLimits.EXACT);
    assertThat(plan.solver().status().isMet()).as("%s", plan.unmet()).isTrue();
    return plan.trades().stream()
            .map(PlannedTrade::order)
            .mapToDouble(order -> -order.side().sign() * order.quantity().toDouble())
            .sum()
        / SmallMarket.BTC_INDEX;
  }

  private static FailureModel failing(String venue) {
    return new FailureModel(
        LocalDate.of(2026, 1, 1),
        HORIZON,
        List.of(new FailureSource("test", FailureKind.VENUE, List.of(venue), TERMS)));
  }
}
