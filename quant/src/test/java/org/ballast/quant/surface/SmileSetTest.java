package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.testkit.SyntheticChain;
import org.junit.jupiter.api.Test;

final class SmileSetTest {
  private static final Instant NOW = Instant.parse("2026-01-30T08:00:00Z");
  private static final Instant EVENT = Instant.parse("2026-04-01T08:00:00Z");

  @Test
  void fit_clockWithAnEvent_holdsTheVarianceBackUntilThen() {
    var market = SyntheticChain.at(NOW, 100, strike -> 0.6);
    var event = new VarianceClock.Event("event", EVENT, Duration.ofDays(30));
    var dated = SmileSet.fit(market, new VarianceClock(NOW, 1, List.of(event)), SmileModel.SVI);
    var plain = SmileSet.fit(market);

    var before = years(EVENT.minusSeconds(1));
    assertThat(vol(dated, before)).isLessThan(vol(plain, before));
    assertThat(vol(dated, years(EVENT))).isGreaterThan(vol(plain, years(EVENT)));
  }

  @Test
  void fit_clockOfAnotherTime_isRefused() {
    var market = SyntheticChain.at(NOW, 100, strike -> 0.6);
    var clock = new VarianceClock(NOW.plusSeconds(1), 1, List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmileSet.fit(market, clock, SmileModel.SVI))
        .withMessageContaining("clock must start at the market's time");
  }

  private static double vol(SmileSet smiles, double years) {
    return smiles.surface(Asset.BTC).orElseThrow().impliedVol(0, years);
  }

  private static double years(Instant at) {
    return Duration.between(NOW, at).toMillis() / (double) Duration.ofDays(365).toMillis();
  }
}
