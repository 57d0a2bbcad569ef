package org.ballast.quant.risk;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.surface.VolSource;

/// Revalues a book under relative moves of spot and volatility.
///
/// Every spot, forward and future of every underlying moves by the same fraction, the basis between
/// them held, that of staked tokens too; volatilities are scaled; time stands still; USD and its
/// tokens do not move.
public final class ScenarioValuer {
  private final MarketSnapshot market;
  private final VolSource vols;
  private final PositionValuer positions;

  public ScenarioValuer(MarketSnapshot market, VolSource vols) {
    this.market = market;
    this.vols = vols;
    this.positions = new PositionValuer(market, vols);
  }

  public ScenarioGrid grid(Portfolio portfolio, List<Double> spotShocks, List<Double> volShocks) {
    var base = value(portfolio, 0, 0);
    var rows = new ArrayList<List<Double>>();
    for (var spotShock : spotShocks) {
      var row = new ArrayList<Double>();
      for (var volShock : volShocks) {
        row.add(value(portfolio, spotShock, volShock) - base);
      }
      rows.add(row);
    }
    return new ScenarioGrid(spotShocks, volShocks, rows);
  }

  /// Value of the book in USD after the move. Domain: shocks > -1.
  public double value(Portfolio portfolio, double spotShock, double volShock) {
    if (!(spotShock > -1) || !(volShock > -1)) {
      throw new IllegalArgumentException(
          "shocks must be above -1: spot=" + spotShock + " vol=" + volShock);
    }
    var sum = 0.0;
    for (var position : portfolio.positions()) {
      sum += value(position, spotShock, volShock);
    }
    for (var cash : portfolio.cash()) {
      var asset = cash.balance().currency();
      sum += cash.balance().amount().toDouble() * shockedIndex(asset, spotShock);
    }
    return sum;
  }

  private double value(Position position, double spotShock, double volShock) {
    var held = position.quantity().toDouble();
    return switch (position.instrument()) {
      case Option option -> held * optionValue(option, spotShock, volShock);
      case Future future -> futureValue(position, future, held, spotShock);
      case Perpetual perpetual -> futureValue(position, perpetual, held, spotShock);
      case Spot spot -> held * shockedIndex(spot.underlying(), spotShock);
      case StakedAsset staked ->
          positions.value(position).exposure().equity()
              * shockedIndex(staked.underlying(), spotShock);
    };
  }

  private double optionValue(Option option, double spotShock, double volShock) {
    var quote = market.quote(option.id()).orElseThrow();
    var mark = quote.optionMark().orElseThrow();
    var years = option.expiry().yearsFrom(market.asOf());
    var vol = vols.impliedVol(option, mark, years) * (1 + volShock);
    var forward = mark.underlyingPrice() * (1 + spotShock);
    var coins =
        InverseOption.priceCoin(option.type(), forward, option.strike().toDouble(), years, vol);
    return option.contract().multiplier().toDouble()
        * coins
        * shockedIndex(option.underlying(), spotShock);
  }

  private double futureValue(
      Position position, Instrument instrument, double held, double spotShock) {
    var mark = market.quote(instrument.id()).orElseThrow().mark().toDouble();
    var entry = position.entryPrice().map(price -> price.toDouble()).orElse(mark);
    var multiplier = instrument.contract().multiplier().toDouble();
    var pnl = instrument.style().pnl(held, multiplier, entry, mark * (1 + spotShock));
    var settlement = instrument.contract().settlement();
    return pnl
        * (instrument.style() == PayoffStyle.LINEAR
            ? positions.indexOf(settlement)
            : shockedIndex(settlement, spotShock));
  }

  private double shockedIndex(Asset asset, double spotShock) {
    var index = positions.indexOf(asset);
    return asset.isDollar() ? index : index * (1 + spotShock);
  }
}
