package org.ballast.hedging.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
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
import org.ballast.hedging.plan.DeltaGoal;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.SmallMandate;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.quant.band.ZakamoulineCoefficients;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;
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

  /// Short ten calls against perpetuals: to the nearest edge of the band, and inside of it.
  @Test
  void propose_outsideAGammaBand_tradesToJustInsideTheNearestEdge() {
    for (var policy :
        List.<HedgePolicy.DeltaPolicy>of(
            new HedgePolicy.WhalleyWilmott(1e-5),
            new HedgePolicy.Zakamouline(1e-5, ZakamoulineCoefficients.DEFAULT))) {
      for (var usd : List.of("200000", "900000")) {
        var book = callsAndPerpetuals("-10", usd);
        var request = request(policy, ALL_QUOTED, book, wide());
        var goal = goal(request, policy);

        var proposal = Proposer.propose(request);

        var after = delta(RandomRequest.after(request, proposal.orders()));
        var edge = delta(request) > 0 ? goal.upper() : goal.lower();
        assertThat(proposal.orders()).hasSize(1);
        assertThat(Math.abs(after - edge)).as("%s %s", policy, usd).isLessThan(LOT_COINS);
        assertThat(after).isBetween(goal.lower(), goal.upper());
      }
    }
  }

  @Test
  void propose_insideAGammaBand_isEmpty() {
    var request =
        request(
            new HedgePolicy.WhalleyWilmott(1e-5),
            ALL_QUOTED,
            callsAndPerpetuals("-10", "510000"),
            wide());

    assertThat(Proposer.propose(request).orders()).isEmpty();
    assertThat(Proposer.propose(request).status()).isEqualTo("inside");
  }

  @Test
  void propose_longGammaHedgedTooOften_saysSo() {
    var request =
        request(
            new HedgePolicy.Leland(Duration.ofMinutes(1)),
            ALL_QUOTED,
            callsAndPerpetuals("10", "0"),
            wide());

    assertThat(Proposer.propose(request).orders()).isEmpty();
    assertThat(Proposer.propose(request).status()).contains("costs more than it earns");
  }

  @Test
  void propose_deltaNotAskedAbout_isLeftAlone() {
    var book = perpetuals("90000");
    var request =
        new ProposalRequest(
            INTERVAL,
            ALL_QUOTED,
            book,
            mandate(),
            AccountChoice.from(book),
            true,
            List.of(Asset.ETH),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    assertThat(Proposer.propose(request).orders()).isEmpty();
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

  private static Mandate wide() {
    return new SmallMandate().limit(Asset.BTC, "5", "", "").build();
  }

  private static DeltaGoal goal(ProposalRequest request, HedgePolicy.DeltaPolicy policy) {
    var market = request.market();
    var valuer = new PositionValuer(market, VolSource.MARK);
    var options =
        request.book().positions().stream()
            .filter(position -> position.instrument() instanceof Option)
            .map(position -> new HeldOption(position, valuer.value(position)))
            .toList();
    var region =
        new DeltaRegions(request.mandate(), market, VolSource.MARK, market.quotes())
            .of(policy, GreekBand.of(request.mandate()).getFirst(), options);
    return ((DeltaRegion.Kept) region).goal();
  }

  private static double delta(ProposalRequest request) {
    return RandomRequest.state(request).greeks()[0];
  }

  private static Portfolio callsAndPerpetuals(String coins, String usd) {
    var positions = new ArrayList<>(List.of(SmallMarket.position(CALL, coins)));
    if (!usd.equals("0")) {
      positions.add(SmallMarket.position(PERPETUAL, usd, "100000"));
    }
    return SmallMarket.book(positions);
  }

  private static Portfolio perpetuals(String usd) {
    return SmallMarket.book(List.of(SmallMarket.position(PERPETUAL, usd, "100000")));
  }

  private static Portfolio calls(String coins) {
    return SmallMarket.book(List.of(SmallMarket.position(CALL, coins)));
  }
}
