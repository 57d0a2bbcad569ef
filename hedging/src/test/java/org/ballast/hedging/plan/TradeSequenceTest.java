package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.plan.TradeSequence.Leg;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

class TradeSequenceTest {
  private static final Quote CALL =
      SmallMarket.quoteAround(
          SmallMarket.option(Asset.BTC, 30, 100_000, OptionType.CALL), SmallMarket.VOL, 5);
  private static final Quote PERPETUAL =
      SmallMarket.perpetualQuote(
          SmallMarket.perpetual(Asset.BTC, "1000"), "99999.5", "100000.5", "100000");
  private static final MarketSnapshot MARKET = SmallMarket.of(CALL, PERPETUAL);

  @Test
  void order_legThatComesNearest_goesFirst() {
    var small = new Leg(candidate(PERPETUAL, Side.SELL), 10);
    var large = new Leg(candidate(PERPETUAL, Side.SELL), 90);

    assertThat(TradeSequence.order(List.of(small, large), bands("0.5", ""), longOneCoin()))
        .containsExactly(large, small);
  }

  @Test
  void order_gammaBoughtFirst_onlyWhereItBringsTheBookNearer() {
    var buyGamma = new Leg(candidate(CALL, Side.BUY), 20);
    var sellDelta = new Leg(candidate(PERPETUAL, Side.SELL), 200);
    var legs = List.of(buyGamma, sellDelta);

    assertThat(TradeSequence.order(legs, bands("0.5", "100"), longOneCoin()))
        .containsExactly(sellDelta, buyGamma);
    assertThat(TradeSequence.order(legs, bands("100", "0.001"), shortGamma()))
        .containsExactly(buyGamma, sellDelta);
  }

  @Test
  void order_equalLegs_keepTheOrderGiven() {
    var first = new Leg(candidate(PERPETUAL, Side.SELL), 50);
    var second = new Leg(candidate(PERPETUAL, Side.SELL), 50);

    var ordered = TradeSequence.order(List.of(first, second), bands("0.5", ""), longOneCoin());

    assertThat(ordered.getFirst()).isSameAs(first);
    assertThat(ordered.getLast()).isSameAs(second);
  }

  private static Candidate candidate(Quote quote, Side side) {
    var rules = new SmallMandate().limit(Asset.BTC, "1", "", "").build().trade();
    var accounts = AccountChoice.from(SmallMarket.book(List.of()));
    return new CandidateFactory(MARKET, VolSource.MARK, rules, accounts)
        .of(quote, side)
        .orElseThrow();
  }

  private static List<GreekBand> bands(String delta, String gamma) {
    return GreekBand.of(new SmallMandate().limit(Asset.BTC, delta, gamma, "").build());
  }

  private static BookRisk longOneCoin() {
    return risk(PERPETUAL, "100000");
  }

  private static BookRisk shortGamma() {
    return risk(CALL, "-2");
  }

  private static BookRisk risk(Quote quote, String quantity) {
    var book = SmallMarket.book(List.of(SmallMarket.position(quote.instrument(), quantity)));
    return new BookValuer(MARKET, VolSource.MARK).value(book);
  }
}
