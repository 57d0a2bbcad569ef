package org.ballast.venues.deribit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The values published by Deribit, as collected in the project's venue notes.
class DeribitTermsTest {
  private static final DeribitTerms TERMS = DeribitTerms.shipped();

  @ParameterizedTest
  @CsvSource({"BTC, 0.1", "ETH, 1"})
  void option_hasThreeBasisPointsCappedAtAnEighth(String coin, String lot) {
    var terms = TERMS.option(new Asset(coin)).orElseThrow();

    assertThat(terms.fees().makerRate()).isEqualTo(decimal("0.0003"));
    assertThat(terms.fees().takerRate()).isEqualTo(decimal("0.0003"));
    assertThat(terms.fees().capOfPrice()).isEqualTo(decimal("0.125"));
    assertThat(terms.lot()).isEqualTo(decimal(lot));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0001", "0.0049, 0.0001", "0.005, 0.0005", "0.5, 0.0005"})
  void option_hasTicksThatGrowAtHalfAPercentOfACoin(String price, String tick) {
    var ticks = TERMS.option(Asset.BTC).orElseThrow().ticks();

    assertThat(ticks.tickAt(decimal(price))).isEqualTo(decimal(tick));
  }

  @ParameterizedTest
  @CsvSource({"BTC, 10, 0.5", "ETH, 1, 0.05"})
  void future_hasFiveBasisPointsForTakersOnly(String coin, String lot, String tick) {
    var terms = TERMS.future(new Asset(coin)).orElseThrow();

    assertThat(terms.fees().makerRate()).isEqualTo(Decimal.ZERO);
    assertThat(terms.fees().takerRate()).isEqualTo(decimal("0.0005"));
    assertThat(terms.fees().capOfPrice()).isEqualTo(Decimal.ONE);
    assertThat(terms.lot()).isEqualTo(decimal(lot));
    assertThat(terms.ticks().tickAt(decimal("70000"))).isEqualTo(decimal(tick));
  }

  @Test
  void terms_ofOtherCoins_areUnknown() {
    assertThat(TERMS.option(new Asset("SOL"))).isEmpty();
    assertThat(TERMS.future(new Asset("SOL"))).isEmpty();
  }

  @Test
  void terms_haveTheDateTheyWereRead() {
    assertThat(TERMS.option(Asset.BTC).map(TradingTerms::asOf))
        .isEqualTo(TERMS.future(Asset.ETH).map(TradingTerms::asOf))
        .hasValueSatisfying(date -> assertThat(date).isAfter(LocalDate.of(2026, 1, 1)));
  }

  private static Decimal decimal(String text) {
    return Decimal.parse(text);
  }
}
