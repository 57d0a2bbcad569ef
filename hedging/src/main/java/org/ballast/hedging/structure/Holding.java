package org.ballast.hedging.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.Future;
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
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.risk.SoundMarket;
import org.ballast.quant.surface.VolSource;

/// What a book has in one coin: balances, coins, staked tokens, futures, perpetuals and options on
/// it, with what they are worth together now and at the delivery of an expiry.
///
/// At a date, spot S: coins count S each; futures and perpetuals their P&L at today's basis;
/// options delivered then their payoff. Those that live on count at least their intrinsic value if
/// held, and what they are worth at today's volatility if sold; those delivered before count
/// nothing if held and their payoff at S if sold. Units: USD.
public final class Holding {
  private final Asset underlying;
  private final Portfolio portfolio;
  private final MarketSnapshot market;
  private final SoundMarket sound;
  private final VolSource vols;
  private final double index;
  private final double valueUsd;

  private Holding(Asset underlying, Portfolio portfolio, MarketSnapshot market, VolSource vols) {
    this.underlying = underlying;
    this.portfolio = portfolio;
    this.market = market;
    this.sound = new SoundMarket(market);
    this.vols = vols;
    this.index = sound.indexOf(underlying);
    this.valueUsd = valueNow();
  }

  /// The part of a book in `underlying`. Throws: `BadInputException` where the market does not
  /// price it.
  public static Holding of(
      Asset underlying, Portfolio book, MarketSnapshot market, VolSource vols) {
    var positions =
        book.positions().stream()
            .filter(position -> position.instrument().underlying().equals(underlying))
            .toList();
    var cash =
        book.cash().stream()
            .filter(balance -> balance.balance().currency().equals(underlying))
            .toList();
    return new Holding(underlying, new Portfolio(positions, cash), market, vols);
  }

  public Asset underlying() {
    return underlying;
  }

  /// The positions and balances in this coin alone.
  public Portfolio portfolio() {
    return portfolio;
  }

  /// Spot now. Units: USD per coin.
  public double indexUsd() {
    return index;
  }

  /// Worth at marks now.
  public double valueUsd() {
    return valueUsd;
  }

  /// Coins whose value moves like the holding far above every strike. Units: coin.
  double coinsAt(Expiry date) {
    return curveAt(date).slopeAtInfinity();
  }

  SpotCurve curveAt(Expiry date) {
    var sum = new Sum(date);
    portfolio.cash().forEach(balance -> sum.coins += balance.balance().amount().toDouble());
    portfolio.positions().forEach(sum::add);
    return sum.curve();
  }

  /// What the curve at a date has to suppose of options with other dates, in words for people.
  List<String> assumptionsAt(Expiry date) {
    var notes = new TreeMap<String, Integer>();
    for (var position : portfolio.positions()) {
      if (position.instrument() instanceof Option option && !option.expiry().equals(date)) {
        notes.merge(assumption(option, position.quantity().signum(), date), 1, Integer::sum);
      }
    }
    var texts = new ArrayList<String>();
    notes.forEach((text, count) -> texts.add(count + " positions in options " + text));
    return texts;
  }

  private static String assumption(Option option, int sign, Expiry date) {
    if (option.expiry().compareTo(date) > 0) {
      return sign > 0
          ? "that live on count their intrinsic value at the date of the floor"
          : "sold that live on count at today's volatility at the date of the floor";
    }
    return sign > 0
        ? "delivered before the date of the floor count nothing there"
        : "sold and delivered before the date of the floor count as if spot were the same at both";
  }

  private double valueNow() {
    var valuer = new PositionValuer(market, vols);
    double sum = 0;
    for (var position : portfolio.positions()) {
      sum += valuer.value(position).exposure().value();
    }
    for (var balance : portfolio.cash()) {
      sum += valuer.value(balance).exposure().value();
    }
    return sum;
  }

  /// Forward / index of an option's expiry now.
  private double basis(Option option) {
    return sound.markOf(option).underlyingPrice() / index;
  }

  /// Gathers the terms of a curve.
  private final class Sum {
    private final Expiry date;
    private double fixedUsd;
    private double coins;
    private final List<SpotCurve.Payoff> payoffs = new ArrayList<>();
    private final List<LaterShort> laterShorts = new ArrayList<>();

    Sum(Expiry date) {
      this.date = date;
    }

    SpotCurve curve() {
      return new SpotCurve(fixedUsd, coins, payoffs, laterShorts);
    }

    void add(Position position) {
      double held = position.quantity().toDouble();
      switch (position.instrument()) {
        case Option option -> addOption(option, held * option.contract().multiplier().toDouble());
        case Future future -> addFuture(position, held);
        case Perpetual perpetual -> addFuture(position, held);
        case Spot spot -> coins += held;
        case StakedAsset staked ->
            coins += new PositionValuer(market, vols).value(position).exposure().equity();
      }
    }

    private void addOption(Option option, double signedCoins) {
      int order = option.expiry().compareTo(date);
      if (order == 0 || (order < 0 && signedCoins < 0)) {
        payoffs.add(new SpotCurve.Payoff(DeliveryPayoff.of(option), signedCoins));
      } else if (order > 0 && signedCoins > 0) {
        double strike = option.strike().toDouble() / basis(option);
        payoffs.add(
            new SpotCurve.Payoff(new DeliveryPayoff(option.type(), strike, 0, 1), signedCoins));
      } else if (order > 0) {
        laterShorts.add(laterShort(option, -signedCoins));
      }
    }

    private LaterShort laterShort(Option option, double sold) {
      double years = option.expiry().yearsFrom(date.at());
      double vol = vols.impliedVol(option, sound.markOf(option), sound.yearsTo(option));
      return new LaterShort(
          option.type(), option.strike().toDouble(), sold, basis(option), years, vol);
    }

    /// An inverse contract of N USD entered at E is worth `N (S/E - 1/b)` USD at spot S, b being
    /// mark / index; a linear one `q (b S - E)`.
    private void addFuture(Position position, double held) {
      var instrument = position.instrument();
      double mark = sound.quoteOf(instrument).mark().toDouble();
      double entry = position.entryPrice().map(price -> price.toDouble()).orElse(mark);
      double basis = mark / index;
      double size = held * instrument.contract().multiplier().toDouble();
      if (instrument.style() == PayoffStyle.INVERSE) {
        coins += size / entry;
        fixedUsd -= size / basis;
      } else {
        double settlementUsd = sound.indexOf(instrument.contract().settlement());
        coins += size * basis * settlementUsd;
        fixedUsd -= size * entry * settlementUsd;
      }
    }
  }
}
