package org.ballast.app.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;

/// A book short of gamma and vega: in each coin a straddle of two expiries, nearest the forward,
/// with coins beside them.
final class StraddleBook {
  private static final List<Duration> TIMES_TO_EXPIRY =
      List.of(Duration.ofDays(80), Duration.ofDays(170));

  private final MarketSnapshot market;
  private final StringBuilder csv = new StringBuilder("account,instrument,quantity,entry_price\n");

  private StraddleBook(MarketSnapshot market) {
    this.market = market;
  }

  static String csv(MarketSnapshot market) {
    var book = new StraddleBook(market);
    book.add(Asset.BTC, 40, 60);
    book.add(Asset.ETH, 600, 1500);
    return book.csv.toString();
  }

  private void add(Asset coin, int sold, int coins) {
    for (var time : TIMES_TO_EXPIRY) {
      var expiry = expiryBeyond(coin, market.asOf().plus(time));
      for (var type : OptionType.values()) {
        var option = nearestForward(coin, expiry, type);
        csv.append("deribit/main,").append(option.id()).append(",-").append(sold).append(",\n");
      }
    }
    csv.append("deribit/main,cash:").append(coin).append(',').append(coins).append(",\n");
  }

  private Instant expiryBeyond(Asset coin, Instant at) {
    return options(coin).stream()
        .map(quote -> option(quote).expiry().at())
        .filter(at::isBefore)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private Option nearestForward(Asset coin, Instant expiry, OptionType type) {
    return options(coin).stream()
        .filter(quote -> option(quote).expiry().at().equals(expiry))
        .filter(quote -> option(quote).type() == type)
        .min(
            Comparator.comparingDouble(StraddleBook::distance)
                .thenComparing(quote -> option(quote).strike()))
        .map(StraddleBook::option)
        .orElseThrow();
  }

  private static double distance(Quote quote) {
    var forward = quote.optionMark().orElseThrow().underlyingPrice();
    return Math.abs(option(quote).strike().toDouble() - forward);
  }

  private List<Quote> options(Asset coin) {
    return market.quotes().stream()
        .filter(quote -> quote.instrument() instanceof Option)
        .filter(quote -> quote.instrument().underlying().equals(coin))
        .filter(quote -> quote.status() == QuoteStatus.TWO_SIDED)
        .toList();
  }

  private static Option option(Quote quote) {
    return (Option) quote.instrument();
  }
}
