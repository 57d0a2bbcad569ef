package org.ballast.hedging.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TriggerRule;
import org.ballast.hedging.plan.SmallMandate;
import org.junit.jupiter.api.Test;

class TriggerServiceTest {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final long HOUR = 60 * MINUTE;
  private static final TriggerRule BREACH = new TriggerRule.BandBreach();
  private static final TriggerRule AGE = new TriggerRule.Age(Duration.ofHours(6));
  private static final TriggerRule VOL = new TriggerRule.RealisedVol(Duration.ofHours(1), 0.9);
  private static final double[] INSIDE = {0.5, 0};
  private static final double[] OUTSIDE = {-0.83, 0};

  /// Moves of this size each ten minutes are a vol of 92 %, 84 % and 46 %.
  private static final double HIGH = 0.0040;

  private static final double BETWEEN = 0.0037;
  private static final double LOW = 0.0020;

  private double logPrice;
  private long nowNs;

  @Test
  void fired_bandBreach_asksWhileOutside() {
    var service = service(BREACH);

    assertThat(service.fired(INSIDE, 0).isEmpty()).isTrue();
    assertThat(service.fired(OUTSIDE, 1))
        .isEqualTo(new TriggerVerdict(List.of("BTC.delta -0.83 BTC outside ±0.50"), true));
    service.onDecision(1);
    assertThat(service.fired(OUTSIDE, 2).isBreach()).isTrue();
  }

  @Test
  void fired_age_countsFromTheLastDecisionOrTheFirstIndex() {
    var service = service(AGE);

    assertThat(service.fired(INSIDE, 100 * HOUR).isEmpty()).isTrue();
    service.onIndex(Asset.BTC, 100, 0);
    service.onIndex(Asset.BTC, 100, HOUR);
    assertThat(service.fired(INSIDE, 6 * HOUR - 1).isEmpty()).isTrue();
    assertThat(service.fired(INSIDE, 6 * HOUR))
        .isEqualTo(new TriggerVerdict(List.of("no decision for 6h"), false));
    service.onDecision(6 * HOUR);
    assertThat(service.fired(INSIDE, 7 * HOUR).isEmpty()).isTrue();
    assertThat(service.fired(INSIDE, 12 * HOUR).fired()).containsExactly("last decision 6h ago");
  }

  @Test
  void fired_vol_asksOnceForEachCrossing() {
    var service = service(VOL);

    moves(service, LOW);
    assertThat(fired(service)).isEmpty();
    moves(service, HIGH);
    assertThat(fired(service)).containsExactly("realised vol of BTC 92 % over 1h above 90 %");
    assertThat(fired(service)).as("until a decision").hasSize(1);
    service.onDecision(nowNs);
    moves(service, HIGH);
    assertThat(fired(service)).as("answered").isEmpty();
  }

  @Test
  void fired_vol_isArmedAgainBelowNineTenthsOfItsLevel() {
    var service = service(VOL);
    moves(service, HIGH);
    assertThat(fired(service)).isNotEmpty();
    service.onDecision(nowNs);

    moves(service, BETWEEN);
    assertThat(fired(service)).isEmpty();
    moves(service, HIGH);
    assertThat(fired(service)).as("84 % was not low enough").isEmpty();
    moves(service, LOW);
    assertThat(fired(service)).isEmpty();
    moves(service, HIGH);
    assertThat(fired(service)).isNotEmpty();
  }

  @Test
  void fired_volOfAnUnlimitedUnderlying_isNotAskedFor() {
    var service = service(VOL);
    service.onIndex(new Asset("SOL"), 100, 0);
    service.onIndex(new Asset("SOL"), 200, MINUTE);

    assertThat(service.fired(INSIDE, MINUTE).isEmpty()).isTrue();
  }

  @Test
  void fired_any_tellsOnlyWhatAsks() {
    var service = service(new TriggerRule.AnyOf(List.of(BREACH, VOL, AGE)));
    moves(service, HIGH);
    fired(service);
    service.onDecision(nowNs);

    assertThat(service.fired(OUTSIDE, nowNs).fired())
        .containsExactly("BTC.delta -0.83 BTC outside ±0.50");
  }

  @Test
  void fired_all_needsEachToHoldAndOneToAsk() {
    var service = service(new TriggerRule.AllOf(List.of(VOL, AGE)));
    moves(service, HIGH);
    assertThat(fired(service)).as("no decision for 1h").isEmpty();
    service.onDecision(nowNs);
    for (var hour = 0; hour < 6; hour++) {
      moves(service, HIGH);
    }

    assertThat(fired(service)).as("the answered vol is a condition").hasSize(2);
  }

  @Test
  void fired_not_permitsAndNeverAsks() {
    var calmBreach = new TriggerRule.AllOf(List.of(BREACH, new TriggerRule.Not(VOL)));
    var service = service(calmBreach);
    moves(service, LOW);
    assertThat(fired(service)).isEmpty();
    assertThat(service.fired(OUTSIDE, nowNs).isBreach()).isTrue();
    moves(service, HIGH);
    assertThat(service.fired(OUTSIDE, nowNs).isEmpty()).isTrue();
    assertThatThrownBy(() -> mandate(new TriggerRule.Not(VOL)))
        .hasMessageStartingWith("trigger must contain a rule outside of not");
  }

  @Test
  void restore_snapshot_goesOnTheSame() {
    var trigger = new TriggerRule.AnyOf(List.of(VOL, AGE));
    var service = service(trigger);
    moves(service, HIGH);
    fired(service);
    service.onDecision(nowNs);

    var restored = TriggerService.restore(mandate(trigger), service.snapshot());

    assertThat(restored.snapshot()).isEqualTo(service.snapshot());
    for (var hour = 1; hour < 14; hour++) {
      var atNs = nowNs + hour * HOUR;
      assertThat(restored.fired(INSIDE, atNs)).isEqualTo(service.fired(INSIDE, atNs));
    }
    assertThatThrownBy(() -> TriggerService.restore(mandate(AGE), service.snapshot()))
        .hasMessageStartingWith("snapshot must be of this mandate's triggers");
  }

  /// An hour of moves up and down of one size, and the same for ETH at rest.
  private void moves(TriggerService service, double size) {
    for (var i = 0; i < 7; i++) {
      nowNs += 10 * MINUTE;
      logPrice += i % 2 == 0 ? size : -size;
      service.onIndex(Asset.BTC, 100 * Math.exp(logPrice), nowNs);
      service.onIndex(Asset.ETH, 100, nowNs);
    }
  }

  private List<String> fired(TriggerService service) {
    return service.fired(INSIDE, nowNs).fired();
  }

  private static TriggerService service(TriggerRule trigger) {
    return new TriggerService(mandate(trigger));
  }

  private static Mandate mandate(TriggerRule trigger) {
    return new SmallMandate()
        .limit(Asset.BTC, "0.5", "", "")
        .limit(Asset.ETH, "5", "", "")
        .build()
        .with(trigger);
  }
}
