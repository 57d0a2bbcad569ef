package org.ballast.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.order.Fill;
import org.ballast.engine.TinyMarket;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;
import org.ballast.engine.order.OrderState;
import org.ballast.engine.port.EffectId;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.port.VenueReport;
import org.ballast.engine.port.VenueState;
import org.ballast.engine.state.DeskMode;
import org.ballast.hedging.policy.HedgePolicy;
import org.junit.jupiter.api.Test;

class DeskServiceTest {
  private static final String START_PRICE = "100000";
  private static final double HALF_WIDTH = 0.5;

  @Test
  void apply_breach_isHedgedAndTold() {
    var script = DeskScript.shortCalls();

    script.market(TinyMarket.at(0, START_PRICE));

    assertThat(script.told(Notice.LimitBroken.class)).hasSize(1);
    assertThat(script.told(Notice.DecisionBegun.class)).hasSize(1);
    assertThat(script.told(Notice.OrderPassed.class)).hasSameSizeAs(script.submitted());
    assertThat(script.told(Notice.LimitHeld.class)).hasSize(1);
    assertThat(script.told(Notice.DecisionEnded.class))
        .extracting(Notice.DecisionEnded::outcome)
        .containsExactly("1 of 1 orders filled");
    assertThat(Math.abs(script.delta())).isLessThanOrEqualTo(HALF_WIDTH);
  }

  @Test
  void apply_sameMarketAgain_doesNotTradeAgain() {
    var script = DeskScript.shortCalls();
    script.market(TinyMarket.at(0, START_PRICE));
    var orders = script.submitted().size();

    script.market(TinyMarket.at(60, START_PRICE));

    assertThat(script.submitted()).hasSize(orders);
  }

  @Test
  void apply_sameEvents_givesSameEffects() {
    var script = DeskScript.shortCalls();
    script.market(TinyMarket.at(0, START_PRICE));
    script.market(TinyMarket.at(3600, "104000"));

    assertThat(script.replay())
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(script.effects());
  }

  @Test
  void apply_noAnswer_asksAndAdoptsWithoutResending() {
    var script = DeskScript.shortCalls();
    script.disconnect();
    script.market(TinyMarket.at(0, START_PRICE));
    var request = script.submitted().getFirst();
    script.venue().submit(request, TinyMarket.START_NS);

    script.feed(new Event.TimeAdvanced(TinyMarket.nowNs(12)));
    assertThat(script.desk().orders().getFirst().state()).isEqualTo(OrderState.UNKNOWN);
    script.connect();
    script.feed(new Event.TimeAdvanced(TinyMarket.nowNs(20)));

    assertThat(script.desk().orders().getFirst().state()).isEqualTo(OrderState.FILLED);
    assertThat(script.submitted()).hasSize(1);
    assertThat(Math.abs(script.delta())).isLessThanOrEqualTo(HALF_WIDTH);
    assertThat(script.desk().isDeciding()).isFalse();
  }

  @Test
  void apply_unknownOrder_keepsItsDecisionOpenWhateverTheMarketDoes() {
    var script = DeskScript.shortCalls();
    script.disconnect();
    script.market(TinyMarket.at(0, START_PRICE));
    script.market(TinyMarket.at(60, "110000"));
    script.market(TinyMarket.at(120, "90000"));

    assertThat(script.submitted()).hasSize(1);
    assertThat(script.told(Notice.DecisionBegun.class)).hasSize(1);
  }

  @Test
  void apply_absentAfterDeadline_isDeadAndTheNextMarketDecidesAnew() {
    var script = DeskScript.shortCalls();
    script.disconnect();
    script.market(TinyMarket.at(0, START_PRICE));
    script.connect();
    script.feed(new Event.TimeAdvanced(TinyMarket.nowNs(12)));

    assertThat(script.desk().orders().getFirst().state()).isEqualTo(OrderState.DEAD);
    script.market(TinyMarket.at(60, START_PRICE));
    assertThat(script.submitted()).hasSize(2);
    assertThat(Math.abs(script.delta())).isLessThanOrEqualTo(HALF_WIDTH);
  }

  @Test
  void apply_restart_asksForWhatWasUnderWay() {
    var script = DeskScript.shortCalls();
    script.disconnect();
    script.market(TinyMarket.at(0, START_PRICE));
    script.venue().submit(script.submitted().getFirst(), TinyMarket.START_NS);
    script.connect();

    script.feed(new Event.Started(TinyMarket.nowNs(1), 1));

    assertThat(script.of(Effect.Query.class))
        .extracting(query -> query.id().epoch())
        .containsExactly(1);
    assertThat(script.desk().orders().getFirst().state()).isEqualTo(OrderState.FILLED);
    assertThat(script.submitted()).hasSize(1);
  }

