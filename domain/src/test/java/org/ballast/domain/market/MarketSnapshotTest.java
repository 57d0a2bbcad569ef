package org.ballast.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;

class MarketSnapshotTest {
  private static final Instant AS_OF = Instant.parse("2026-02-05T12:00:00Z");
  private static final Price PRICE = Price.parse("70000", Asset.USD);
  private static final IndexPrice INDEX = new IndexPrice(Asset.BTC, PRICE, AS_OF);
  private static final StakedAsset STAKED =
      new StakedAsset(Contract.held(InstrumentId.parse("lido:wstETH")), Asset.ETH);

  @Test
  void quotes_areOrderedByInstrument() {
    var snapshot = snapshot(quote(SampleContracts.perpetual()), quote(SampleContracts.future()));

    assertThat(snapshot.quotes())
        .extracting(quote -> quote.instrument().id().symbol())
        .containsExactly("BTC-27MAR26", "BTC-PERPETUAL");
  }

  @Test
  void quote_ofUnknownInstrument_isEmpty() {
    var snapshot = snapshot(quote(SampleContracts.perpetual()));

    assertThat(snapshot.quote(InstrumentId.parse("deribit:BTC-PERPETUAL"))).isPresent();
    assertThat(snapshot.quote(InstrumentId.parse("deribit:ETH-PERPETUAL"))).isEmpty();
    assertThat(snapshot.index(Asset.BTC)).contains(INDEX);
    assertThat(snapshot.index(Asset.ETH)).isEmpty();
  }

  @Test
  void of_twoQuotesOfAnInstrument_isRefused() {
    var quote = quote(SampleContracts.perpetual());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> snapshot(quote, quote))
        .withMessage("one quote per instrument: instrument=deribit:BTC-PERPETUAL");
  }

  @Test
  void of_twoIndicesOfAnAsset_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MarketSnapshot.of(AS_OF, "test", List.of(INDEX, INDEX), List.of(), List.of()))
        .withMessage("one index per asset: asset=BTC");
  }

  @Test
  void withStakedRates_areFoundByTheirToken() {
    var rate = new StakedRate(STAKED, 1.2256, -0.001);
    var snapshot = snapshot(quote(SampleContracts.perpetual()));

    assertThat(snapshot.stakedRate(STAKED.id())).isEmpty();
    assertThat(snapshot.withStakedRates(List.of(rate)).stakedRate(STAKED.id())).contains(rate);
    assertThat(snapshot.withStakedRates(List.of(rate)).quotes()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> snapshot.withStakedRates(List.of(rate, rate)))
        .withMessage("one rate per token: token=lido:wstETH");
  }

  @Test
  void stakedRate_offItsDomain_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StakedRate(STAKED, 0, 0))
        .withMessage("redemption rate must be positive: token=lido:wstETH redemptionRate=0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StakedRate(STAKED, 1, Double.NaN))
        .withMessage("basis must be above -1: token=lido:wstETH basis=NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> new StakedRate(STAKED, 1, -1));
  }

  @Test
  void age_ofAQuote_isTheTimeSinceItWasObserved() {
    var quote = quote(SampleContracts.perpetual());

    assertThat(snapshot(quote).age(quote)).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void quotes_cannotBeChanged() {
    var snapshot = snapshot(quote(SampleContracts.perpetual()));

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> snapshot.quotes().clear());
  }

  private static MarketSnapshot snapshot(Quote... quotes) {
    return MarketSnapshot.of(AS_OF, "test", List.of(INDEX), List.of(quotes), List.of());
  }

  private static Quote quote(Instrument instrument) {
    return new Quote(
        instrument,
        AS_OF.minusSeconds(90),
        Optional.empty(),
        Optional.empty(),
        PRICE,
        Optional.empty(),
        List.of());
  }
}
