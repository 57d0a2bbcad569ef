package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Asset;
import org.ballast.quant.pricing.InverseOption;
import org.junit.jupiter.api.Test;

class CandidateFactoryTest {
  private static final double EXACT = 1e-12;
  private static final double LOT = 0.1;
  private static final Option CALL = SmallMarket.option(Asset.BTC, 30, 100_000, OptionType.CALL);
  private static final Quote CALL_QUOTE = SmallMarket.quoteAround(CALL, SmallMarket.VOL, 5);
  private static final Quote PERPETUAL_QUOTE =
      SmallMarket.perpetualQuote(
          SmallMarket.perpetual(Asset.BTC, "10"), "99990", "100010", "100000");

  @Test
  void of_optionBought_dealsAtTheAskAndLosesPremiumAndFee() {
    var candidate = candidate(mandate(), CALL_QUOTE, Side.BUY).orElseThrow();
    var ask = CALL_QUOTE.ask().orElseThrow().toDouble();
    var model = SmallMarket.priceCoin(CALL, SmallMarket.VOL);

    assertThat(candidate.deal()).isEqualTo(CALL_QUOTE.ask().orElseThrow());
    assertThat(candidate.effect().equity()).isCloseTo(LOT * (model - ask - 0.0003), within(EXACT));
    assertThat(candidate.feeUsd()).isCloseTo(LOT * 0.0003 * SmallMarket.BTC_INDEX, within(1e-9));
    assertThat(candidate.slippageUsd())
        .isCloseTo(
            LOT * (ask - CALL_QUOTE.mark().toDouble()) * SmallMarket.BTC_INDEX, within(1e-9));
    assertThat(candidate.costUsd()).isEqualTo(candidate.feeUsd() + candidate.slippageUsd());
  }

  @Test
  void of_optionSold_hasTheGreeksOfAShortLot() {
    var candidate = candidate(mandate(), CALL_QUOTE, Side.SELL).orElseThrow();
    var greeks =
        InverseOption.greeks(
            OptionType.CALL,
            SmallMarket.BTC_INDEX,
            100_000,
            CALL.expiry().yearsFrom(SmallMarket.AS_OF),
            SmallMarket.VOL);

    assertThat(candidate.deal()).isEqualTo(CALL_QUOTE.bid().orElseThrow());
    assertThat(candidate.effect().deltaTotal())
        .isCloseTo(-LOT * (greeks.delta() - greeks.priceCoin()), within(EXACT));
    assertThat(candidate.effect().gamma())
        .isCloseTo(-LOT * greeks.gamma() * SmallMarket.BTC_INDEX / 100, within(EXACT));
    assertThat(candidate.effect().vega()).isCloseTo(-LOT * greeks.vegaUsd() / 100, within(1e-9));
  }

  @Test
  void of_perpetualSold_losesSpreadAndFeeInEquity() {
    var candidate = candidate(mandate(), PERPETUAL_QUOTE, Side.SELL).orElseThrow();

    assertThat(candidate.effect().deltaTotal()).isCloseTo(-0.0001, within(EXACT));
    assertThat(candidate.effect().equity())
        .isCloseTo(-10 * (1 / 99_990.0 - 1 / 100_000.0) - 0.0005 * 10 / 99_990, within(EXACT));
  }

  @Test
  void of_maxTrade_capsLotsOfOptionsInCoinAndOfPerpetualsAtTheMark() {
    var mandate = mandate().maxTrade(Asset.BTC, "0.35");

    assertThat(candidate(mandate, CALL_QUOTE, Side.BUY).orElseThrow().lotsMax()).isEqualTo(3);
    assertThat(candidate(mandate, PERPETUAL_QUOTE, Side.BUY).orElseThrow().lotsMax())
        .isEqualTo(3_500);
  }

  @Test
  void of_maxTradeAWholeNumberOfLots_losesNoneToRounding() {
    var mandate = mandate().maxTrade(Asset.BTC, "0.3");

    assertThat(candidate(mandate, CALL_QUOTE, Side.BUY).orElseThrow().lotsMax()).isEqualTo(3);
  }

  @Test
  void of_maxOrder_limitsLotsOfOneOrderByNotional() {
    var mandate = mandate().maxOrder("25000");

    assertThat(candidate(mandate, CALL_QUOTE, Side.BUY).orElseThrow().lotsPerOrder()).isEqualTo(2);
    assertThat(candidate(mandate, PERPETUAL_QUOTE, Side.BUY).orElseThrow().lotsPerOrder())
        .isEqualTo(2_500);
  }

  @Test
  void of_limitBelowOneLot_isEmpty() {
    assertThat(candidate(mandate().maxOrder("9999"), CALL_QUOTE, Side.BUY)).isEmpty();
    assertThat(candidate(mandate().maxTrade(Asset.BTC, "0.09"), CALL_QUOTE, Side.BUY)).isEmpty();
  }

  private static SmallMandate mandate() {
    return new SmallMandate().limit(Asset.BTC, "1", "", "");
  }

  private static Optional<Candidate> candidate(SmallMandate mandate, Quote quote, Side side) {
    return new CandidateFactory(
            SmallMarket.context(
                SmallMarket.of(quote), mandate.build(), SmallMarket.book(List.of())))
        .of(quote, side);
  }
}