  @Test
  void apply_kill_cancelsAndSendsNothingMore() {
    var script = DeskScript.shortCalls();
    script.disconnect();
    script.market(TinyMarket.at(0, START_PRICE));

    script.feed(command(1, Event.Command.KILL));
    script.connect();
    script.feed(new Event.TimeAdvanced(TinyMarket.nowNs(20)));
    script.market(TinyMarket.at(60, "120000"));

    assertThat(script.desk().mode()).isEqualTo(DeskMode.HALT);
    assertThat(script.of(Effect.Cancel.class)).hasSize(1);
    assertThat(script.submitted()).hasSize(1);
  }

  @Test
  void apply_pauseAndResume_holdsDecisionsBack() {
    var script = DeskScript.shortCalls();
    script.feed(command(0, Event.Command.PAUSE));
    script.market(TinyMarket.at(0, START_PRICE));
    assertThat(script.submitted()).isEmpty();

    script.feed(command(1, Event.Command.RESUME));
    script.market(TinyMarket.at(2, START_PRICE));

    assertThat(script.submitted()).hasSize(1);
  }

  @Test
  void apply_venueClosed_holdsUntilItIsOpen() {
    var script = DeskScript.shortCalls();
    script.feed(venue(VenueState.SETTLEMENT));
    script.market(TinyMarket.at(1, START_PRICE));
    assertThat(script.desk().mode()).isEqualTo(DeskMode.HOLD);
    assertThat(script.submitted()).isEmpty();

    script.feed(venue(VenueState.OPEN));
    script.market(TinyMarket.at(2, START_PRICE));

    assertThat(script.desk().mode()).isEqualTo(DeskMode.RUN);
    assertThat(script.submitted()).hasSize(1);
  }

  @Test
  void apply_suppressedOrder_isDeadAndEndsItsDecision() {
    var script = DeskScript.shortCalls();
    script.disconnect();
    script.market(TinyMarket.at(0, START_PRICE));
    var submit = script.of(Effect.Submit.class).getFirst();

    script.feed(new Event.EffectSuppressed(TinyMarket.nowNs(1), submit.id(), "stopping"));

    assertThat(script.desk().orders().getFirst().state()).isEqualTo(OrderState.DEAD);
    assertThat(script.told(Notice.DecisionEnded.class)).hasSize(1);
    assertThat(script.desk().isDeciding()).isFalse();
  }

  @Test
  void apply_rejected_endsTheDecisionAndLeavesTheBook() {
    var script = DeskScript.shortCalls();
    script.venue().rejectAll();

    script.market(TinyMarket.at(0, START_PRICE));

    assertThat(script.desk().book()).isEqualTo(DeskScript.book());
    assertThat(script.told(Notice.DecisionEnded.class))
        .extracting(Notice.DecisionEnded::outcome)
        .containsExactly("0 of 1 orders filled; an order ended REJECTED before it was filled");
  }

  @Test
  void apply_rejectedAgainAndAgain_asksLessAndLessOften() {
    var script = DeskScript.shortCalls();
    script.venue().rejectAll();

    for (var second = 0; second < 120; second++) {
      script.market(TinyMarket.at(second, START_PRICE));
    }

    assertThat(script.submitted()).hasSizeBetween(2, 8);
  }

  @Test
  void apply_packageBrokenByPartialFill_sendsOnlyWhatLowersRisk() {
    var script =
        DeskScript.with(new HedgePolicy.LeastCost(), DeskScript.mandate(Optional.of("0.05")));
    script.venue().fillShare("0.5");

    script.market(TinyMarket.at(0, START_PRICE));

    assertThat(script.told(Notice.PlanMade.class).getFirst().trades()).isGreaterThan(1);
    for (var passed : script.told(Notice.OrderPassed.class).stream().skip(1).toList()) {
      assertThat(passed.riskAfter()).isLessThan(passed.riskBefore());
    }
  }

  @Test
  void apply_gammaAndDelta_areBroughtInsideTogether() {
    var script =
        DeskScript.with(new HedgePolicy.LeastCost(), DeskScript.mandate(Optional.of("0.05")));

    script.market(TinyMarket.at(0, START_PRICE));

    assertThat(script.told(Notice.OrderRefused.class)).isEmpty();
    assertThat(Math.abs(script.desk().values()[0])).isLessThanOrEqualTo(HALF_WIDTH);
    assertThat(Math.abs(script.desk().values()[1])).isLessThanOrEqualTo(0.05);
  }

  @Test
  void apply_staleResult_isDropped() {
    var script = DeskScript.shortCalls();
    script.market(TinyMarket.at(0, START_PRICE));
    var late =
        new Event.ComputeDone(TinyMarket.nowNs(90), new EffectId("tiny", 0, 2, 1), new byte[1]);

    script.feed(late);

    assertThat(script.submitted()).hasSize(1);
  }

