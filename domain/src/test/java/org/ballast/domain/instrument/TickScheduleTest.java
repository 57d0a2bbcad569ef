package org.ballast.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import org.ballast.domain.value.Decimal;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickScheduleTest {
  private static final long SEED = 20260102;
  private static final int SAMPLES = 5_000;
  private static final TickSchedule TICKS = SampleContracts.OPTION_TICKS;

  @ParameterizedTest
  @CsvSource({
    "0, 0.0001, 0, 0",
    "0.00491, 0.0001, 0.0049, 0.005",
    "0.0049, 0.0001, 0.0049, 0.0049",
    "0.005, 0.0005, 0.005, 0.005",
    "0.0051, 0.0005, 0.005, 0.0055",
    "-0.00011, 0.0001, -0.0002, -0.0001",
  })
  void toTicks_aroundTheStep_enclosesThePrice(
      String price, String tick, String floor, String ceil) {
    assertThat(TICKS.tickAt(decimal(price))).isEqualTo(decimal(tick));
    assertThat(TICKS.toTicksFloor(decimal(price))).isEqualTo(decimal(floor));
    assertThat(TICKS.toTicksCeil(decimal(price))).isEqualTo(decimal(ceil));
  }

  @Test
  void toTicks_ofRandomPrices_isOnTick() {
    var random = new SplittableRandom(SEED);
    for (var i = 0; i < SAMPLES; i++) {
      var price = new Decimal(random.nextLong(0, 20_000), 6);

      assertThat(TICKS.isOnTick(TICKS.toTicksFloor(price))).as("floor of %s", price).isTrue();
      assertThat(TICKS.isOnTick(TICKS.toTicksCeil(price))).as("ceil of %s", price).isTrue();
    }
  }

  @Test
  void isOnTick_dependsOnThePrice() {
    assertThat(TICKS.isOnTick(decimal("0.0049"))).isTrue();
    assertThat(TICKS.isOnTick(decimal("0.0051"))).isFalse();
  }

  @Test
  void new_ofStepsThatDoNotRiseFromZero_isRefused() {
    assertRefused("tick schedule must start at price 0");
    assertRefused("tick schedule must start at price 0", step("1", "1"));
    assertRefused("tick schedule must rise", step("0", "1"), step("0", "2"));
    assertRefused("tick schedule must rise", step("0", "1"), step("4", "2"), step("2", "1"));
  }

  @Test
  void new_ofAStepBetweenTicks_isRefused() {
    assertRefused("tick schedule must change on a tick", step("0", "0.1"), step("0.5", "0.2"));
    assertRefused("tick schedule must change on a tick", step("0", "0.2"), step("0.5", "0.1"));
  }

  @ParameterizedTest
  @CsvSource({"0", "-0.1"})
  void newStep_ofTickNotPositive_isRefused(String tick) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> step("0", tick))
        .withMessage("tick must be positive: tick=" + tick);
  }

  private static void assertRefused(String rule, TickSchedule.Step... steps) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TickSchedule(List.of(steps)))
        .withMessageStartingWith(rule + ": steps=");
  }

  private static TickSchedule.Step step(String from, String tick) {
    return new TickSchedule.Step(decimal(from), decimal(tick));
  }

  private static Decimal decimal(String text) {
    return Decimal.parse(text);
  }
}
