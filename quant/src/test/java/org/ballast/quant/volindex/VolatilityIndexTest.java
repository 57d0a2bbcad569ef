package org.ballast.quant.volindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.volindex.VarianceStrip.StripOption;
import org.junit.jupiter.api.Test;

class VolatilityIndexTest {
  private static final double FORWARD = 1010;
  private static final double VOL = 0.6;
  private static final double RATE = 0.03;
  private static final double NEAR = 0.05;
  private static final double NEXT = 0.10;
  private static final double HORIZON = 0.08;

  // The strip is a sum where the theory has an integral; strikes are 5 apart.
  private static final double DISCRETISATION_VOL = 2e-4;

  @Test
  void of_flatVolAndFineStrikes_isThatVol() {
    var index = defined(VolatilityIndex.of(List.of(chain(NEAR, VOL), chain(NEXT, VOL)), HORIZON));
    assertWithin("vol", index.vol(), VOL, DISCRETISATION_VOL, index.near().options().size());
    assertWithin("forward", index.near().forward(), FORWARD, 1e-9, "near");
    assertThat(index.near().centralStrike()).isEqualTo(1010);
  }

  @Test
  void of_twoVols_interpolatesTotalVariance() {
    var index = defined(VolatilityIndex.of(List.of(chain(NEXT, 0.5), chain(NEAR, 0.7)), HORIZON));
    double expected = Math.sqrt((0.4 * 0.7 * 0.7 * NEAR + 0.6 * 0.5 * 0.5 * NEXT) / HORIZON);
    assertWithin("weight", index.nearWeight(), 0.4, 1e-15, HORIZON);
    assertWithin("vol", index.vol(), expected, DISCRETISATION_VOL, HORIZON);
  }

  @Test
  void of_horizonAtAnExpiry_usesThatExpiryAlone() {
    var index = defined(VolatilityIndex.of(List.of(chain(NEAR, 0.7), chain(NEXT, 0.5)), NEAR));
    assertWithin("vol", index.vol(), 0.7, DISCRETISATION_VOL, NEAR);
    assertThat(index.next()).isEqualTo(index.near());
  }

  @Test
  void of_horizonBeyondTheExpiries_isOutside() {
    var chains = List.of(chain(NEAR, VOL), chain(NEXT, VOL));
    for (double horizon : new double[] {NEAR / 2, NEXT * 2}) {
      assertThat(VolatilityIndex.of(chains, horizon))
          .isEqualTo(new VolatilityIndex.OutsideExpiries(horizon));
    }
    assertThat(VolatilityIndex.of(List.of(), HORIZON))
        .isEqualTo(new VolatilityIndex.OutsideExpiries(HORIZON));
  }

  @Test
  void of_expiryWithoutVariance_isNamed() {
    var empty = new ExpiryChain(NEXT, RATE, List.of());
    assertThat(VolatilityIndex.of(List.of(chain(NEAR, VOL), empty), HORIZON))
        .isEqualTo(new VolatilityIndex.NoVariance(NEXT, StripResult.Reason.NO_PAIR));
  }

  @Test
  void strip_ofThinChains_saysWhyThereIsNone() {
    assertReason(StripResult.Reason.NO_PAIR, strike(90, "", "1"), strike(110, "1", ""));
    assertReason(StripResult.Reason.NO_STRIKE_BELOW_FORWARD, strike(100, "1", "20"));
    assertReason(StripResult.Reason.TOO_FEW_STRIKES, strike(100, "5", "5"), strike(110, "1", ""));
    assertReason(StripResult.Reason.TOO_FEW_STRIKES, strike(90, "", "1"), strike(100, "5", "5"));
    assertReason(
        StripResult.Reason.NO_VARIANCE,
        strike(99.9, "", "0"),
        strike(100, "8", "0"),
        strike(108.5, "0", ""));
  }

  @Test
  void strip_ofOneSideAtTheCentre_takesThatSide() {
    var chain =
        new ExpiryChain(
            NEAR,
            0,
            List.of(
                strike(90, "12", "1"),
                strike(95, "", "2"),
                strike(100, "4", ""),
                strike(105, "2", "")));
    var strip = (VarianceStrip) VarianceStrip.of(chain);
    assertThat(strip.forward()).isEqualTo(101);
    assertThat(strip.options())
        .containsExactly(
            new StripOption(90, 1),
            new StripOption(95, 2),
            new StripOption(100, 4),
            new StripOption(105, 2));
  }

  @Test
  void price_ofAQuote_isMiddleOrMark() {
    assertThat(quote("0.02", "0.04", 0.03).price()).hasValue(0.03);
    assertThat(quote("0.02", "0.06", 0.025).price()).hasValue(0.025);
    assertThat(quote("0.02", "", 0.021).price()).hasValue(0.021);
    assertThat(quote("", "0.04", 0.03).price()).isEmpty();
    assertThat(quote("0", "0.04", 0.03).price()).isEmpty();
  }

  @Test
  void chain_ofUnsortedStrikes_isRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ExpiryChain(1, 0, List.of(strike(100, "1", "1"), strike(100, "1", "1"))))
        .withMessage("strikes must be strictly ascending: strike=100.0");
  }

  private static void assertReason(StripResult.Reason reason, ChainStrike... strikes) {
    assertThat(VarianceStrip.of(new ExpiryChain(NEAR, 0, List.of(strikes))))
        .isEqualTo(new StripResult.NoStrip(reason));
  }

  private static VolatilityIndex.Defined defined(VolatilityIndex index) {
    assertThat(index).isInstanceOf(VolatilityIndex.Defined.class);
    return (VolatilityIndex.Defined) index;
  }

  private static ExpiryChain chain(double years, double vol) {
    double discountFactor = StrictMath.exp(-RATE * years);
    var strikes = new ArrayList<ChainStrike>();
    for (double strike = 300; strike <= 3000; strike += 5) {
      strikes.add(
          new ChainStrike(
              strike,
              OptionalDouble.of(
                  Black76.price(OptionType.CALL, FORWARD, strike, years, vol, discountFactor)),
              OptionalDouble.of(
                  Black76.price(OptionType.PUT, FORWARD, strike, years, vol, discountFactor))));
    }
    return new ExpiryChain(years, RATE, strikes);
  }

  private static ChainStrike strike(double strike, String call, String put) {
    return new ChainStrike(strike, parse(call), parse(put));
  }

  private static OptionQuote quote(String bid, String ask, double mark) {
    return new OptionQuote(parse(bid), parse(ask), mark);
  }

  private static OptionalDouble parse(String price) {
    return price.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(price));
  }
}
