package org.ballast.hedging.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.AimedBands;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.SmallMandate;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.quant.band.HedgeTerms;
import org.ballast.quant.band.Leland;
import org.ballast.quant.band.WhalleyWilmott;
import org.ballast.quant.band.ZakamoulineBand;
import org.ballast.quant.band.ZakamoulineCoefficients;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.pricing.InverseOptionGreeks;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Regions against the formulas, fed by hand with what the small market holds.
class DeltaRegionsTest {
  private static final double RISK_AVERSION = 1e-5;
  private static final double WIDE = 1e-9;
  private static final Duration INTERVAL = Duration.ofDays(1);
  private static final double TAKER = 0.0005;

  /// Half of 10 USD at a mark of 100,000.
  private static final double HALF_SPREAD = 0.00005;

  private static final double COST = TAKER + HALF_SPREAD;
  private static final double LOT_COINS = 0.0001;
  private static final double ROUNDING = 1e-12;
  private static final double SPOT = SmallMarket.BTC_INDEX;

  private static final Perpetual PERPETUAL = SmallMarket.perpetual(Asset.BTC, "10");
  private static final Quote QUOTED =
      SmallMarket.perpetualQuote(PERPETUAL, "99995", "100005", "100000");
  private static final Option NEAR = SmallMarket.option(Asset.BTC, 10, 100_000, OptionType.CALL);
  private static final Option FAR = SmallMarket.option(Asset.BTC, 90, 105_000, OptionType.CALL);

  private static final HedgePolicy.DeltaPolicy WHALLEY_WILMOTT =
      new HedgePolicy.WhalleyWilmott(RISK_AVERSION);
  private static final HedgePolicy.DeltaPolicy ZAKAMOULINE =
      new HedgePolicy.Zakamouline(RISK_AVERSION, ZakamoulineCoefficients.DEFAULT);

  @Test
  void whalleyWilmott_ofOneOption_isTheFormulaAroundTheTarget() {
    var region = kept(WHALLEY_WILMOTT, "10", NEAR, "-10");
    var halfWidth = WhalleyWilmott.halfWidth(terms(NEAR, -10, 0.5));

    assertThat(region.goal().upper()).isCloseTo(halfWidth, within(ROUNDING));
    assertThat(region.goal().lower()).isCloseTo(-halfWidth, within(ROUNDING));
    assertThat(region.upper()).isCloseTo((1 + DeltaRegions.STEP) * halfWidth, within(ROUNDING));
  }

  @Test
  void whalleyWilmott_ofLongAndShortGammaThatCancel_isAPointWithinALot() {
    var region = kept(WHALLEY_WILMOTT, "10", List.of(NEAR, NEAR), List.of("5", "-5"));

    assertThat(region.goal().upper()).isZero();
    assertThat(region.upper()).isBetween(LOT_COINS, 1.1 * LOT_COINS);
  }

  @Test
  void whalleyWilmott_wherePerpetualSpreadsWiden_isWider() {
    var wide = SmallMarket.perpetualQuote(PERPETUAL, "99600", "100400", "100000");
    var narrow = region(WHALLEY_WILMOTT, "10", QUOTED, List.of(NEAR), List.of("-10"));
    var widened = region(WHALLEY_WILMOTT, "10", wide, List.of(NEAR), List.of("-10"));

    assertThat(kept(widened).goal().upper()).isGreaterThan(1.5 * kept(narrow).goal().upper());
  }

  @ParameterizedTest
  @EnumSource(OptionType.class)
  void zakamouline_ofOneOption_isTheFormulaAroundTheDeltaAtItsVolatility(OptionType type) {
    var option = SmallMarket.option(Asset.BTC, 30, 110_000, type);
    for (var held : List.of("-10", "10")) {
      var coins = Double.parseDouble(held);
      var band = ZakamoulineBand.of(terms(option, coins, 0.5), ZakamoulineCoefficients.DEFAULT);
      var centre = -coins * (netDelta(option, band.vol()) - netDelta(option, 0.5));

      var region = kept(ZAKAMOULINE, "100", option, held);

      assertThat(region.goal().lower())
          .isCloseTo(Math.min(0, centre - band.halfWidth()), within(1e-9));
      assertThat(region.goal().upper())
          .isCloseTo(Math.max(0, centre + band.halfWidth()), within(1e-9));
    }
  }

