package org.ballast.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.ballast.engine.event.Effect;
import org.ballast.engine.port.EffectId;
import org.junit.jupiter.api.Test;

class TimerQueueTest {
  @Test
  void nextAtNs_ofTimersSetInAnyOrder_isTheEarliest() {
    var timers = new TimerQueue();
    timers.add(timer(30, 1));
    timers.add(timer(10, 2));
    timers.add(timer(20, 3));

    assertThat(timers.nextAtNs()).isEqualTo(10);
  }

  @Test
  void advanceTo_aDeadline_takesAllThatWereDueByThen() {
    var timers = new TimerQueue();
    timers.add(timer(10, 1));
    timers.add(timer(20, 2));
    timers.add(timer(20, 3));
    timers.add(timer(21, 4));

    timers.advanceTo(20);

    assertThat(timers.nextAtNs()).isEqualTo(21);
  }

  @Test
  void nextAtNs_withoutTimers_isNever() {
    assertThat(new TimerQueue().nextAtNs()).isEqualTo(Long.MAX_VALUE);
  }

  private static Effect.SetTimer timer(long atNs, long sequence) {
    return new Effect.SetTimer(new EffectId("test", 0, sequence, 0), atNs);
  }
}
