package org.ballast.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
  @ParameterizedTest
  @CsvSource({
    "99, 101, 100, TWO_SIDED, true",
    "99, 101, 99, TWO_SIDED, true",
    "99, 101, 101, TWO_SIDED, true",
    "99, 101, 98.5, TWO_SIDED, false",
    "99, 101, 101.5, TWO_SIDED, false",
    "100, 100, 100, TWO_SIDED, true",
    "101, 100, 100, CROSSED, false",
    "99, , 100, NO_ASK, false",
    ", 101, 100, NO_BID, false",
    ", , 100, EMPTY, false",
  })
  void status_ofSides_saysWhatCanBeDealtOn(
      String bid, String ask, String mark, QuoteStatus status, boolean inside) {
    var quote = quote(bid, ask, mark, Asset.USD);

    assertThat(quote.status()).isEqualTo(status);
    assertThat(quote.isMarkInside()).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 101, 100, USD, bid",
    "99, -1, 100, USD, ask",
    "99, 101, -1, USD, mark",
    "99, 101, 100, BTC, mark",
  })
  void new_ofImpossiblePrice_isRefusedByName(
      String bid, String ask, String mark, String unit, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quote(bid, ask, mark, new Asset(unit)))
        .withMessageStartingWith(
            name + " must be non-negative and in USD: instrument=deribit:BTC-PERPETUAL " + name);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-0.5, 1", "NaN, 1", "Infinity, 1", "0.5, 0", "0.5, NaN", "0.5, Infinity"})
  void newOptionMark_ofImpossibleNumbers_isRefused(double impliedVol, double underlyingPrice) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new OptionMark(
                impliedVol,
                underlyingPrice,
                "SYN.BTC-27MAR26",
                OptionalDouble.empty(),
                OptionalDouble.empty()))
        .withMessageContaining("must be positive");
  }

  @Test
  void newIndexPrice_ofZero_isRefused() {
    var zero = Price.parse("0", Asset.USD);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IndexPrice(Asset.BTC, zero, Instant.EPOCH))
        .withMessage("index price must be positive: asset=BTC price=0 USD");
  }

  private static Quote quote(String bid, String ask, String mark, Asset unit) {
    return new Quote(
        SampleContracts.perpetual(),
        Instant.EPOCH,
        Optional.ofNullable(bid).map(price -> Price.parse(price, Asset.USD)),
        Optional.ofNullable(ask).map(price -> Price.parse(price, Asset.USD)),
        Price.parse(mark, unit),
        Optional.empty(),
        List.of());
  }
}
