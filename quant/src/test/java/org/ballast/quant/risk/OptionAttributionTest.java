package org.ballast.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.ballast.quant.risk.OptionAttribution.Observation;
import org.junit.jupiter.api.Test;

final class OptionAttributionTest {
  private static final Observation FIRST = new Observation(98_000, 97_500, 0.25, 0.6);

  /// Of values of some 10,000 USD.
  private static final double ROUNDING = 1e-9;

  @Test
  void terms_addUpToTheChange() {
    var terms = between(2_500, 0.03, 0.01, 40);
    assertThat(terms.explained() + terms.residual()).isCloseTo(terms.change(), within(ROUNDING));
  }

  /// With delta, gamma and speed taken off, a move of the forward leaves its fourth power.
  @Test
  void residual_ofForwardMove_isOfFourthOrder() {
    assertOrder(4, h -> residual(2_000 * h, 0, 0));
  }

  /// With vega and volga taken off, a move of the volatility leaves its third power.
  @Test
  void residual_ofVolMove_isOfThirdOrder() {
    assertOrder(3, h -> residual(0, 0.05 * h, 0));
  }

  @Test
  void residual_ofTime_isOfSecondOrder() {
    assertOrder(2, h -> residual(0, 0, 0.01 * h));
  }

  /// What two moves leave together and not apart is of third order, so vanna is right.
  @Test
  void residual_ofForwardAndVol_isOfThirdOrder() {
    assertOrder(
        3,
        h ->
            residual(2_000 * h, 0.05 * h, 0)
                - residual(2_000 * h, 0, 0)
                - residual(0, 0.05 * h, 0));
  }

  /// The same of charm.
  @Test
  void residual_ofForwardAndTime_isOfThirdOrder() {
    assertOrder(
        3,
        h ->
            residual(2_000 * h, 0, 0.01 * h)
                - residual(2_000 * h, 0, 0)
                - residual(0, 0, 0.01 * h));
  }

  @Test
  void basis_ofIndexAlone_isTheWholeChange() {
    var terms = between(0, 0, 0, 150);
    assertThat(terms.basis()).isCloseTo(terms.change(), within(ROUNDING));
    assertThat(terms.residual()).isCloseTo(0, within(ROUNDING));
  }

  /// Halving the move divides what is left by about 2^order.
  private static void assertOrder(int order, DoubleUnaryOperator residual) {
    var ratio = residual.applyAsDouble(0.2) / residual.applyAsDouble(0.1);
    assertThat(ratio)
        .as("order %d", order)
        .isBetween(0.85 * Math.pow(2, order), 1.15 * Math.pow(2, order));
  }

  private static double residual(double forwardMove, double volMove, double yearsPassed) {
    var basis = FIRST.index() / FIRST.forward();
    return between(forwardMove, volMove, yearsPassed, forwardMove * basis).residual();
  }

  private static OptionAttribution between(
      double forwardMove, double volMove, double yearsPassed, double indexMove) {
    return OptionAttribution.between(
        CoinMarket.CALL,
        FIRST,
        new Observation(
            FIRST.forward() + forwardMove,
            FIRST.index() + indexMove,
            FIRST.years() - yearsPassed,
            FIRST.vol() + volMove));
  }
}
