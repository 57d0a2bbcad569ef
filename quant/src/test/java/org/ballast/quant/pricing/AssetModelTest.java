package org.ballast.quant.pricing;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AssetModelTest {
  private static final HestonModel HESTON = new HestonModel(2, 0.3, 1, -0.4, 0.3);

  @Test
  void heston_outsideItsDomain_isRejected() {
    rejects("meanReversion must be non-negative: meanReversion=-1.0", -1, 0.3, 1, 0, 0.3);
    rejects("longRunVariance must be non-negative: longRunVariance=NaN", 2, Double.NaN, 1, 0, 0.3);
    rejects("volOfVariance must be non-negative: volOfVariance=-1.0", 2, 0.3, -1, 0, 0.3);
    rejects("|correlation| must be at most 1.0: |correlation|=1.1", 2, 0.3, 1, -1.1, 0.3);
    rejects("correlation must be finite: correlation=NaN", 2, 0.3, 1, Double.NaN, 0.3);
    rejects("variance must be non-negative: variance=-0.1", 2, 0.3, 1, 0, -0.1);
  }

  @Test
  void bates_outsideItsDomain_isRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatesModel(HESTON, -1, 0, 0.1))
        .withMessage("jumpIntensity must be non-negative: jumpIntensity=-1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatesModel(HESTON, 1, 0, -0.1))
        .withMessage("jumpLogSd must be non-negative: jumpLogSd=-0.1");
  }

  @Test
  void svcj_whoseJumpsHaveNoMeanOrNeverDieAway_isRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SvcjModel(HESTON, 1, 0, 0.1, 0.5, 2))
        .withMessage(
            "jumpCorrelation * jumpVarianceMean must be below 1.0:"
                + " jumpCorrelation * jumpVarianceMean=1.0");
    var lasting = new HestonModel(0, 0.3, 1, -0.4, 0.3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SvcjModel(lasting, 1, 0, 0.1, 0.5, 0))
        .withMessage("meanReversion must be positive: meanReversion=0.0");
  }

  @Test
  void kou_whoseRisesHaveNoMean_isRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KouJumpModel(0.5, 1, 0.5, 1, 3))
        .withMessage("upRate must be above 1.0: upRate=1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KouJumpModel(0.5, 1, 1.5, 2, 3))
        .withMessage("upProbability must be at most 1.0: upProbability=1.5");
  }

  private static void rejects(
      String message,
      double meanReversion,
      double longRunVariance,
      double volOfVariance,
      double correlation,
      double variance) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new HestonModel(meanReversion, longRunVariance, volOfVariance, correlation, variance))
        .withMessage(message);
  }
}
