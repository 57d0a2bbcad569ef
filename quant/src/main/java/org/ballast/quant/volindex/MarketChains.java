package org.ballast.quant.volindex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.quant.surface.Forward;
import org.ballast.quant.surface.ForwardCurve;

/// The chains of one underlying as a venue quotes them in coin. An option whose bid is above its
/// ask counts as not quoted.
///
/// A coin price times the forward of its expiry is a USD price at delivery, so the rate is zero and
/// call minus put is forward minus strike, without error.
final class MarketChains {
  private MarketChains() {}

  static List<ExpiryChain> of(MarketSnapshot market, Asset underlying) {
    var chains = new ArrayList<ExpiryChain>();
    for (var forward : ForwardCurve.of(market, underlying)) {
      chains.add(
          new ExpiryChain(forward.expiry().yearsFrom(market.asOf()), 0, strikes(market, forward)));
    }
    return chains;
  }

  private static List<ChainStrike> strikes(MarketSnapshot market, Forward forward) {
    var calls = prices(market, forward, OptionType.CALL);
    var puts = prices(market, forward, OptionType.PUT);
    var strikes = new TreeMap<>(calls);
    strikes.putAll(puts);
    return strikes.keySet().stream()
        .map(
            strike -> new ChainStrike(strike.toDouble(), price(calls, strike), price(puts, strike)))
        .toList();
  }

  private static OptionalDouble price(TreeMap<Decimal, Double> prices, Decimal strike) {
    var price = prices.get(strike);
    return price == null ? OptionalDouble.empty() : OptionalDouble.of(price);
  }

  private static TreeMap<Decimal, Double> prices(
      MarketSnapshot market, Forward forward, OptionType type) {
    var prices = new TreeMap<Decimal, Double>();
    for (var quote : market.quotes()) {
      if (quote.instrument() instanceof Option option
          && quote.status() != QuoteStatus.CROSSED
          && belongs(option, forward, type)) {
        indexQuote(quote)
            .price()
            .ifPresent(coin -> prices.put(option.strike(), coin * forward.value()));
      }
    }
    return prices;
  }

  private static boolean belongs(Option option, Forward forward, OptionType type) {
    return option.type() == type
        && option.style() == PayoffStyle.INVERSE
        && option.underlying().equals(forward.underlying())
        && option.expiry().equals(forward.expiry());
  }

  private static OptionQuote indexQuote(Quote quote) {
    return new OptionQuote(side(quote.bid()), side(quote.ask()), quote.mark().toDouble());
  }

  private static OptionalDouble side(Optional<Price> price) {
    return price.stream().mapToDouble(Price::toDouble).findFirst();
  }
}
