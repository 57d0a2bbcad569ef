package org.ballast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class OptionCasesTest {
  private final OptionCases cases = OptionCases.of(OptionCases.IN_CACHE);

  @Test
  void of_fewer_isTheBeginningOfMore() {
    int count = 100;
    var fewer = OptionCases.of(count);
    assertThat(fewer.count()).isEqualTo(count);
    assertThat(fewer.strike()).isEqualTo(Arrays.copyOf(cases.strike(), count));
    assertThat(fewer.sign()).isEqualTo(Arrays.copyOf(cases.sign(), count));
  }

  @Test
  void of_many_mixesTypesAndMoneyness() {
    int calls = 0;
    int outOfTheMoney = 0;
    for (int row = 0; row < cases.count(); row++) {
      calls += cases.sign()[row] > 0 ? 1 : 0;
      double intrinsic = cases.sign()[row] * (cases.forward()[row] - cases.strike()[row]);
      outOfTheMoney += intrinsic < 0 ? 1 : 0;
    }
    assertThat(calls).isBetween(cases.count() / 3, 2 * cases.count() / 3);
    assertThat(outOfTheMoney).isBetween(cases.count() / 3, 2 * cases.count() / 3);
  }

  @Test
  void prices_ofAll_liePositiveBelowTheAsset() {
    var prices = cases.prices();
    for (int row = 0; row < cases.count(); row++) {
      double asset = cases.sign()[row] > 0 ? cases.forward()[row] : cases.strike()[row];
      assertThat(prices[row]).isPositive().isLessThan(cases.discountFactor()[row] * asset);
    }
  }
}
