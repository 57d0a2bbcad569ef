package org.ballast.quant.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClampedFundingTest {
  private static final ClampedFunding HOURLY = new ClampedFunding(0.0001, 0.0005, 1, 0.04);

  @Test
  void rate8h_insideTheClamp_isTheInterestRate() {
    assertThat(HOURLY.rate8h(0.0003)).isEqualTo(0.0001);
    assertThat(HOURLY.rate8h(-0.0003)).isEqualTo(0.0001);
  }

  @Test
  void rate8h_outsideTheClamp_followsThePremium() {
    assertThat(HOURLY.rate8h(0.002)).isCloseTo(0.0015, within(1e-18));
    assertThat(HOURLY.rate8h(-0.002)).isCloseTo(-0.0015, within(1e-18));
  }

  @Test
  void ratePerInterval_ofAnExtremePremium_isCapped() {
    assertThat(HOURLY.ratePerInterval(10)).isEqualTo(0.04);
    assertThat(HOURLY.ratePerInterval(-10)).isEqualTo(-0.04);
  }

  @Test
  void premiumIndex_whereTheBookStraddlesTheIndex_isZero() {
    assertThat(ClampedFunding.premiumIndex(99, 101, 100)).isZero();
    assertThat(ClampedFunding.premiumIndex(101, 102, 100)).isEqualTo(0.01);
    assertThat(ClampedFunding.premiumIndex(98, 99, 100)).isEqualTo(-0.01);
  }
}
