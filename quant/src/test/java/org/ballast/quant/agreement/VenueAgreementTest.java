package org.ballast.quant.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Price;
import org.ballast.quant.pricing.InverseOption;
import org.junit.jupiter.api.Test;

/// A venue that makes its marks and Greeks at forwards of our choice.
final class VenueAgreementTest {
  private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
  private static final Expiry EXPIRY = new Expiry(Instant.parse("2026-02-01T08:00:00Z"));
  private static final double PUBLISHED = 100_000;
  private static final double VOL = 0.5;

  @Test
  void of_oneMoment_agreesButForRounding() {
    var agreement = agreement(PUBLISHED, PUBLISHED);
    assertThat(agreement.options()).isEqualTo(22);
    assertThat(agreement.deltaError()).isLessThan(1e-12);
    assertThat(agreement.vegaError()).isLessThan(1e-12);
    assertThat(agreement.markError()).isLessThan(1e-8);
    assertThat(agreement.markHalfTicks()).isLessThan(1);
    assertThat(agreement.parityMax()).isLessThan(2e-8);
    assertThat(agreement.causes()).isEmpty();
    assertThat(agreement.isGreeksWithinLimits() && agreement.isMarkWithinLimits()).isTrue();
  }

  @Test
  void of_greeksOfAnotherMoment_namesThem() {
    var agreement = agreement(PUBLISHED, PUBLISHED * 1.005);
    assertThat(agreement.isGreeksWithinLimits()).isFalse();
    assertThat(agreement.isMarkWithinLimits()).isTrue();
    assertThat(agreement.ofGreeks().shift()).isBetween(0.00498, 0.005);
    assertThat(agreement.ofGreeks().error()).isLessThan(1e-9);
    assertThat(agreement.causes()).containsExactly(Cause.GREEKS_OF_ANOTHER_MOMENT);
  }

  @Test
  void of_marksOfAnotherMoment_namesThem() {
    var agreement = agreement(PUBLISHED * 0.999, PUBLISHED);
    assertThat(agreement.isGreeksWithinLimits()).isTrue();
    assertThat(agreement.isMarkWithinLimits()).isFalse();
    assertThat(agreement.ofMarks().shift()).isBetween(0.00099, 0.00101);
    assertThat(agreement.ofMarks().error()).isLessThan(1e-7);
    assertThat(agreement.causes()).containsExactly(Cause.MARKS_OF_ANOTHER_MOMENT);
  }

  /// A vega that does not follow from the delta is no question of the moment.
  @Test
  void of_anotherFormula_namesNoCause() {
    var agreement = agreement(PUBLISHED, PUBLISHED * 1.005, 1.02);
    assertThat(agreement.isGreeksWithinLimits()).isFalse();
    assertThat(agreement.causes()).isEmpty();
  }

  private static VenueAgreement agreement(double markForward, double greekForward) {
    return agreement(markForward, greekForward, 1);
  }

  private static VenueAgreement agreement(
      double markForward, double greekForward, double vegaFactor) {
    var quotes = new ArrayList<Quote>();
    for (var type : OptionType.values()) {
      for (var strike = 80_000; strike <= 120_000; strike += 4_000) {
        quotes.add(quote(type, strike, markForward, greekForward, vegaFactor));
      }
    }
    var index = new IndexPrice(Asset.BTC, Price.parse("99500", Asset.USD), NOW);
    return VenueAgreement.of(MarketSnapshot.of(NOW, "test", List.of(index), quotes, List.of()))
        .getFirst();
  }

  private static Quote quote(
      OptionType type, int strike, double markForward, double greekForward, double vegaFactor) {
    var years = EXPIRY.yearsFrom(NOW);
    var greeks = InverseOption.greeks(type, greekForward, strike, years, VOL);
    var mark = coins(InverseOption.priceCoin(type, markForward, strike, years, VOL));
    var venue =
        new OptionMark(
            VOL,
            PUBLISHED,
            "SYN",
            OptionalDouble.of(greeks.delta()),
            OptionalDouble.of(greeks.vegaUsd() / 100 * vegaFactor));
    return new Quote(
        new Option(contract(strike + "-" + type), type, Decimal.of(strike), EXPIRY),
        NOW,
        Optional.of(mark),
        Optional.of(mark),
        mark,
        Optional.of(venue),
        List.of());
  }

  private static Price coins(double value) {
    return new Price(
        Decimal.of(BigDecimal.valueOf(value).setScale(8, RoundingMode.HALF_EVEN)), Asset.BTC);
  }

  private static Contract contract(String symbol) {
    return new Contract(
        new InstrumentId("test", symbol),
        Asset.BTC,
        Asset.USD,
        Asset.BTC,
        PayoffStyle.INVERSE,
        Decimal.ONE,
        Optional.empty());
  }
}
