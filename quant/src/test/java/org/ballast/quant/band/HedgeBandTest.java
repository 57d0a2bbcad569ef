package org.ballast.quant.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

/// Second forms, limits and invariants of the bands.
class HedgeBandTest {
  private static final int CASES = 500;
  private static final double TOLERANCE = 1e-12;
  private static final double INTERVAL = 1.0 / 365;
  private static final ZakamoulineCoefficients DEFAULT = ZakamoulineCoefficients.DEFAULT;

  /// H is where the marginal cost of trading equals the marginal cost of risk: lambda S s²/(2H) + a
  /// sigma² S² H²/6 has its least there, s = Gamma sigma S being the deviation of delta.
  @Test
  void halfWidth_ofWhalleyWilmott_hasTheLeastCostOfTradingAndRisk() {
    for (var seed = 0L; seed < CASES; seed++) {
      var terms = draw(seed, 0);
      var best = WhalleyWilmott.halfWidth(terms);
      assertThat(costOf(best, terms))
          .as("%s", terms)
          .isLessThan(costOf(1.001 * best, terms))
          .isLessThan(costOf(0.999 * best, terms));
    }
  }

  @Test
  void halfWidth_scalesAsItsPowersSay() {
    for (var seed = 0L; seed < CASES; seed++) {
      var terms = draw(seed, 0.03);
      var scaled = with(terms, 8 * terms.gamma(), 8 * terms.cost());
      assertRelative(
          "halfWidth",
          WhalleyWilmott.halfWidth(scaled),
          8 * WhalleyWilmott.halfWidth(terms),
          TOLERANCE,
          terms);
    }
  }

  @Test
  void band_ofZakamouline_isPlainForNoCostAndForNoGamma() {
    var terms = draw(1, 0);
    var free = ZakamoulineBand.of(with(terms, terms.gamma(), 0), DEFAULT);
    var flat = ZakamoulineBand.of(with(terms, 0, terms.cost()), DEFAULT);

    assertThat(free).isEqualTo(new ZakamoulineBand(0, 0, -0.0, terms.vol()));
    assertThat(flat.gammaWidth()).isZero();
    assertThat(flat.costWidth()).isPositive();
    assertThat(flat.vol()).isEqualTo(terms.vol());
    assertThat(WhalleyWilmott.halfWidth(with(terms, 0, terms.cost()))).isZero();
  }

  @Test
  void band_ofZakamouline_hedgesShortGammaWithMoreVolAndLongWithLess() {
    for (var seed = 0L; seed < CASES; seed++) {
      var terms = draw(seed, 0.03);
      var band = ZakamoulineBand.of(terms, DEFAULT);
      var other = ZakamoulineBand.of(with(terms, -terms.gamma(), terms.cost()), DEFAULT);
      assertThat((band.vol() - terms.vol()) * terms.gamma()).as("%s", terms).isNegative();
      assertThat(band.halfWidth()).as("%s", terms).isEqualTo(other.halfWidth());
      assertThat(band.halfWidth(band.halfWidth() / 2)).isEqualTo(band.halfWidth() / 2);
    }
  }

  @Test
  void band_ofZakamouline_growsWithoutBoundTowardExpiryAndIsCapped() {
    var terms = new HedgeTerms(90_000, 1e-5, 0.6, 1e-9, 0, 6e-4, 1e-6);

    var band = ZakamoulineBand.of(terms, DEFAULT);

    assertThat(band.halfWidth()).isGreaterThan(1e6);
    assertThat(band.halfWidth(0.5)).isEqualTo(0.5);
  }

  @Test
  void band_ofZakamouline_beyondItsDomain_hasNoVolatilityForLongGamma() {
    var terms = new HedgeTerms(100, 1, 0.2, 1, 0, 0.5, 1);

    assertThat(ZakamoulineBand.of(terms, DEFAULT).volShift()).isLessThan(-1);
    assertThat(ZakamoulineBand.of(terms, DEFAULT).vol()).isZero();
  }

