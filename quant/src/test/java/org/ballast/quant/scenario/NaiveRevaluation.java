package org.ballast.quant.scenario;

import java.util.Optional;
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
import org.ballast.domain.value.Expiry;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.risk.BookRisk.ExpiryBucket;

/// One position after the other by the pricers of single options, in one scenario.
record NaiveRevaluation(MarketSnapshot market, ScenarioSet scenarios, int scenario) {
  /// Units: USD.
  double value(Portfolio portfolio) {
    double sum = 0;
    for (var position : portfolio.positions()) {
      sum += value(position);
    }
    for (var cash : portfolio.cash()) {
      sum += cash.balance().amount().toDouble() * movedIndex(cash.balance().currency());
    }
    return sum;
  }

  double value(Position position) {
    double held = position.quantity().toDouble();
    return switch (position.instrument()) {
      case Option option -> held * value(option);
      case Future future -> value(position, held, Optional.of(future.expiry()));
      case Perpetual perpetual -> value(position, held, Optional.empty());
      case Spot spot -> held * movedIndex(spot.underlying());
      case StakedAsset staked -> throw new IllegalStateException("not held: " + staked.id());
    };
  }

  private double value(Option option) {
    var mark = market.quote(option.id()).flatMap(quote -> quote.optionMark()).orElseThrow();
    int tenor = tenor(option, Optional.of(option.expiry()));
    var moves = scenarios.moves(tenor);
    double strike = option.strike().toDouble();
    double skew = moves.skewShifts()[scenario] * Math.log(strike / mark.underlyingPrice());
    double vol =
        mark.impliedVol() * moves.volFactors()[scenario] + moves.volShifts()[scenario] + skew;
    double rootYears = scenarios.rootYearsLeft(option.expiry().yearsFrom(market.asOf()), scenario);
    double forward = mark.underlyingPrice() * forwardFactor(option, tenor);
    double years = rootYears * rootYears;
    return option.style() == PayoffStyle.INVERSE
        ? InverseOption.priceCoin(option.type(), forward, strike, years, Math.max(0, vol))
            * movedIndex(option.underlying())
        : Black76.price(option.type(), forward, strike, years, Math.max(0, vol), 1)
            * movedIndex(option.contract().settlement());
  }

  private double value(Position position, double held, Optional<Expiry> expiry) {
    var future = position.instrument();
    double mark = market.quote(future.id()).orElseThrow().mark().toDouble();
    double entry = position.entryPrice().map(price -> price.toDouble()).orElse(mark);
    double moved = mark * forwardFactor(future, tenor(future, expiry));
    return future.style().pnl(held, future.contract().multiplier().toDouble(), entry, moved)
        * movedIndex(future.contract().settlement());
  }

  private double forwardFactor(Instrument instrument, int tenor) {
    return scenarios.forwardFactor(asset(instrument.underlying()), tenor, scenario);
  }

  private double movedIndex(Asset asset) {
    double index =
        asset.equals(Asset.USD) ? 1 : market.index(asset).orElseThrow().price().toDouble();
    return index * scenarios.spotFactor(asset(asset), scenario);
  }

  private int asset(Asset asset) {
    return scenarios.axes().assets().indexOf(asset);
  }

  private int tenor(Instrument instrument, Optional<Expiry> expiry) {
    return scenarios.axes().tenors().indexOf(new ExpiryBucket(instrument.underlying(), expiry));
  }
}
