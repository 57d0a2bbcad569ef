package org.ballast.quant.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.quant.fourier.VolQuote;
import org.ballast.quant.pricing.InverseOption;

/// The vols that a chain quotes out of the money, weighted by how narrowly it quotes them.
public final class ChainVols {
  private static final double YEARS_MIN = 1 / 365.0;

  /// Least width of a quote in vol, so that a locked quote does not outweigh all others.
  private static final double SPREAD_VOL_MIN = 0.001;

  private ChainVols() {}

  /// Two-sided quotes of the asset's coin-settled options with more than a day to live.
  public static List<ChainVol> of(MarketSnapshot market, Asset asset) {
    var vols = new ArrayList<ChainVol>();
    for (var quote : market.quotes()) {
      if (quote.status() == QuoteStatus.TWO_SIDED
          && quote.optionMark().isPresent()
          && quote.instrument() instanceof Option option
          && option.underlying().equals(asset)
          && option.style() == PayoffStyle.INVERSE
          && option.expiry().yearsFrom(market.asOf()) > YEARS_MIN) {
        vol(quote, option, option.expiry().yearsFrom(market.asOf())).ifPresent(vols::add);
      }
    }
    return List.copyOf(vols);
  }

  private static Optional<ChainVol> vol(Quote quote, Option option, double years) {
    double forward = quote.optionMark().orElseThrow().underlyingPrice();
    double strike = option.strike().toDouble();
    if (option.type() != (strike < forward ? OptionType.PUT : OptionType.CALL)) {
      return Optional.empty();
    }
    double bid = quote.bid().orElseThrow().toDouble();
    double ask = quote.ask().orElseThrow().toDouble();
    var low = solve(option, forward, years, bid);
    var middle = solve(option, forward, years, (bid + ask) / 2);
    var high = solve(option, forward, years, ask);
    if (low.isEmpty() || middle.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    double spread = Math.max(SPREAD_VOL_MIN, high.getAsDouble() - low.getAsDouble());
    var seen = new VolQuote(forward, strike, years, middle.getAsDouble(), 1 / (spread * spread));
    return Optional.of(new ChainVol(seen, low.getAsDouble(), high.getAsDouble()));
  }

  private static OptionalDouble solve(
      Option option, double forward, double years, double priceCoin) {
    return InverseOption.impliedVol(
        option.type(), forward, option.strike().toDouble(), years, priceCoin);
  }
}