  /// A third set of coefficients in circulation decays with time instead of with the rate.
  @Test
  void at_withDecay_multipliesByItsExponential() {
    var terms = draw(3, 0);
    var plain = new PowerLaw(6.85, 0.78, 0.1, 0, 0.25, 0.15);
    var decaying = new PowerLaw(6.85, 0.78, 0.1, -0.2, 0.25, 0.15);

    assertThat(decaying.at(terms, 2))
        .isCloseTo(
            plain.at(terms, 2) * Math.exp(-0.2 * terms.years()),
            within(TOLERANCE * plain.at(terms, 2)));
  }

  /// What the adjusted volatility adds to theta is the expected cost of the trades, lambda sigma S²
  /// sqrt(2/(pi dt)) |Gamma| a year (Hoggard, Whalley & Wilmott).
  @Test
  void volatility_ofLeland_paysTheExpectedCostOfItsTrades() {
    for (var seed = 0L; seed < CASES; seed++) {
      var terms = draw(seed, 0);
      if (Leland.volatility(terms.vol(), terms.cost(), INTERVAL, terms.gamma())
          instanceof Leland.Volatility.Adjusted(var vol)) {
        var spot = terms.spot();
        var paid = (terms.vol() * terms.vol() - vol * vol) / 2 * spot * spot * terms.gamma();
        var cost =
            terms.cost()
                * terms.vol()
                * spot
                * spot
                * Math.sqrt(2 / (Math.PI * INTERVAL))
                * Math.abs(terms.gamma());
        assertThat(paid).as("%s", terms).isCloseTo(cost, within(1e-10 * cost));
      }
    }
  }

  @Test
  void volatility_ofLeland_atOneAndAbove_saysNotToRehedgeLongGammaOnly() {
    var cost = 0.5 / Math.sqrt(8 / (Math.PI * INTERVAL));

    assertThat(Leland.volatility(0.5, 1.001 * cost, INTERVAL, 1))
        .isInstanceOf(Leland.Volatility.DoNotRehedge.class);
    assertThat(Leland.volatility(0.5, 1.001 * cost, INTERVAL, -1))
        .isInstanceOf(Leland.Volatility.Adjusted.class);
    assertThat(Leland.volatility(0.5, cost, INTERVAL, 0))
        .isEqualTo(new Leland.Volatility.Adjusted(0.5));
  }

  @Test
  void terms_outsideTheirDomain_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HedgeTerms(100, Double.NaN, 0.5, 1, 0, 1e-3, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HedgeTerms(100, 0.1, 0.5, 0, 0, 1e-3, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HedgeTerms(100, 0.1, 0.5, 1, 0, 1e-3, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Leland.number(0.5, 1e-3, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new PowerLaw(-1, 1, 0, 0, 0, 1));
  }

  private static double costOf(double halfWidth, HedgeTerms terms) {
    var deviation = terms.gamma() * terms.vol() * terms.spot();
    var exposure = terms.vol() * terms.spot() * halfWidth;
    return terms.cost() * terms.spot() * deviation * deviation / (2 * halfWidth)
        + terms.riskAversion() * exposure * exposure / 6;
  }

  private static HedgeTerms with(HedgeTerms terms, double gamma, double cost) {
    return new HedgeTerms(
        terms.spot(), gamma, terms.vol(), terms.years(), terms.rate(), cost, terms.riskAversion());
  }

  private static HedgeTerms draw(long seed, double rate) {
    var random = new CounterRandom(seed, 5);
    var gamma = random.between(0.1, 5, 0) * 1e-5;
    return new HedgeTerms(
        random.between(50_000, 150_000, 1),
        random.uniform(2) < 0.5 ? gamma : -gamma,
        random.between(0.2, 1.2, 3),
        random.between(0.01, 1, 4),
        rate,
        random.between(1e-4, 2e-3, 5),
        random.between(1e-7, 1e-4, 6));
  }
}
