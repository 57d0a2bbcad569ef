package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.Mandate;
import org.junit.jupiter.api.Test;

class UniverseTest {
  private static final Option CALL = SmallMarket.option(Asset.BTC, 30, 100_000, OptionType.CALL);
  private static final Quote PERPETUAL =
      SmallMarket.perpetualQuote(
          SmallMarket.perpetual(Asset.BTC, "10"), "99999.5", "100000.5", "100000");

  @Test
  void of_soundQuotes_areTradable() {
    var universe = Universe.of(SmallMarket.of(PERPETUAL, call("0.05", "0.06")), everything());

    assertThat(universe.tradable()).hasSize(2);
    assertThat(universe.rejected()).isEmpty();
    assertThat(universe.warnings()).isEmpty();
  }

  @Test
  void of_markOnBidOrAsk_isTradable() {
    assertThat(reasons(call("0.055", "0.06"))).isEmpty();
    assertThat(reasons(call("0.05", "0.055"))).isEmpty();
  }

  @Test
  void of_oneSidedOrUnquoted_isRejectedWithTheSideMissing() {
    assertThat(reasons(sided(Optional.empty(), Optional.of("0.06")))).containsExactly("no bid");
    assertThat(reasons(sided(Optional.of("0.05"), Optional.empty()))).containsExactly("no ask");
    assertThat(reasons(sided(Optional.empty(), Optional.empty()))).containsExactly("not quoted");
  }

  @Test
  void of_crossedUnderAGlob_isRejectedOnly() {
    assertThat(reasons(call("0.06", "0.05"))).containsExactly("bid above ask");
  }

  @Test
  void of_markOutsideBidAndAsk_isRejected() {
    assertThat(reasons(call("0.0551", "0.06"))).containsExactly("mark outside bid and ask");
    assertThat(reasons(call("0.05", "0.0549"))).containsExactly("mark outside bid and ask");
  }

  @Test
  void of_quotedOffTick_isRejected() {
    assertThat(reasons(call("0.05005", "0.06"))).containsExactly("quoted off the known tick");
    assertThat(reasons(call("0.05", "0.06005"))).containsExactly("quoted off the known tick");
  }

  @Test
  void of_termsUnknown_isRejected() {
    var unknown = SmallMarket.option(Asset.BTC, 30, 100_000, OptionType.CALL, Optional.empty());

    assertThat(reasons(SmallMarket.quote(unknown, "0.05", "0.06", "0.055")))
        .containsExactly("lots, ticks and fees are unknown");
  }

  @Test
  void of_expiryAtTheMinimum_isTradableAndBelowItIsNot() {
    var tomorrow = SmallMarket.option(Asset.BTC, 1, 100_000, OptionType.CALL);
    var quote = SmallMarket.quote(tomorrow, "0.01", "0.02", "0.015");
    var market = SmallMarket.of(PERPETUAL, quote);

    assertThat(Universe.of(market, everything(Duration.ofHours(24))).rejected()).isEmpty();
    assertThat(Universe.of(market, everything(Duration.ofHours(25))).rejected())
        .extracting(Rejection::reason)
        .containsExactly("nearer to expiry than 25h");
    assertThat(Universe.of(market, everything(Duration.ofMinutes(1441))).rejected())
        .extracting(Rejection::reason)
        .containsExactly("nearer to expiry than 1441 min");
  }

  @Test
  void of_underlyingWithoutLimits_isRejected() {
    var eth =
        SmallMarket.perpetualQuote(SmallMarket.perpetual(Asset.ETH, "1"), "4000", "4000.5", "4000");

    assertThat(reasons(eth)).containsExactly("the mandate limits nothing in ETH");
  }

  @Test
  void of_exactNameUnknown_isRefusedNamingTheNearest() {
    var mandate = mandate("deribit:*", "deribit:BTC-PERPETAUL");

    assertThat(refused(SmallMarket.of(PERPETUAL), mandate))
        .isEqualTo(
            "CONFIGURATION mandate: instrument must be one the market quotes (nearest:"
                + " deribit:BTC-PERPETUAL): trade.instruments[1]=\"deribit:BTC-PERPETAUL\"");
  }

  @Test
  void of_globWithoutMatch_warns() {
    var mandate = mandate("deribit:BTC-PERPETUAL", "deribit:SOL-*");

    assertThat(Universe.of(SmallMarket.of(PERPETUAL), mandate).warnings())
        .containsExactly("trade.instruments[1]: deribit:SOL-* matches nothing in small");
  }

  @Test
  void of_exactNameCrossed_isRefusedAsBadMarket() {
    var market = SmallMarket.of(PERPETUAL, call("0.06", "0.05"));

    assertThat(refused(market, mandate("deribit:BTC-30D-100000-C", "deribit:BTC-PERPETUAL")))
        .startsWith("DATA small: market must not be crossed where the mandate trades by name");
  }

  @Test
  void of_nothingTradable_isRefusedNamingOneAndWhy() {
    assertThat(refused(SmallMarket.of(call("0.06", "0.05")), everything()))
        .isEqualTo(
            "CONFIGURATION mandate: trade.instruments must name something tradable in small"
                + " (deribit:BTC-30D-100000-C: bid above ask): trade.instruments=\"[deribit:*]\"");
  }

  private static List<String> reasons(Quote quote) {
    return Universe.of(SmallMarket.of(PERPETUAL, quote), everything()).rejected().stream()
        .map(Rejection::reason)
        .toList();
  }

  private static String refused(MarketSnapshot market, Mandate mandate) {
    var refused = catchThrowableOfType(BadInputException.class, () -> Universe.of(market, mandate));
    return refused.kind() + " " + refused.reason();
  }

  private static Quote call(String bid, String ask) {
    return SmallMarket.quote(CALL, bid, ask, "0.055");
  }

  private static Quote sided(Optional<String> bid, Optional<String> ask) {
    return SmallMarket.quote(CALL, SmallMarket.VOL, bid, ask, "0.055");
  }

  private static Mandate everything() {
    return mandate("deribit:*");
  }

  private static Mandate everything(Duration minTimeToExpiry) {
    return new SmallMandate()
        .limit(Asset.BTC, "0.5", "", "")
        .minTimeToExpiry(minTimeToExpiry)
        .build();
  }

  private static Mandate mandate(String... patterns) {
    return new SmallMandate().limit(Asset.BTC, "0.5", "", "").instruments(patterns).build();
  }
}
