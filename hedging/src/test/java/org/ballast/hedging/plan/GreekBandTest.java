package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.risk.DeltaConvention;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

class GreekBandTest {
  private static final double EXACT = 1e-12;

  @Test
  void of_mandate_hasABandForEachLimitInItsOrder() {
    var mandate =
        new SmallMandate().limit(Asset.ETH, "5", "", "100").limit(Asset.BTC, "", "0.2", "").build();

    assertThat(GreekBand.of(mandate))
        .extracting(GreekBand::name)
        .containsExactly("ETH.delta", "ETH.vega", "BTC.gamma");
  }

  @Test
  void of_levels_centresDeltaOnlyAndCountsCoins() {
    var levels = new TreeMap<Asset, Decimal>();
    levels.put(Asset.BTC, Decimal.parse("3"));
    var mandate =
        new SmallMandate()
            .limit(Asset.BTC, "0.5", "0.2", "")
            .target(new HedgeTarget.Levels(levels))
            .build();

    var bands = GreekBand.of(mandate);

    assertThat(bands.getFirst().lower()).isEqualTo(2.5);
    assertThat(bands.getFirst().upper()).isEqualTo(3.5);
    assertThat(bands.getFirst().convention()).isEqualTo(DeltaConvention.COIN);
    assertThat(bands.getLast().target()).isZero();
  }

  @Test
  void excess_insideOnAndOutsideTheBand_isDistanceToTheNearerBound() {
    var band = new GreekBand(Asset.BTC, LimitedGreek.DELTA, DeltaConvention.COIN, 3, 0.5);

    assertThat(band.excess(3.2)).isZero();
    assertThat(band.excess(2.5)).isZero();
    assertThat(band.excess(3.5)).isZero();
    assertThat(band.excess(4)).isEqualTo(0.5);
    assertThat(band.excess(-1)).isEqualTo(3.5);
    assertThat(band.distance(4)).isEqualTo(2);
  }

  @Test
  void valueIn_eachTarget_takesItsOwnDelta() {
    var perpetual = SmallMarket.perpetual(Asset.BTC, "10");
    var market =
        SmallMarket.of(SmallMarket.perpetualQuote(perpetual, "99999.5", "100000.5", "100000"));
    var book =
        SmallMarket.book(
            List.of(SmallMarket.position(perpetual, "-100000", "100000")),
            SmallMarket.cash(Asset.BTC, "1.25"));
    var risk = new BookValuer(market, VolSource.MARK).value(book);

    assertThat(delta(DeltaConvention.COIN).valueIn(risk)).isCloseTo(-1, within(EXACT));
    assertThat(delta(DeltaConvention.USD).valueIn(risk)).isCloseTo(0.25, within(EXACT));
  }

  @Test
  void valueIn_nothingHeldInTheUnderlying_isZero() {
    var perpetual = SmallMarket.perpetual(Asset.ETH, "10");
    var market = SmallMarket.of(SmallMarket.perpetualQuote(perpetual, "4000", "4000.5", "4000"));
    var book = SmallMarket.book(List.of(SmallMarket.position(perpetual, "10")));

    assertThat(
            delta(DeltaConvention.COIN).valueIn(new BookValuer(market, VolSource.MARK).value(book)))
        .isZero();
  }

  private static GreekBand delta(DeltaConvention convention) {
    return new GreekBand(Asset.BTC, LimitedGreek.DELTA, convention, 0, 0.5);
  }
}