  @Test
  void apply_overfill_halts() {
    var script = DeskScript.shortCalls();
    script.market(TinyMarket.at(0, START_PRICE));
    var order = script.submitted().getFirst();
    var first = (VenueReport.Filled) filled(script);
    var again =
        new Fill(
            "T-again",
            first.fill().account(),
            first.fill().instrument(),
            first.fill().side(),
            first.fill().quantity(),
            first.fill().price(),
            first.fill().fee());

    script.feed(
        new Event.OrderEvidence(
            TinyMarket.nowNs(1), new VenueReport.Filled(order.label(), "BTC-1", again, 0)));

    assertThat(script.desk().mode()).isEqualTo(DeskMode.HALT);
  }

  @Test
  void apply_duplicateReports_changeNothing() {
    var script = DeskScript.shortCalls();
    script.market(TinyMarket.at(0, START_PRICE));
    var book = script.desk().book();

    script.feed(new Event.OrderEvidence(TinyMarket.nowNs(1), filled(script)));

    assertThat(script.desk().book()).isEqualTo(book);
    assertThat(script.desk().mode()).isEqualTo(DeskMode.RUN);
  }

  @Test
  void apply_unknownFunding_warnsOnceADay() {
    var script = DeskScript.shortCalls();
    var fact = new InstrumentFact.FundingUnknown(TinyMarket.PERPETUAL, "not recorded");

    script.feed(new Event.InstrumentChanged(TinyMarket.nowNs(1), fact));
    script.feed(new Event.InstrumentChanged(TinyMarket.nowNs(2), fact));
    script.feed(new Event.InstrumentChanged(TinyMarket.nowNs(86_400), fact));

    assertThat(script.told(Notice.Warning.class)).hasSize(2);
  }

  @Test
  void apply_fixedInterval_decidesOncePerInterval() {
    var script =
        DeskScript.with(
            new HedgePolicy.FixedInterval(Duration.ofHours(6)),
            DeskScript.mandate(Optional.empty()));

    script.market(TinyMarket.at(0, START_PRICE));
    script.market(TinyMarket.at(3600, "101000"));
    script.market(TinyMarket.at(4 * 3600, "102000"));

    assertThat(script.told(Notice.DecisionBegun.class)).hasSize(2);
  }

  @Test
  void apply_noHedge_onlyWatches() {
    var script = DeskScript.with(new HedgePolicy.NoHedge(), DeskScript.mandate(Optional.empty()));

    script.market(TinyMarket.at(0, START_PRICE));

    assertThat(script.told(Notice.LimitBroken.class)).hasSize(1);
    assertThat(script.submitted()).isEmpty();
  }

  @Test
  void apply_firstMarketWithoutAHeldQuote_warns() {
    var script = DeskScript.shortCalls();
    var whole = TinyMarket.at(0, START_PRICE);
    script.market(
        new MarketUpdate(
            whole.reference(),
            whole.atNs(),
            true,
            whole.indexPrices(),
            whole.quotes().stream().filter(quote -> !isCall(quote.instrument())).toList(),
            whole.facts(),
            whole.warnings()));

    assertThat(script.told(Notice.Warning.class)).hasSize(1);
    assertThat(script.submitted()).isEmpty();
  }

  @Test
  void apply_marketWithoutAHeldQuote_warnsAndDecidesNothing() {
    var script = DeskScript.shortCalls();
    script.feed(command(0, Event.Command.PAUSE));
    script.market(TinyMarket.at(0, START_PRICE));
    script.feed(command(1, Event.Command.RESUME));
    var whole = TinyMarket.at(2, START_PRICE);
    script.market(
        new MarketUpdate(
            whole.reference(),
            whole.atNs(),
            true,
            whole.indexPrices(),
            whole.quotes().stream().filter(quote -> !isCall(quote.instrument())).toList(),
            whole.facts(),
            whole.warnings()));

    assertThat(script.told(Notice.Warning.class)).hasSize(1);
    assertThat(script.submitted()).isEmpty();
  }

  private static boolean isCall(Instrument instrument) {
    return instrument.equals(TinyMarket.CALL);
  }

  private static VenueReport filled(DeskScript script) {
    return script.events().stream()
        .filter(Event.OrderEvidence.class::isInstance)
        .map(event -> ((Event.OrderEvidence) event).report())
        .filter(VenueReport.Filled.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  private static Event command(long seconds, Event.Command command) {
    return new Event.OperatorCommand(TinyMarket.nowNs(seconds), command, "test", "story");
  }

  private static Event venue(VenueState state) {
    return new Event.VenueStateChanged(TinyMarket.START_NS, "deribit", state, "story");
  }
}
