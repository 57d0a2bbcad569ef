package org.ballast.hedging.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.plan.AimedBands;
import org.ballast.hedging.plan.SmallMandate;
import org.ballast.hedging.plan.SmallMarket;
import org.junit.jupiter.api.Test;

class ProposerTest {
  private static final HedgePolicy LEAST_COST = new HedgePolicy.LeastCost();
  private static final HedgePolicy DELTA_BAND = new HedgePolicy.DeltaBand();
  private static final HedgePolicy INTERVAL = new HedgePolicy.FixedInterval(Duration.ofHours(6));
  private static final Perpetual PERPETUAL = SmallMarket.perpetual(Asset.BTC, "1000");
  private static final Option CALL = SmallMarket.option(Asset.BTC, 30, 100_000, OptionType.CALL);
  private static final Quote QUOTED =
      SmallMarket.perpetualQuote(PERPETUAL, "99999.5", "100000.5", "100000");
  private static final Quote CALL_QUOTED = SmallMarket.quoteAround(CALL, SmallMarket.VOL, 5);
  private static final Quote CALL_MARKED_ONLY =
      SmallMarket.quote(
          CALL,
          SmallMarket.VOL,
          Optional.empty(),
          Optional.empty(),
          CALL_QUOTED.mark().amount().toString());
  private static final MarketSnapshot PERPETUAL_ONLY = SmallMarket.of(QUOTED, CALL_MARKED_ONLY);
  private static final MarketSnapshot ALL_QUOTED = SmallMarket.of(QUOTED, CALL_QUOTED);
  private static final double LOT_COINS = 0.01;

  /// 1,000 USD of the perpetual at 99,999.5 instead of 100,000.
  private static final double QUOTED_SIDE = 1e-6;

  @Test
  void propose_noHedge_isEmpty() {
    assertThat(
            Proposer.propose(request(new HedgePolicy.NoHedge(), ALL_QUOTED, perpetuals("90000")))
                .orders())
        .isEmpty();
  }

  @Test
  void propose_deltaBandBroken_bringsDeltaToTheTargetRoundedTowardIt() {
    var proposal = Proposer.propose(request(DELTA_BAND, ALL_QUOTED, perpetuals("90550")));

    assertThat(proposal.orders())
        .extracting(OrderIntent::side, order -> order.quantity().amount().toString())
        .containsExactly(tuple(Side.SELL, "90000"));
    assertThat(proposal.unmet()).isEmpty();
  }

  @Test
  void propose_deltaInsideItsBand_onlyTheIntervalTrades() {
    var book = perpetuals("30000");

    assertThat(Proposer.propose(request(DELTA_BAND, ALL_QUOTED, book)).orders()).isEmpty();
    assertThat(Proposer.propose(request(LEAST_COST, ALL_QUOTED, book)).orders()).isEmpty();
    assertThat(Proposer.propose(request(INTERVAL, ALL_QUOTED, book)).orders()).hasSize(1);
  }

  @Test
  void propose_lessThanALot_isLeftAlone() {
    assertThat(Proposer.propose(request(INTERVAL, ALL_QUOTED, perpetuals("900"))).orders())
        .isEmpty();
  }

  @Test
  void propose_leastCost_endsAtItsAimAndNotOnTheLimit() {
    var proposal = Proposer.propose(request(LEAST_COST, PERPETUAL_ONLY, perpetuals("90000")));

    assertThat(distanceAfter(proposal, 90_000))
        .isBetween(AimedBands.AIM - LOT_COINS / 0.5, AimedBands.AIM);
    assertThat(proposal.status()).isEqualTo("solved");
  }

  @Test
  void propose_recentring_callsBackWhatIsBeyondItsAim() {
    var book = perpetuals("45000");
    var recentring =
        new ProposalRequest(
            LEAST_COST,
            PERPETUAL_ONLY,
            book,
            mandate(),
            AccountChoice.from(book),
            true,
            OptionalDouble.empty());

    assertThat(distanceAfter(Proposer.propose(recentring), 45_000))
        .isBetween(AimedBands.AIM - LOT_COINS / 0.5, AimedBands.AIM);
  }

  @Test
  void propose_gammaCannotBeMended_stillBringsDeltaInside() {
    var proposal = Proposer.propose(request(LEAST_COST, PERPETUAL_ONLY, calls("-10")));

    assertThat(proposal.orders())
        .isNotEmpty()
        .allMatch(order -> order.instrument().equals(PERPETUAL));
    assertThat(proposal.unmet()).hasSize(1).allMatch(unmet -> unmet.startsWith("BTC.gamma"));
  }