  /// The USD value of an account moves with Black's delta, its coin value with the net one.
  @Test
  void zakamouline_forAUsdTarget_centresOnBlacksDelta() {
    var option = SmallMarket.option(Asset.BTC, 30, 110_000, OptionType.CALL);
    var mandate = mandate("100").target(new HedgeTarget.UsdNeutral()).build();
    var band = ZakamoulineBand.of(terms(option, 10, 0.5), ZakamoulineCoefficients.DEFAULT);
    var centre = -10 * (greeks(option, band.vol()).delta() - greeks(option, 0.5).delta());

    var region =
        kept(
            region(
                ZAKAMOULINE, mandate, SmallMarket.of(QUOTED, quote(option)), held(option, "10")));

    assertThat(region.goal().upper()).isCloseTo(centre + band.halfWidth(), within(1e-9));
  }

  @Test
  void bookGamma_ofSeveralExpiries_isWeightedByAbsoluteGamma() {
    var near = gamma(NEAR, 0.5);
    var far = gamma(FAR, 0.5);
    var years = (4 * near * 10 + 7 * far * 90) / (4 * near + 7 * far) / 365;
    var options = new ArrayList<>(held(NEAR, "-4"));
    options.addAll(held(FAR, "7"));

    var gamma = BookGamma.of(options, SPOT, SmallMarket.AS_OF);

    assertThat(gamma.years()).isCloseTo(years, within(ROUNDING));
    assertThat(gamma.gamma()).isCloseTo(7 * far - 4 * near, within(ROUNDING * near));
    assertThat(gamma.vol()).isCloseTo(0.5, within(ROUNDING));
    assertThat(gamma.isSettling()).isFalse();
  }

  @Test
  void bands_widerThanTheMandate_leaveItsOwnRule() {
    for (var policy :
        List.of(
            new HedgePolicy.WhalleyWilmott(WIDE),
            new HedgePolicy.Zakamouline(WIDE, ZakamoulineCoefficients.DEFAULT))) {
      var region = kept(policy, "0.5", NEAR, "-10");

      assertThat(region.upper()).isEqualTo(0.5);
      assertThat(region.goal().upper()).isEqualTo(AimedBands.AIM * 0.5);
    }
  }

  @Test
  void bands_withoutAnythingTradable_leaveTheMandatesRule() {
    var unquoted =
        SmallMarket.quote(PERPETUAL, 0.5, Optional.empty(), Optional.of("100005"), "100000");

    for (var policy : List.of(WHALLEY_WILMOTT, ZAKAMOULINE)) {
      var region = kept(region(policy, "0.5", unquoted, List.of(NEAR), List.of("-10")));
      assertThat(region.upper()).isEqualTo(0.5);
    }
  }

  @Test
  void bands_inTheSettlementWindow_leaveTheMandatesRule() {
    var expiring = SmallMarket.option(Asset.BTC, 1, 100_000, OptionType.CALL);
    var before = SmallMarket.AS_OF.plus(Duration.ofMinutes(23 * 60 + 29));
    var within = before.plus(Duration.ofMinutes(1));

    for (var policy : List.of(WHALLEY_WILMOTT, ZAKAMOULINE)) {
      assertThat(kept(settling(policy, expiring, before)).upper()).isLessThan(1000);
      assertThat(kept(settling(policy, expiring, within)).upper()).isEqualTo(1000);
    }
  }

  @Test
  void leland_ofShortGamma_isBetweenTargetAndTheDeltaAtItsVolatility() {
    var option = SmallMarket.option(Asset.BTC, 30, 110_000, OptionType.CALL);
    var adjusted = (Leland.Volatility.Adjusted) Leland.volatility(0.5, COST, 1.0 / 365, -1);
    var centre = 10 * (netDelta(option, adjusted.vol()) - netDelta(option, 0.5));

    var region = kept(new HedgePolicy.Leland(INTERVAL), "10", option, "-10");

    assertThat(centre).isPositive();
    assertThat(region.goal().upper()).isCloseTo(centre, within(1e-9));
    assertThat(region.goal().lower()).isZero();
  }

