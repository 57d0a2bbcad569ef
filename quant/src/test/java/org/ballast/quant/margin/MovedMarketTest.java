package org.ballast.quant.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.quant.margin.MarginDesk.inverseOption;
import static org.ballast.quant.margin.MarginDesk.inversePerpetual;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.value.Asset;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

/// An account judged along a path: only the market differs between the steps.
class MovedMarketTest {
  private static final int STEPS = 100;
  private static final double START = 90_000;

  @Test
  void headroom_ofShortCalls_fallsAsTheMarketRises() {
    for (var model : List.of(SampleModels.standard(Asset.BTC), SampleModels.portfolio())) {
      var account = desk(START).account();
      var last = Double.POSITIVE_INFINITY;
      for (var step = 0; step < STEPS; step++) {
        var level = START * (1 + 0.01 * step);
        var moved = desk(level);
        var state = model.margin(account, moved.market(), VolSource.MARK);
        assertThat(state.headroom())
            .as("%s at %s: %s", model.name(), level, state)
            .isLessThan(last)
            .isEqualTo(moved.margin(model).headroom());
        last = state.headroom();
      }
      assertThat(last).as("the account ends liquidatable under %s", model.name()).isNegative();
    }
  }

  private static MarginDesk desk(double level) {
    return new MarginDesk()
        .index(Asset.BTC, level)
        .cash(3, Asset.BTC)
        .hold(inverseOption(Asset.BTC, OptionType.CALL, 100_000, 73), -8, level * 1.01, 0.6)
        .hold(inversePerpetual(Asset.BTC), -90_000, START, level);
  }
}
