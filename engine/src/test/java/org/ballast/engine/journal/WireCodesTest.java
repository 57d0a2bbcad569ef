package org.ballast.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.ballast.domain.order.Side;
import org.junit.jupiter.api.Test;

class WireCodesTest {
  @Test
  void of_codesThatAreEqual_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> WireCodes.of(Side.class, _ -> 1))
        .withMessage("wire codes must differ and lie in [1, 127]: value=SELL code=1");
  }

  @Test
  void of_codesOutsideAByte_isRefused() {
    assertThatIllegalStateException().isThrownBy(() -> WireCodes.of(Side.class, Side::sign));
  }

  @Test
  void code_isTheOneGiven() {
    var codes = WireCodes.of(Side.class, side -> side == Side.BUY ? 100 : 7);

    assertThat(codes.code(Side.BUY)).isEqualTo(100);
    assertThat(codes.code(Side.SELL)).isEqualTo(7);
  }
}
