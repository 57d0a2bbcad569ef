package org.ballast.quant.risk;

import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;

/// The market as far as a value can rest on it: what is missing or crossed is refused.
///
/// Throws: `BadInputException` that names the instrument or asset.
public record SoundMarket(MarketView market) {
  /// USD per coin; USD is 1.
  public double indexOf(Asset asset) {
    if (asset.equals(Asset.USD)) {
      return 1;
    }
    return market
        .index(asset)
        .orElseThrow(() ->
            BadInputException.data(
                market.source(),
                "market must have a USD price of every asset held (give one with --price "
                    + asset
                    + "=AMOUNT)",
                "asset",
                asset.code()))
        .price()
        .toDouble();
  }

  public Quote quoteOf(Instrument instrument) {
    var quote =
        market
            .quote(instrument.id())
            .orElseThrow(() ->
                BadInputException.data(
                    market.source(),
                    "market must quote every instrument held",
                    "instrument",
                    instrument.id().toString()));
    if (quote.status() == QuoteStatus.CROSSED) {
      throw BadInputException.data(
          market.source(),
          "market must not be crossed where the book holds it (bid "
              + quote.bid().map(Price::toString).orElse("none")
              + ", ask "
              + quote.ask().map(Price::toString).orElse("none")
              + ")",
          "instrument",
          instrument.id().toString());
    }
    return quote;
  }

  public OptionMark markOf(Option option) {
    return quoteOf(option)
        .optionMark()
        .orElseThrow(() -> new IllegalStateException("option mark expected: " + option.id()));
  }

  public double yearsTo(Option option) {
    return option.expiry().yearsFrom(market.asOf());
  }
}
