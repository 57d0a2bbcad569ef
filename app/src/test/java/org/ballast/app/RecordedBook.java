package org.ballast.app;

import java.util.List;
import java.util.Locale;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.CounterRandom;

/// A seeded book in a recorded market: mostly short options on BTC and ETH, perpetuals and cash.
final class RecordedBook {
  static final int OPTIONS_PER_COIN = 24;

  private static final double SHORT_SHARE = 0.8;
  private static final double MARK_MIN = 0.003;

  private final CounterRandom random;
  private final StringBuilder csv = new StringBuilder("account,instrument,quantity,entry_price\n");
  private long sequence;

  private RecordedBook(long seed) {
    random = new CounterRandom(seed, 11);
  }

  static String csv(MarketSnapshot market, long seed) {
    var book = new RecordedBook(seed);
    book.add(market, Asset.BTC, 0.1, 60, 12_000_000);
    book.add(market, Asset.ETH, 1, 150, 900_000);
    return book.csv.toString();
  }

  private void add(MarketSnapshot market, Asset coin, double lot, int lotsMax, double usdMax) {
    var options =
        market.quotes().stream()
            .filter(quote -> quote.instrument() instanceof Option)
            .filter(quote -> quote.instrument().underlying().equals(coin))
            .filter(quote -> quote.status() != QuoteStatus.CROSSED)
            .filter(quote -> quote.mark().toDouble() >= MARK_MIN)
            .toList();
    for (var i = 0; i < OPTIONS_PER_COIN; i++) {
      row(spread(options, i), (isShort() ? -1 : 1) * lot * (1 + draw(lotsMax)));
    }
    var perpetual = market.quotes().stream().filter(quote -> isPerpetual(quote, coin)).toList();
    row(perpetual.getFirst(), 10 * Math.rint((random.uniform(sequence++) - 0.5) * usdMax / 10));
    csv.append("deribit/main,cash:").append(coin).append(',').append(5 + draw(40)).append(",\n");
  }

  /// The i-th of equal parts of the chain, so that no option comes twice.
  private Quote spread(List<Quote> options, int part) {
    var size = options.size() / OPTIONS_PER_COIN;
    return options.get(part * size + draw(size));
  }

  private void row(Quote quote, double quantity) {
    csv.append("deribit/main,")
        .append(quote.instrument().id())
        .append(String.format(Locale.ROOT, ",%.1f,", quantity))
        .append(quote.mark().amount())
        .append('\n');
  }

  private boolean isShort() {
    return random.uniform(sequence++) < SHORT_SHARE;
  }

  private int draw(int bound) {
    return (int) (bound * random.uniform(sequence++));
  }

  private static boolean isPerpetual(Quote quote, Asset coin) {
    return quote.instrument().id().symbol().equals(coin + "-PERPETUAL");
  }
}
