package org.ballast.quant.risk;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.pricing.InverseOptionGreeks;
import org.ballast.quant.surface.VolSource;

/// Values one position in a market and takes its Greeks.
///
/// Coin-settled options are Black-76 divided by the forward, with the forward recorded beside the
/// mark. Conventions: see [Exposure]. A position whose market is missing or crossed is refused,
/// never valued at a guess.
public final class PositionValuer {
  private static final double DAYS_PER_YEAR = 365;
  private static final double POINTS_PER_UNIT = 100;

  private final MarketView market;
  private final SoundMarket sound;
  private final VolSource vols;

  public PositionValuer(MarketView market, VolSource vols) {
    this.market = market;
    this.sound = new SoundMarket(market);
    this.vols = vols;
  }

  public PositionRisk value(Position position) {
    var instrument = position.instrument();
    var held = position.quantity().toDouble();
    return switch (instrument) {
      case Option option -> option(position, option, held);
      case Future future -> future(position, Optional.of(future.expiry()), held);
      case Perpetual perpetual -> future(position, Optional.empty(), held);
      case Spot spot -> coin(position, spot, held);
      case StakedAsset staked ->
          throw BadInputException.data(
              market.source(),
              "market must have the redemption rate of a staked asset",
              "instrument",
              staked.id().toString());
    };
  }

  /// A balance is worth its amount at the index. It is equity of its coin and has no delta of its
  /// own.
  public PositionRisk value(CashBalance cash) {
    var asset = cash.balance().currency();
    var amount = cash.balance().amount().toDouble();
    return new PositionRisk(
        cash.account(),
        "cash:" + asset,
        asset,
        Optional.empty(),
        new Quantity(cash.balance().amount(), asset),
        coins(asset, amount),
        Optional.empty());
  }

  /// USD per coin. Throws: `BadInputException` where the market does not say; USD is 1.
  public double indexOf(Asset asset) {
    return sound.indexOf(asset);
  }

  private PositionRisk option(Position position, Option option, double held) {
    requireInverse(option);
    var mark = sound.markOf(option);
    var years = sound.yearsTo(option);
    var greeks = greeks(option, mark, years);
    var perContract = perContract(greeks, years, vol(option, mark, years));
    var coins = held * option.contract().multiplier().toDouble();
    var exposure =
        new Exposure(
            coins * greeks.priceCoin() * indexOf(option.underlying()),
            coins * greeks.priceCoin(),
            coins * greeks.netTransactionDelta(),
            coins * greeks.delta(),
            coins * perContract.gamma() * mark.underlyingPrice() / POINTS_PER_UNIT,
            coins * perContract.vega(),
            coins * perContract.theta());
    return risk(position, Optional.of(option.expiry()), exposure, Optional.of(perContract));
  }

  private InverseOptionGreeks greeks(Option option, OptionMark mark, double years) {
    return InverseOption.greeks(
        option.type(),
        mark.underlyingPrice(),
        option.strike().toDouble(),
        years,
        vol(option, mark, years));
  }

  private double vol(Option option, OptionMark mark, double years) {
    return vols.impliedVol(option, mark, years);
  }

  /// Theta is a day's, or what is left where less than a day is.
  private static PerContract perContract(InverseOptionGreeks greeks, double years, double vol) {
    var daysLeft = Math.min(1, years * DAYS_PER_YEAR);
    return new PerContract(
        greeks.priceCoin(),
        OptionalDouble.of(vol),
        greeks.delta(),
        greeks.gamma(),
        greeks.vegaUsd() / POINTS_PER_UNIT,
        greeks.thetaUsd() / DAYS_PER_YEAR * daysLeft);
  }

  private PositionRisk future(Position position, Optional<Expiry> expiry, double held) {
    var instrument = position.instrument();
    var mark = sound.quoteOf(instrument).mark().toDouble();
    var multiplier = instrument.contract().multiplier().toDouble();
    var style = instrument.style();
    var pnl =
        position
            .entryPrice()
            .map(entry -> style.pnl(held, multiplier, entry.toDouble(), mark))
            .orElse(0.0);
    var size = style.coinSize(held, multiplier, mark);
    var isInverse = style == PayoffStyle.INVERSE;
    var exposure =
        new Exposure(
            pnl * indexOf(instrument.contract().settlement()),
            isInverse ? pnl : 0,
            size,
            size,
            0,
            0,
            0);
    var lot = instrument.terms().map(terms -> terms.lot().toDouble()).orElse(1.0);
    var perContract =
        new PerContract(
            mark, OptionalDouble.empty(), style.coinSize(lot, multiplier, mark), 0, 0, 0);
    return risk(position, expiry, exposure, Optional.of(perContract));
  }

  private PositionRisk coin(Position position, Spot spot, double held) {
    return risk(position, Optional.empty(), coins(spot.underlying(), held), Optional.empty());
  }

  private Exposure coins(Asset asset, double amount) {
    return new Exposure(amount * indexOf(asset), amount, 0, 0, 0, 0, 0);
  }

  private static PositionRisk risk(
      Position position,
      Optional<Expiry> expiry,
      Exposure exposure,
      Optional<PerContract> perContract) {
    return new PositionRisk(
        position.account(),
        position.instrument().id().toString(),
        position.instrument().underlying(),
        expiry,
        position.quantity(),
        exposure,
        perContract);
  }

  private void requireInverse(Option option) {
    if (option.style() != PayoffStyle.INVERSE) {
      throw BadInputException.data(
          market.source(),
          "this version values coin-settled options only",
          "instrument",
          option.id().toString());
    }
  }
}
