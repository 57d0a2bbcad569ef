package org.ballast.hedging.plan;

import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Decimal;
import org.ballast.quant.risk.SoundMarket;

/// What a book's contracts come to in underlying coins and USD. Coins and tokens held are none.
public record HeldNotional(Portfolio portfolio, MarketView market) {
  /// Underlying notional of a quantity, with its sign. Units: coin.
  public double coins(Instrument instrument, Decimal quantity) {
    var multiplier = instrument.contract().multiplier().toDouble();
    if (instrument instanceof Option) {
      return quantity.toDouble() * multiplier;
    }
    var quote = new SoundMarket(market).quoteOf(instrument);
    return instrument.style().coinSize(quantity.toDouble(), multiplier, quote.mark().toDouble());
  }

  /// What all accounts together hold of an instrument, with its sign. Units: coin.
  public double held(Instrument instrument) {
    return portfolio.positions().stream()
        .filter(position -> position.instrument().id().equals(instrument.id()))
        .mapToDouble(position -> coins(instrument, position.quantity().amount()))
        .sum();
  }

  /// All contracts on a venue, each without its sign. Units: USD of underlying notional.
  public double grossUsd(String venue) {
    return portfolio.positions().stream()
        .filter(position -> position.account().venue().equals(venue))
        .filter(position -> isContract(position.instrument()))
        .mapToDouble(this::notionalUsd)
        .sum();
  }

  /// Underlying notional of a quantity without its sign. Units: USD.
  public double usd(Instrument instrument, Decimal quantity) {
    return Math.abs(coins(instrument, quantity))
        * new SoundMarket(market).indexOf(instrument.underlying());
  }

  private double notionalUsd(Position position) {
    return usd(position.instrument(), position.quantity().amount());
  }

  private static boolean isContract(Instrument instrument) {
    return !(instrument instanceof Spot)
        && !(instrument instanceof StakedAsset)
        && instrument.style() != PayoffStyle.QUANTO;
  }
}