  @Test
  void leland_ofLongGammaHedgedTooOften_isLeftAlone() {
    var minute = new HedgePolicy.Leland(Duration.ofMinutes(1));
    var options = List.of(NEAR);

    assertThat(region(minute, "10", QUOTED, options, List.of("10")))
        .isInstanceOfSatisfying(
            DeltaRegion.Free.class,
            free -> assertThat(free.reason()).contains("costs more than it earns"));
    assertThat(region(minute, "10", QUOTED, options, List.of("-10")))
        .isInstanceOf(DeltaRegion.Kept.class);
  }

  private static DeltaRegion settling(HedgePolicy.DeltaPolicy policy, Option option, Instant asOf) {
    var market =
        MarketSnapshot.of(
            asOf,
            "small",
            List.copyOf(SmallMarket.of(QUOTED).indexPrices()),
            List.of(QUOTED, quote(option)),
            List.of());
    var position = SmallMarket.position(option, "-10");
    var held = new HeldOption(position, new PositionValuer(market, VolSource.MARK).value(position));
    return region(policy, mandate("1000").build(), market, List.of(held));
  }

  private static DeltaRegion.Kept kept(
      HedgePolicy.DeltaPolicy policy, String halfWidth, Option option, String quantity) {
    return kept(policy, halfWidth, List.of(option), List.of(quantity));
  }

  private static DeltaRegion.Kept kept(
      HedgePolicy.DeltaPolicy policy,
      String halfWidth,
      List<Option> options,
      List<String> quantities) {
    return kept(region(policy, halfWidth, QUOTED, options, quantities));
  }

  private static DeltaRegion.Kept kept(DeltaRegion region) {
    assertThat(region).isInstanceOf(DeltaRegion.Kept.class);
    return (DeltaRegion.Kept) region;
  }

  private static DeltaRegion region(
      HedgePolicy.DeltaPolicy policy,
      String halfWidth,
      Quote perpetual,
      List<Option> options,
      List<String> quantities) {
    var quotes = new ArrayList<>(List.of(perpetual));
    options.stream().distinct().map(DeltaRegionsTest::quote).forEach(quotes::add);
    var held = new ArrayList<HeldOption>();
    for (var i = 0; i < options.size(); i++) {
      held.addAll(held(options.get(i), quantities.get(i)));
    }
    var market = SmallMarket.of(quotes.toArray(Quote[]::new));
    return region(policy, mandate(halfWidth).build(), market, held);
  }

  private static DeltaRegion region(
      HedgePolicy.DeltaPolicy policy,
      Mandate mandate,
      MarketSnapshot market,
      List<HeldOption> held) {
    return new DeltaRegions(mandate, market, VolSource.MARK, market.quotes())
        .of(policy, GreekBand.of(mandate).getFirst(), held);
  }

  private static SmallMandate mandate(String halfWidth) {
    return new SmallMandate().limit(Asset.BTC, halfWidth, "", "");
  }

  private static List<HeldOption> held(Option option, String quantity) {
    var position = SmallMarket.position(option, quantity);
    var valuer = new PositionValuer(SmallMarket.of(quote(option)), VolSource.MARK);
    return List.of(new HeldOption(position, valuer.value(position)));
  }

  private static Quote quote(Option option) {
    return SmallMarket.quoteAround(option, 0.5, 2);
  }

  private static HedgeTerms terms(Option option, double coins, double vol) {
    var years = option.expiry().yearsFrom(SmallMarket.AS_OF);
    return new HedgeTerms(SPOT, coins * gamma(option, vol), vol, years, 0, COST, RISK_AVERSION);
  }

  private static double gamma(Option option, double vol) {
    return greeks(option, vol).gamma();
  }

  private static double netDelta(Option option, double vol) {
    return greeks(option, vol).netTransactionDelta();
  }

  private static InverseOptionGreeks greeks(Option option, double vol) {
    return InverseOption.greeks(
        option.type(),
        SPOT,
        option.strike().toDouble(),
        option.expiry().yearsFrom(SmallMarket.AS_OF),
        vol);
  }
}
