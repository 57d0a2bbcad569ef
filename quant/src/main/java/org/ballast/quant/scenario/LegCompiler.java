package org.ballast.quant.scenario;

import java.util.Optional;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.risk.SoundMarket;
import org.ballast.quant.scenario.Leg.OptionLeg;
import org.ballast.quant.scenario.Leg.PlainKey;
import org.ballast.quant.scenario.Leg.PlainLeg;
import org.ballast.quant.surface.VolSource;

/// Turns positions and balances into legs on the axes of their market.
///
/// Throws: `BadInputException` where the market does not price a position.
final class LegCompiler {
  private final AxisIndex axes = new AxisIndex();
  private final SoundMarket market;
  private final VolSource vols;
  private final PositionValuer positions;

  LegCompiler(MarketView market, VolSource vols) {
    this.market = new SoundMarket(market);
    this.vols = vols;
    this.positions = new PositionValuer(market, vols);
  }

  MarketAxes axes() {
    return axes.toAxes();
  }

  Leg compile(Position position) {
    double held = position.quantity().toDouble();
    return switch (position.instrument()) {
      case Option option -> option(option, held);
      case Future future -> future(position, future, held, Optional.of(future.expiry()));
      case Perpetual perpetual -> future(position, perpetual, held, Optional.empty());
      case Spot spot -> coins(spot.underlying(), held * market.indexOf(spot.underlying()));
      case StakedAsset staked ->
          coins(staked.underlying(), positions.value(position).exposure().value());
    };
  }

  Leg compile(CashBalance cash) {
    var asset = cash.balance().currency();
    return coins(asset, cash.balance().amount().toDouble() * market.indexOf(asset));
  }

  private Leg option(Option option, double held) {
    var mark = market.markOf(option);
    double years = market.yearsTo(option);
    boolean isCoinSettled = option.style() == PayoffStyle.INVERSE;
    double coins = held * option.contract().multiplier().toDouble();
    double usdPerValue =
        isCoinSettled
            ? market.indexOf(option.underlying()) / mark.underlyingPrice()
            : market.indexOf(option.contract().settlement());
    double weight = coins * usdPerValue;
    var key =
        new StripKey(
            axes.asset(option.underlying()),
            axes.tenor(option.underlying(), Optional.of(option.expiry())),
            axes.asset(option.contract().settlement()),
            isCoinSettled,
            years);
    return new OptionLeg(
        key,
        switch (option.type()) {
          case CALL -> line(option, mark.underlyingPrice(), years, weight, 0);
          case PUT -> line(option, mark.underlyingPrice(), years, 0, weight);
        });
  }

  private OptionLine line(
      Option option, double forward, double years, double callWeight, double putWeight) {
    double vol = vols.impliedVol(option, market.markOf(option), years);
    return OptionLine.of(forward, option.strike().toDouble(), vol, callWeight, putWeight);
  }

  /// An inverse contract is worth `N (1/entry - 1/mark)` coins, each at its own index; a linear one
  /// `q (mark - entry)` of its settlement asset. Without an entry price it counts from its mark.
  private Leg future(Position position, Instrument future, double held, Optional<Expiry> expiry) {
    double mark = market.quoteOf(future).mark().toDouble();
    double entry = position.entryPrice().map(price -> price.toDouble()).orElse(mark);
    var settlement = future.contract().settlement();
    double size = held * future.contract().multiplier().toDouble() * market.indexOf(settlement);
    var key =
        new PlainKey(
            axes.asset(future.underlying()),
            axes.tenor(future.underlying(), expiry),
            axes.asset(settlement));
    return switch (future.style()) {
      case INVERSE -> new PlainLeg(key, 0, size / entry, -size / mark);
      case LINEAR, QUANTO -> new PlainLeg(key, size * mark, -size * entry, 0);
    };
  }

  private Leg coins(Asset asset, double usd) {
    int index = axes.asset(asset);
    return new PlainLeg(new PlainKey(index, axes.tenor(asset, Optional.empty()), index), 0, usd, 0);
  }
}
