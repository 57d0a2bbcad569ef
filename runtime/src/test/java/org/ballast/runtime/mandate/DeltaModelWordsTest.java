package org.ballast.runtime.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.delta.HullWhiteCoefficients;
import org.junit.jupiter.api.Test;

class DeltaModelWordsTest {
  @Test
  void words_ofEachModel_haveItsParameters() {
    assertThat(DeltaModelWords.of(DeltaModel.DEFAULT)).isEqualTo("sticky-strike");
    assertThat(DeltaModelWords.of(new DeltaModel.SkewStickiness(0.80))).isEqualTo("ssr 0.8");
    assertThat(DeltaModelWords.of(new DeltaModel.Sabr(1))).isEqualTo("sabr beta 1");
    assertThat(DeltaModelWords.of(new DeltaModel.Bartlett(0.5))).isEqualTo("bartlett beta 0.5");
    assertThat(
            DeltaModelWords.of(
                new DeltaModel.HullWhite(
                    new TreeMap<>(Map.of(Asset.BTC, new HullWhiteCoefficients(-0.02, 0.1, 0))))))
        .isEqualTo("hull-white BTC [-0.02, 0.1, 0]");
  }
}
