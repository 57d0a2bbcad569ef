package org.ballast.hedging.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.domain.order.Side;
import org.junit.jupiter.api.Test;

class MarginReliefTest {
  private static final double UNREACHABLE = 1e12;

  @Test
  void rank_longPerpetual_isFreedBySellingIt() {
    var account = MarginLimitCheckTest.accounts(MarginDesk.perpetual("1", "500000")).getFirst();
    var ranked = new MarginRelief(account, MarginDesk.market()).rank();
    assertThat(ranked).isNotEmpty();
    assertThat(ranked).allMatch(relief -> relief.freedUsd() > 0 && relief.costUsd() > 0);
    assertThat(ranked)
        .extracting(relief -> relief.order().side() + " " + relief.order().instrument().id())
        .contains("SELL deribit:BTC-PERPETUAL")
        .doesNotContain("BUY deribit:BTC-PERPETUAL");
    for (int i = 1; i < ranked.size(); i++) {
      assertThat(ranked.get(i).freedPerUsd()).isLessThanOrEqualTo(ranked.get(i - 1).freedPerUsd());
    }
  }

  @Test
  void combine_reachesItsTargetWithFewestLots() {
    var account = MarginLimitCheckTest.accounts(MarginDesk.perpetual("1", "500000")).getFirst();
    var relief = new MarginRelief(account, MarginDesk.market());
    var combination = relief.combine(5_000);
    assertThat(combination.freedUsd()).isBetween(5_000.0, 5_001.0);
    double freed =
        (combination.after().equity() - combination.after().initialMargin())
            - (combination.before().equity() - combination.before().initialMargin());
    assertThat(combination.freedUsd()).isCloseTo(freed * MarginDesk.INDEX, within(1e-6));
  }

  @Test
  void combine_moreThanThereIs_freesWhatItCan() {
    var account = MarginLimitCheckTest.accounts(MarginDesk.shortCalls("3")).getFirst();
    var combination = new MarginRelief(account, MarginDesk.market()).combine(UNREACHABLE);
    assertThat(combination.orders()).isNotEmpty();
    assertThat(combination.orders().getFirst().side()).isEqualTo(Side.BUY);
    assertThat(combination.freedUsd()).isPositive().isLessThan(UNREACHABLE);
    assertThat(combination.after().initialMargin())
        .isLessThan(combination.before().initialMargin());
  }
}
