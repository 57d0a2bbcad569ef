package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;
import org.junit.jupiter.api.Test;

final class FactorHistoryTest {
  private static final FactorColumn GAP =
      FactorColumn.of(new double[] {1, Double.NaN, 3}, new boolean[] {true, false, true});

  @Test
  void at_aStepNotObserved_throws() {
    assertThat(GAP.knownCount()).isEqualTo(2);
    assertThat(GAP.at(2)).isEqualTo(3);
    assertThatThrownBy(() -> GAP.at(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void of_whatWasObservedAndIsNoNumber_isRefused() {
    assertThatThrownBy(() -> FactorColumn.known(new double[] {Double.NaN}))
        .hasMessageContaining("observed value must be finite");
    assertThatThrownBy(
            () -> CoinHistory.ofPrices(Asset.BTC, FactorColumn.known(new double[] {1, 0})))
        .hasMessageContaining("indexPrice must be positive");
    var token = InstrumentId.parse("lido:stETH");
    assertThatThrownBy(() -> new StakedHistory(token, FactorColumn.known(new double[] {-1})))
        .hasMessageContaining("basis must be above -1");
  }

  @Test
  void of_columnsThatDiffer_isRefused() {
    var longer = Histories.walk(Asset.ETH, 1, 4);
    var shorter = CoinHistory.ofPrices(Asset.BTC, GAP);
    assertThatThrownBy(() -> Histories.of(shorter, longer)).hasMessageContaining("history of ETH");
    assertThatThrownBy(() -> Histories.of(longer, longer)).hasMessageContaining("once");
    assertThatThrownBy(() ->
            new FactorHistory(
                Histories.START, Duration.ZERO, List.of(longer), List.of(), List.of()))
        .hasMessageContaining("step must be positive");
  }

  @Test
  void stepsIn_aHorizonOfPartSteps_isRefused() {
    var history = Histories.of(Histories.walk(Asset.BTC, 1, 4));
    assertThat(history.stepsIn(Duration.ofHours(3))).isEqualTo(3);
    assertThatThrownBy(() -> history.stepsIn(Duration.ofMinutes(90)))
        .hasMessageContaining("whole steps");
  }
}
