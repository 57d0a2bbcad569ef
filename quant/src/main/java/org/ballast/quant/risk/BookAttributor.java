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
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.quant.risk.BookAttribution.Line;
import org.ballast.quant.risk.BookAttribution.Observed;
import org.ballast.quant.risk.OptionAttribution.Observation;

/// Attributes the lines of a book, one by one.
final class BookAttributor {
  private final Observed first;
  private final Observed second;
  private final PositionValuer before;
  private final PositionValuer after;

  BookAttributor(Observed first, Observed second) {
    this.first = first;
    this.second = second;
    this.before = new PositionValuer(first.market(), first.vols());
    this.after = new PositionValuer(second.market(), second.vols());
  }

  BookAttribution attribute(Portfolio portfolio, List<CashBalance> flows) {
    var lines = new ArrayList<Line>();
    portfolio.positions().forEach(position -> lines.add(position(position)));
    portfolio.cash().forEach(cash -> lines.add(cash(cash)));
    flows.forEach(flow -> lines.add(flow(flow)));
    return new BookAttribution(lines);
  }

  private Line position(Position position) {
    var instrument = position.instrument();
    var held = withEntry(position);
    return new Line(
        instrument.id().toString(),
        instrument.underlying(),
        after.value(held).exposure().value() - before.value(held).exposure().value(),
        terms(held));
  }

  private Line cash(CashBalance cash) {
    var asset = cash.balance().currency();
    return new Line(
        "cash:" + asset,
        asset,
        after.value(cash).exposure().value() - before.value(cash).exposure().value(),
        coins(asset, cash.balance().amount().toDouble()));
  }

  private Line flow(CashBalance flow) {
    var asset = flow.balance().currency();
    var amount = after.value(flow).exposure().value();
    return new Line("flow:" + asset, asset, amount, PnlTerms.flow(amount));
  }

  private Position withEntry(Position position) {
    var isFuture =
        position.instrument() instanceof Future || position.instrument() instanceof Perpetual;
    return isFuture && position.entryPrice().isEmpty()
        ? new Position(
            position.account(),
            position.instrument(),
            position.quantity(),
            first.market().quote(position.instrument().id()).map(quote -> quote.mark()))
        : position;
  }

  private PnlTerms terms(Position position) {
    var instrument = position.instrument();
    var held = position.quantity().toDouble() * instrument.contract().multiplier().toDouble();
    return switch (instrument) {
      case Option option -> PnlTerms.of(option(option), held);
      case Future future -> future(future, held, entry(position));
      case Perpetual perpetual -> future(perpetual, held, entry(position));
      case Spot spot -> coins(spot.underlying(), held);
      case StakedAsset staked -> staked(position, staked.underlying());
    };
  }

  /// Coins move with the index; more or fewer of them, by redemption or basis, are basis.
  private PnlTerms staked(Position position, Asset coin) {
    var from = before.value(position).exposure().equity();
    var to = after.value(position).exposure().equity();
    return PnlTerms.linear(
        from * (after.indexOf(coin) - before.indexOf(coin)), (to - from) * after.indexOf(coin));
  }

  private OptionAttribution option(Option option) {
    return OptionAttribution.between(
        option, observation(option, first, before), observation(option, second, after));
  }

  private static Observation observation(Option option, Observed at, PositionValuer valuer) {
    var mark = at.market().quote(option.id()).flatMap(quote -> quote.optionMark()).orElseThrow();
    var years = option.expiry().yearsFrom(at.market().asOf());
    return new Observation(
        mark.underlyingPrice(),
        valuer.indexOf(option.underlying()),
        years,
        at.vols().impliedVol(option, mark, years));
  }

  /// An inverse contract is worth `N (P/P0 - 1) S/P`: linear in its price P at a given basis S/P. A
  /// linear one is worth `q (P - P0)` in its settlement currency.
  private PnlTerms future(Instrument future, double held, double entry) {
    var from = mark(future, first.market());
    var to = mark(future, second.market());
    var isInverse = future.style() == PayoffStyle.INVERSE;
    var size = isInverse ? held / entry : held;
    var settlement = future.contract().settlement();
    var basis = before.indexOf(settlement) / (isInverse ? from : 1);
    var basisMove = after.indexOf(settlement) / (isInverse ? to : 1) - basis;
    return PnlTerms.linear(size * (to - from) * basis, size * (to - entry) * basisMove);
  }

  private PnlTerms coins(Asset asset, double amount) {
    return PnlTerms.linear(amount * (after.indexOf(asset) - before.indexOf(asset)), 0);
  }

  private static double entry(Position position) {
    return position
        .entryPrice()
        .orElseThrow(
            () -> new IllegalStateException("entry expected: " + position.instrument().id()))
        .toDouble();
  }

  private static double mark(Instrument instrument, MarketSnapshot market) {
    return market.quote(instrument.id()).orElseThrow().mark().toDouble();
  }
}
