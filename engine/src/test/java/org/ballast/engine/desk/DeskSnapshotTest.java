package org.ballast.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.engine.TinyMarket;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.journal.UnreadableRecordException;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.hedging.policy.SamplePolicies;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.delta.HullWhiteCoefficients;
import org.junit.jupiter.api.Test;

class DeskSnapshotTest {
  @Test
  void restore_atEachEvent_goesOnToTheSameEffectsAndBytes() {
    requireRestorable(story());
  }

  @Test
  void restore_underEachPolicy_goesOnToTheSameEffectsAndBytes() {
    for (var policy : SamplePolicies.all()) {
      requireRestorable(story(policy, DeltaModel.DEFAULT));
    }
  }

  @Test
  void restore_withDeltasThatMoveWithTheSmile_goesOnToTheSameEffectsAndBytes() {
    var coefficients = new HullWhiteCoefficients(-0.1, 0.2, -0.1);
    requireRestorable(
        story(new DeltaModel.HullWhite(new TreeMap<>(Map.of(Asset.BTC, coefficients)))));
    requireRestorable(story(new DeltaModel.StickyDelta()));
  }

  private static void requireRestorable(DeskScript script) {
    var full = script.desk().snapshot();
    var events = script.events();

    for (var cut = 1; cut < events.size(); cut++) {
      var first = service(script);
      for (var i = 0; i < cut; i++) {
        first.apply(i, events.get(i));
      }
      var second =
          DeskService.restore(
              bytes -> script.configuration(), TinyMarket::instrument, first.snapshot());
      var tail = new ArrayList<Effect>();
      for (var i = cut; i < events.size(); i++) {
        tail.addAll(second.apply(i, events.get(i)));
      }

      var from = cut;
      assertThat(tail)
          .as("effects after event " + cut)
          .usingRecursiveFieldByFieldElementComparator()
          .isEqualTo(
              script.effects().stream().filter(effect -> effect.id().sequence() >= from).toList());
      assertThat(second.snapshot()).as("snapshot from event " + cut).isEqualTo(full);
    }
  }

  @Test
  void restore_ofChangedBytes_isRefused() {
    var bytes = story().desk().snapshot();

    for (var length = 0; length < bytes.length; length += 97) {
      var cut = Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(UnreadableRecordException.class)
          .isThrownBy(() ->
              DeskService.restore(
                  configuration -> story().configuration(), TinyMarket::instrument, cut));
    }
  }

  /// A hedge, an order that is lost and found, funding, a missing quote, a delivery.
  private static DeskScript story() {
    return story(DeltaModel.DEFAULT);
  }

  private static DeskScript story(DeltaModel deltaModel) {
    return story(new HedgePolicy.LeastCost(), deltaModel);
  }

  private static DeskScript story(HedgePolicy policy, DeltaModel deltaModel) {
    var script = DeskScript.with(policy, DeskScript.mandate(Optional.of("0.05")).with(deltaModel));
    script.market(TinyMarket.at(0, "100000"));
    script.market(TinyMarket.tick(0, TinyMarket.perpetual(0, "100010")));
    script.disconnect();
    script.market(TinyMarket.at(3600, "104000"));
    script.feed(new Event.TimeAdvanced(TinyMarket.nowNs(3612)));
    script.connect();
    script.feed(new Event.TimeAdvanced(TinyMarket.nowNs(3700)));
    script.feed(
        new Event.InstrumentChanged(
            TinyMarket.nowNs(7200),
            new InstrumentFact.FundingPaid(
                TinyMarket.PERPETUAL, Decimal.parse("0.0001"), Price.parse("104000", Asset.USD))));
    script.market(TinyMarket.at(7200, "99000"));
    var delivery =
        new InstrumentFact.Delivered(TinyMarket.CALL, Price.parse("125000", Asset.USD), "assumed");
    script.market(TinyMarket.at(7300, "99000", List.of(delivery)));
    script.feed(new Event.InstrumentChanged(TinyMarket.nowNs(7300), delivery));
    script.market(TinyMarket.at(7400, "98000"));
    return script;
  }

  private static DeskService service(DeskScript script) {
    return new DeskService(bytes -> script.configuration());
  }
}