  @Test
  void propose_gammaCannotBeMendedAndDeltaInside_tradesNothing() {
    var request = request(LEAST_COST, PERPETUAL_ONLY, calls("-10"));
    var hedged =
        SmallMarket.filled(request.book(), Proposer.propose(request).orders(), request.market());

    var second = Proposer.propose(request(LEAST_COST, PERPETUAL_ONLY, hedged));

    assertThat(second.orders()).isEmpty();
    assertThat(second.unmet()).isNotEmpty();
  }

  @Test
  void propose_nothingTradable_isEmptyAndSaysSo() {
    var market =
        SmallMarket.of(
            SmallMarket.quote(
                PERPETUAL, SmallMarket.VOL, Optional.empty(), Optional.empty(), "100000"));

    for (var policy : List.of(LEAST_COST, DELTA_BAND, INTERVAL)) {
      var proposal = Proposer.propose(request(policy, market, perpetuals("90000")));

      assertThat(proposal.orders()).isEmpty();
      assertThat(proposal.status()).isEqualTo("nothing is tradable");
      assertThat(proposal.unmet()).containsExactly("BTC.delta at 1.80 of its limit");
    }
  }

  @Test
  void propose_exactNameNotQuoted_isLeftOut() {
    var mandate =
        new SmallMandate()
            .limit(Asset.BTC, "0.5", "", "")
            .instruments("deribit:BTC-PERPETUAL", "deribit:BTC-27MAR26-90000-C")
            .build();
    var book = perpetuals("90000");

    assertThat(Proposer.propose(request(LEAST_COST, ALL_QUOTED, book, mandate)).orders())
        .isNotEmpty();
  }

  @Test
  void propose_budgetSpent_isEmpty() {
    var book = perpetuals("90000");
    var spent =
        new ProposalRequest(
            LEAST_COST,
            ALL_QUOTED,
            book,
            mandate(),
            AccountChoice.from(book),
            false,
            OptionalDouble.of(0));

    assertThat(Proposer.propose(spent).orders()).isEmpty();
  }

  /// An option bought for gamma alone first adds delta: no order of the legs has R fall throughout.
  @Test
  void propose_noOrderOfLegsLowersRiskThroughout_isAPackageWithInterimLimits() {
    var mandate = new SmallMandate().limit(Asset.BTC, "0.05", "0.02", "").build();
    var book =
        SmallMarket.book(
            List.of(
                SmallMarket.position(CALL, "-2"),
                SmallMarket.position(PERPETUAL, "100000", "100000")));
    var proposal = Proposer.propose(request(LEAST_COST, ALL_QUOTED, book, mandate));

    assertThat(proposal.isPackage()).isTrue();
    assertThat(proposal.riskAfter()).isLessThan(proposal.riskBefore());
    assertThat(proposal.interimLimits()).containsOnlyKeys("BTC.delta", "BTC.gamma");
    assertThat(proposal.interimLimits().get("BTC.delta")).isGreaterThan(1);
  }

  private static double distanceAfter(HedgeProposal proposal, double positionUsd) {
    var sold =
        proposal.orders().stream().mapToDouble(order -> order.signedQuantity().toDouble()).sum();
    var coins = (positionUsd + sold) / SmallMarket.BTC_INDEX;
    assertThat(proposal.riskAfter()).isCloseTo(coins * coins / 0.25, within(QUOTED_SIDE));
    return coins / 0.5;
  }

  private static ProposalRequest request(
      HedgePolicy policy, MarketSnapshot market, Portfolio book) {
    return request(policy, market, book, mandate());
  }

  private static ProposalRequest request(
      HedgePolicy policy, MarketSnapshot market, Portfolio book, Mandate mandate) {
    return new ProposalRequest(
        policy, market, book, mandate, AccountChoice.from(book), false, OptionalDouble.empty());
  }

  private static Mandate mandate() {
    return new SmallMandate().limit(Asset.BTC, "0.5", "0.05", "").build();
  }

  private static Portfolio perpetuals(String usd) {
    return SmallMarket.book(List.of(SmallMarket.position(PERPETUAL, usd, "100000")));
  }

  private static Portfolio calls(String coins) {
    return SmallMarket.book(List.of(SmallMarket.position(CALL, coins)));
  }
}
