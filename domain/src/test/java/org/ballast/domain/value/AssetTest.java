package org.ballast.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "BTC ", "B-TC", "BTC\n", "ÄTH", "ABCDEFGHIJKLMNOPQRSTU"})
  void new_ofAnythingButLettersAndDigits_isRefused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Asset(code))
        .withMessage("asset code must be 1 to 20 letters or digits: code=\"" + code + "\"");
  }

  @Test
  void dollars_ofDifferentIssuers_areDifferentAssets() {
    assertThat(Asset.USD).isNotEqualTo(Asset.USDC).isNotEqualTo(new Asset("USDT"));
  }

  @Test
  void compareTo_isByCode() {
    assertThat(Asset.BTC).isLessThan(Asset.ETH).isEqualByComparingTo(new Asset("BTC"));
  }
}
