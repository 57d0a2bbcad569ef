package org.ballast.quant.volindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
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
import org.ballast.quant.pricing.Black76;
import org.junit.jupiter.api.Test;

class MarketChainsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
  private static final List<Expiry> EXPIRIES =
      List.of(
          new Expiry(Instant.parse("2026-01-08T08:00:00Z")),
          new Expiry(Instant.parse("2026-01-22T08:00:00Z")));
  private static final double FORWARD = 101_500;
  private static final double VOL = 0.55;
  private static final int CROSSED_STRIKE = 103_000;

  // Strikes 500 apart, prices rounded to 1e-8 coin.
  private static final double DISCRETISATION_VOL = 1e-3;

  @Test
  void index_ofCoinQuotes_isTheVolTheyWereMadeWith() {
    var index = VolatilityIndex.of(market(), Asset.BTC, Duration.ofDays(14));
    assertThat(index).isInstanceOf(VolatilityIndex.Defined.class);
    var defined = (VolatilityIndex.Defined) index;
    assertWithin("vol", defined.vol(), VOL, DISCRETISATION_VOL, defined.near().options().size());
    assertWithin("forward", defined.near().forward(), FORWARD, 0.01, "near");
    assertWithin("weight", defined.nearWeight(), 0.5, 1e-14, "near");
  }

  @Test
  void index_ofAnotherAsset_isOutsideExpiries() {
    assertThat(VolatilityIndex.of(market(), Asset.ETH, Duration.ofDays(14)))
        .isInstanceOf(VolatilityIndex.OutsideExpiries.class);
  }

  @Test
  void chains_crossedQuote_hasNoPrice() {
    var quotes = quotes();
    quotes.replaceAll(
        quote -> quote.instrument().id().equals(crossedId()) ? crossed(quote) : quote);
    var strikes = MarketChains.of(market(quotes), Asset.BTC).getFirst().strikes();
    var at = strikes.stream().filter(each -> each.strike() == CROSSED_STRIKE).toList();
    assertThat(at).hasSize(1);
    assertThat(at.getFirst().call()).isEmpty();
    assertThat(at.getFirst().put()).isPresent();
  }

  private static InstrumentId crossedId() {
    return contract(OptionType.CALL, CROSSED_STRIKE, EXPIRIES.getFirst()).id();
  }

  private static Quote crossed(Quote quote) {
    return new Quote(
        quote.instrument(),
        NOW,
        Optional.of(Price.parse("0.05", Asset.BTC)),
        Optional.of(Price.parse("0.04", Asset.BTC)),
        quote.mark(),
        quote.optionMark(),
        List.of());
  }

  private static MarketSnapshot market() {
    return market(quotes());
  }

  private static List<Quote> quotes() {
    var quotes = new ArrayList<Quote>();
    for (var expiry : EXPIRIES) {
      for (int strike = 40_000; strike <= 220_000; strike += 500) {
        for (var type : OptionType.values()) {
          quotes.add(quote(type, strike, expiry));
        }
      }
    }
    return quotes;
  }

  private static MarketSnapshot market(List<Quote> quotes) {
    var index = new IndexPrice(Asset.BTC, Price.parse("100000", Asset.USD), NOW);
    return MarketSnapshot.of(NOW, "test", List.of(index), quotes, List.of());
  }

  private static Quote quote(OptionType type, int strike, Expiry expiry) {
    double coin = Black76.price(type, FORWARD, strike, expiry.yearsFrom(NOW), VOL, 1) / FORWARD;
    var price = new BigDecimal(coin).setScale(8, RoundingMode.HALF_EVEN);
    var mark = Price.parse(price.toPlainString(), Asset.BTC);
    var side = price.signum() > 0 ? Optional.of(mark) : Optional.<Price>empty();
    return new Quote(
        new Option(contract(type, strike, expiry), type, Decimal.of(strike), expiry),
        NOW,
        side,
        side,
        mark,
        Optional.of(
            new OptionMark(VOL, FORWARD, "SYN", OptionalDouble.empty(), OptionalDouble.empty())),
        List.of());
  }

  private static Contract contract(OptionType type, int strike, Expiry expiry) {
    return new Contract(
        new InstrumentId("test", "BTC-" + expiry.at().toEpochMilli() + "-" + strike + "-" + type),
        Asset.BTC,
        Asset.USD,
        Asset.BTC,
        PayoffStyle.INVERSE,
        Decimal.ONE,
        Optional.empty());
  }
}
