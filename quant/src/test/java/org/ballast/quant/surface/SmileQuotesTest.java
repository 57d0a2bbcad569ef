package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.ballast.quant.testkit.SyntheticChain;
import org.junit.jupiter.api.Test;

final class SmileQuotesTest {
  private static final Instant NOW = Instant.parse("2026-01-30T08:00:00Z");
  private static final double FORWARD = 100;

  /// In the money by 0.25 coin.
  private static final double STRIKE = 75;

  private static final SmileQuotes PLAIN = of(market());

  @Test
  void of_middleWithoutTimeValue_staysWithHalfTheVolOfTheAsk() {
    var point = changed(PLAIN, of(requoted("0.245", "0.252")));

    assertThat(point.bidVol()).isZero();
    assertThat(point.askVol()).isPositive();
    assertThat(point.midVol()).isEqualTo(point.askVol() / 2);
    assertThat(point.weight()).isEqualTo(1 / (point.askVol() * point.askVol()));
  }

  @Test
  void of_askWithoutTimeValue_hasNoVol() {
    assertThat(of(requoted("0.240", "0.249")).points()).hasSize(PLAIN.points().size() - 1);
  }

  /// The one point that another chain has and this has not.
  private static SmilePoint changed(SmileQuotes before, SmileQuotes after) {
    assertThat(after.points()).hasSameSizeAs(before.points());
    var changed =
        after.points().stream().filter(point -> !before.points().contains(point)).toList();
    assertThat(changed).hasSize(1);
    return changed.getFirst();
  }

  private static SmileQuotes of(MarketSnapshot market) {
    return SmileQuotes.of(market, Asset.BTC).getFirst();
  }

  private static MarketSnapshot market() {
    return SyntheticChain.at(NOW, FORWARD, strike -> 0.6);
  }

  private static MarketSnapshot requoted(String bid, String ask) {
    var market = market();
    var quotes =
        market.quotes().stream()
            .map(quote -> isChosen(quote) ? quoted(quote, bid, ask) : quote)
            .toList();
    return MarketSnapshot.of(
        NOW, "synthetic", List.copyOf(market.indexPrices()), quotes, List.of());
  }

  private static boolean isChosen(Quote quote) {
    return quote.instrument() instanceof Option option
        && option.type() == OptionType.CALL
        && option.expiry().equals(SyntheticChain.SHORT)
        && option.strike().toDouble() == STRIKE;
  }

  private static Quote quoted(Quote quote, String bid, String ask) {
    return new Quote(
        quote.instrument(),
        NOW,
        Optional.of(Price.parse(bid, Asset.BTC)),
        Optional.of(Price.parse(ask, Asset.BTC)),
        quote.mark(),
        quote.optionMark(),
        List.of());
  }
}
