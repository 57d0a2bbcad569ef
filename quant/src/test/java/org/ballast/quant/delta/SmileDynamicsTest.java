package org.ballast.quant.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;
import org.ballast.quant.svi.SviSlice;
import org.ballast.quant.testkit.SyntheticChain;
import org.junit.jupiter.api.Test;

final class SmileDynamicsTest {
  private static final Instant AT = Instant.parse("2026-01-30T08:00:00Z");
  private static final double FORWARD = 100;
  private static final double BUMP = 1e-4;
  private static final List<Integer> STRIKES = List.of(70, 85, 100, 115, 145);

  /// Variance per year over k: an SVI slice at every expiry, so that the fit can be exact.
  private static final SviSlice VARIANCE = new SviSlice(0.05, 0.35, -0.3, 0.05, 0.4);

  /// What the calibration of the slice, a search, leaves of its slope, times vega.
  private static final double TOLERANCE = 5e-4;

  private static final MarketSnapshot MARKET =
      SyntheticChain.at(AT, FORWARD, strike -> vol(strike, FORWARD));

  @Test
  void deltas_ofStickyDelta_areThoseOfPricesWithTheSmileMoved() {
    for (var option : options()) {
      var exposure = exposure(option, new DeltaModel.StickyDelta());
      var up = coins(option, FORWARD * (1 + BUMP), vol(option, FORWARD * (1 + BUMP)));
      var down = coins(option, FORWARD * (1 - BUMP), vol(option, FORWARD * (1 - BUMP)));
      assertWithin(
          "deltaTotal", exposure.deltaTotal(), (up - down) / (2 * BUMP), TOLERANCE, option);
      assertWithin(
          "blackDelta",
          exposure.blackDelta(),
          ((1 + BUMP) * up - (1 - BUMP) * down) / (2 * BUMP),
          TOLERANCE,
          option);
    }
  }

  @Test
  void deltas_ofStickyStrike_areThoseOfPricesWithTheSmileHeld() {
    for (var option : options()) {
      var exposure = exposure(option, new DeltaModel.StickyStrike());
      var vol = vol(option, FORWARD);
      var up = coins(option, FORWARD * (1 + BUMP), vol);
      var down = coins(option, FORWARD * (1 - BUMP), vol);
      assertWithin("deltaTotal", exposure.deltaTotal(), (up - down) / (2 * BUMP), 1e-7, option);
    }
  }

  @Test
  void deltas_ofSkewStickiness_liesBetweenItsEndsAtTheMoney() {
    var atTheMoney = SyntheticChain.option(OptionType.CALL, 100, SyntheticChain.SHORT);
    var strike = exposure(atTheMoney, new DeltaModel.StickyStrike()).blackDelta();
    var moneyness = exposure(atTheMoney, new DeltaModel.StickyDelta()).blackDelta();
    var half = exposure(atTheMoney, new DeltaModel.SkewStickiness(0.5)).blackDelta();
    var whole = exposure(atTheMoney, new DeltaModel.SkewStickiness(1)).blackDelta();
    assertWithin("half", half, (strike + moneyness) / 2, 1e-12, atTheMoney);
    assertWithin("whole", whole, strike, 1e-12, atTheMoney);
    assertThat(Math.abs(strike - moneyness)).isGreaterThan(0.01);
  }

  @Test
  void deltas_ofLognormalSabr_areThoseOfStickyDelta() {
    for (var option : options()) {
      assertWithin(
          "blackDelta",
          exposure(option, new DeltaModel.Sabr(1)).blackDelta(),
          exposure(option, new DeltaModel.StickyDelta()).blackDelta(),
          0.02,
          option);
    }
  }

  /// The forward leaves no trace in Bartlett's delta of how beta was chosen, or little of it.
  @Test
  void deltas_ofBartlett_hardlyDependOnBeta() {
    for (var option : options()) {
      assertWithin(
          "blackDelta",
          exposure(option, new DeltaModel.Bartlett(1)).blackDelta(),
          exposure(option, new DeltaModel.Bartlett(0.5)).blackDelta(),
          0.015,
          option);
    }
  }

  @Test
  void deltas_ofHullWhite_moveCallsAndPutsAlike() {
    var model =
        new DeltaModel.HullWhite(
            new TreeMap<>(Map.of(Asset.BTC, new HullWhiteCoefficients(-0.2, 0.3, -0.1))));
    for (var strike : STRIKES) {
      var call = SyntheticChain.option(OptionType.CALL, strike, SyntheticChain.SHORT);
      var put = SyntheticChain.option(OptionType.PUT, strike, SyntheticChain.SHORT);
      var parity = exposure(call, model).blackDelta() - exposure(put, model).blackDelta();
      assertWithin("call - put", parity, 1, 1e-12, strike);
      assertThat(exposure(call, model).blackDelta())
          .isNotEqualTo(exposure(call, new DeltaModel.StickyStrike()).blackDelta());
    }
  }

  @Test
  void deltas_ofUnderlyingWithoutCoefficients_areStickyStrike() {
    var model =
        new DeltaModel.HullWhite(
            new TreeMap<>(Map.of(Asset.ETH, new HullWhiteCoefficients(-0.2, 0.3, -0.1))));
    var call = SyntheticChain.option(OptionType.CALL, 100, SyntheticChain.SHORT);
    assertThat(exposure(call, model)).isEqualTo(exposure(call, new DeltaModel.StickyStrike()));
  }

  @Test
  void deltas_ofExpiryWithoutSmile_areStickyStrikeAndSaySo() {
    var thin =
        MarketSnapshot.of(
            AT,
            "thin",
            List.copyOf(MARKET.indexPrices()),
            MARKET.quotes().stream().limit(3).toList(),
            List.of());
    var option = (Option) thin.quotes().iterator().next().instrument();
    var vols = SmileDynamics.of(new DeltaModel.StickyDelta(), VolSource.MARK, () -> thin);
    var exposure = new PositionValuer(thin, vols).value(position(option)).exposure();
    assertThat(exposure)
        .isEqualTo(new PositionValuer(thin, VolSource.MARK).value(position(option)).exposure());
    assertThat(vols.warnings()).singleElement().asString().contains("sticky-strike");
  }

  @Test
  void source_ofStickyStrike_isTheOneGiven() {
    assertThat(SmileDynamics.of(DeltaModel.DEFAULT, VolSource.MARK, () -> MARKET))
        .isSameAs(VolSource.MARK);
  }

  private static List<Option> options() {
    return STRIKES.stream()
        .flatMap(strike ->
            List.of(SyntheticChain.SHORT, SyntheticChain.LONG).stream()
                .map(expiry ->
                    SyntheticChain.option(
                        strike < FORWARD ? OptionType.PUT : OptionType.CALL, strike, expiry)))
        .toList();
  }

  private static Exposure exposure(Option option, DeltaModel model) {
    var vols = SmileDynamics.of(model, VolSource.MARK, () -> MARKET);
    return new PositionValuer(MARKET, vols).value(position(option)).exposure();
  }

  private static Position position(Option option) {
    return new Position(
        new Account("test", "main"),
        option,
        new Quantity(Decimal.ONE, Asset.BTC),
        Optional.empty());
  }

  private static double coins(Option option, double forward, double vol) {
    var years = option.expiry().yearsFrom(AT);
    return InverseOption.priceCoin(option.type(), forward, option.strike().toDouble(), years, vol);
  }

  private static double vol(Option option, double forward) {
    return vol(option.strike().toDouble(), forward);
  }

  private static double vol(double strike, double forward) {
    return VARIANCE.impliedVol(Log.ofRatio(strike, forward), 1);
  }
}
