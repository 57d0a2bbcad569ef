package org.ballast.engine.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;

class MarketDigestsTest {
  private static final Instrument PERPETUAL = SampleContracts.perpetual();
  private static final Instrument OPTION =
      SampleContracts.inverseOption(OptionType.CALL, Decimal.of(90_000));

  private final MarketDigests digests = new MarketDigests();

  @Test
  void of_oneUpdateAfterAnother_isThatOfEach() {
    var updates = List.of(update(1, PERPETUAL), update(2, PERPETUAL), update(3, OPTION));
    for (var update : updates) {
      assertThat(digests.of(update)).isEqualTo(MarketDigest.of(update));
      assertThat(digests.of(update)).as("again").isEqualTo(MarketDigest.of(update));
    }
  }

  @Test
  void of_anInstrumentWithOtherTerms_isThatOfItsTerms() {
    var option = (Option) OPTION;
    var other = new Option(option.contract(), option.type(), Decimal.of(95_000), option.expiry());
    digests.of(update(1, option));
    assertThat(digests.of(update(1, other))).isEqualTo(MarketDigest.of(update(1, other)));
    assertThat(digests.of(update(1, other))).isNotEqualTo(MarketDigest.of(update(1, option)));
  }

  private static MarketUpdate update(long atNs, Instrument instrument) {
    var quote =
        new Quote(
            instrument,
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            new Price(Decimal.ONE, instrument.priceUnit()),
            Optional.empty(),
            List.of());
    return new MarketUpdate(
        new MarketReference("here", "ab".repeat(32), atNs),
        atNs,
        false,
        List.of(),
        List.of(quote),
        List.of(),
        List.of());
  }
}
