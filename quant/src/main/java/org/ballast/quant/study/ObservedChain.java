package org.ballast.quant.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.delta.ExpirySmile;
import org.ballast.quant.delta.ExpirySmiles;
import org.ballast.quant.delta.HestonDynamics;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.pricing.InverseOptionGreeks;

/// A chain with its smiles, as the study reads it.
final class ObservedChain {
  /// Options with less time left are settled by an average, not by a delta.
  private static final Duration LEFT_MIN = Duration.ofDays(1);

  private final MarketSnapshot market;
  private final ExpirySmiles smiles;

  ObservedChain(MarketSnapshot market) {
    this.market = market;
    this.smiles = new ExpirySmiles(() -> market);
  }

  Instant asOf() {
    return market.asOf();
  }

  Optional<ExpirySmile> smile(Asset underlying, Expiry expiry) {
    return smiles.of(underlying, expiry);
  }

  Optional<HestonDynamics> heston(Asset underlying) {
    return smiles.heston(underlying);
  }

  /// Quotes of options that a hedger could deal in: two-sided, coin-settled, of more than a day.
  TreeMap<Expiry, List<Quote>> hedgeable(Asset underlying) {
    var byExpiry = new TreeMap<Expiry, List<Quote>>();
    for (var quote : market.quotes()) {
      if (quote.instrument() instanceof Option option
          && option.underlying().equals(underlying)
          && option.style() == PayoffStyle.INVERSE
          && quote.status() == QuoteStatus.TWO_SIDED
          && quote.optionMark().isPresent()
          && option.expiry().at().isAfter(market.asOf().plus(LEFT_MIN))) {
        byExpiry.computeIfAbsent(option.expiry(), key -> new ArrayList<>()).add(quote);
      }
    }
    return byExpiry;
  }

  /// What became of an option of this chain in the next one; empty where it is not marked there, or
  /// its delta is beyond those compared.
  Optional<HedgeMove> move(Quote quote, ObservedChain next) {
    var option = (Option) quote.instrument();
    var before = quote.optionMark().orElseThrow();
    var after = next.market.quote(option.id()).flatMap(Quote::optionMark);
    var years = option.expiry().yearsFrom(asOf());
    var greeks = greeks(option, before, years);
    var callDelta = option.type() == OptionType.CALL ? greeks.delta() : 1 + greeks.delta();
    if (after.isEmpty() || !(callDelta >= Cells.DELTA_MIN) || !(callDelta < Cells.DELTA_MAX)) {
      return Optional.empty();
    }
    var forward = before.underlyingPrice();
    var change = after.get().underlyingPrice() - forward;
    var valueAfter = greeks(option, after.get(), option.expiry().yearsFrom(next.asOf())).priceUsd();
    var error = valueAfter - greeks.priceUsd() - greeks.delta() * change;
    return Optional.of(
        new HedgeMove(
            option.type(),
            option.strike().toDouble(),
            callDelta,
            years,
            greeks.vegaCoin(),
            change / forward,
            error / forward));
  }

  private static InverseOptionGreeks greeks(Option option, OptionMark mark, double years) {
    return InverseOption.greeks(
        option.type(),
        mark.underlyingPrice(),
        option.strike().toDouble(),
        years,
        mark.impliedVol());
  }
}
