package org.ballast.hedging.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.cost.HoldingPricer;
import org.ballast.hedging.cost.ImpactModel;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.quant.hazard.Claim;
import org.ballast.quant.hazard.FailureAdjustment;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.PositionValuer;

/// Works out what one lot of a quoted side does to a book, by valuing that lot as a position.
final class CandidateFactory {
  /// Stands in for an absent limit; far above any market's depth.
  private static final long LOTS_UNLIMITED = 1_000_000_000L;

  private final MarketSnapshot market;
  private final PositionValuer valuer;
  private final HoldingPricer holding;
  private final HeldNotional held;
  private final TradeRules rules;
  private final AccountChoice accounts;
  private final FailureAdjustment failures;

  CandidateFactory(PlanContext context) {
    this.market = context.market();
    this.valuer = new PositionValuer(market, context.vols(), context.failures());
    this.holding = new HoldingPricer(market, context.objective().holding());
    this.held = new HeldNotional(context.portfolio(), market);
    this.rules = context.mandate().trade();
    this.accounts = context.accounts();
    this.failures = context.failures();
  }

  /// Empty where the mandate's size limits leave no whole lot.
  Optional<Candidate> of(Quote quote, Side side) {
    var instrument = quote.instrument();
    var terms = instrument.terms().orElseThrow();
    var deal = (side == Side.BUY ? quote.ask() : quote.bid()).orElseThrow();
    var mark = quote.mark().toDouble();
    var lot = terms.lot();
    var index = valuer.indexOf(instrument.underlying());
    var account = accounts.of(instrument.id().venue());
    var signed = new Quantity(side == Side.BUY ? lot : lot.negate(), instrument.quantityUnit());
    var lotTraded = new Position(account, instrument, signed, Optional.of(deal));
    var cost =
        TradingCost.taking(instrument, terms, side, lot.toDouble(), deal.toDouble(), mark, index);
    var settlementUsd = valuer.indexOf(instrument.contract().settlement());
    var coinsPerLot = coinsPerLot(quote, lot, mark);
    var lotsMax = lotsMax(quote, side, coinsPerLot);
    var lotsPerOrder = lotsPerOrder(coinsPerLot * index);
    return lotsMax < 1 || lotsPerOrder < 1
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                quote,
                account,
                side,
                deal,
                net(lotTraded, deal.toDouble(), cost.fee()),
                cost.fee(),
                cost.fee() * settlementUsd,
                cost.slippage() * settlementUsd,
                holding.of(lotTraded),
                ImpactModel.DEFAULT.usdPerLotSquared(
                    halfSpread(quote, lot) * settlementUsd, lotsQuoted(quote, side)),
                coinsPerLot,
                coinsPerLot * index,
                coinsPerLot * index,
                lotsMax,
                lotsPerOrder));
  }

  /// A lot's risk with its equity net of premium and fee, which leave the coin balance.
  private Exposure net(Position lot, double deal, double fee) {
    var instrument = lot.instrument();
    var risk = valuer.value(lot).exposure();
    if (instrument.style() != PayoffStyle.INVERSE) {
      return risk;
    }
    var premium =
        instrument instanceof Option option
            ? lot.quantity().toDouble() * option.contract().multiplier().toDouble() * deal
            : 0;
    var cash = failures.factor(Claim.cash(lot.account(), instrument.contract().settlement()));
    return new Exposure(
        risk.value(),
        risk.equity() - cash * premium - cash * fee,
        risk.deltaTotal(),
        risk.blackDelta(),
        risk.gamma(),
        risk.vega(),
        risk.theta());
  }

  private static double coinsPerLot(Quote quote, Decimal lot, double mark) {
    var instrument = quote.instrument();
    var multiplier = instrument.contract().multiplier().toDouble();
    return instrument instanceof Option
        ? lot.toDouble() * multiplier
        : instrument.style().coinSize(lot.toDouble(), multiplier, mark);
  }

  /// The least of what the limits leave; one that is used up leaves no lot.
  private long lotsMax(Quote quote, Side side, double coinsPerLot) {
    var underlying = quote.instrument().underlying();
    var lots = LOTS_UNLIMITED;
    var trade = rules.maxTradeCoins().get(underlying);
    if (trade != null) {
      lots = wholeLots(trade.toDouble() / coinsPerLot);
    }
    var position = rules.caps().maxPositionCoins().get(underlying);
    if (position != null) {
      var room = position.toDouble() - side.sign() * held.held(quote.instrument());
      lots = Math.min(lots, wholeLots(Math.max(0, room) / coinsPerLot));
    }
    var share = rules.caps().maxSizeShare();
    var quoted = lotsQuoted(quote, side);
    return share.isPresent() && quoted.isPresent()
        ? Math.min(lots, wholeLots(share.getAsDouble() * quoted.getAsDouble()))
        : lots;
  }

  /// Lots at the quoted side; empty where its size is not known.
  private OptionalDouble lotsQuoted(Quote quote, Side side) {
    var lot = quote.instrument().terms().orElseThrow().lot().toDouble();
    return market
        .quotedSize(quote.instrument().id())
        .flatMap(size -> side == Side.BUY ? size.ask() : size.bid())
        .map(size -> OptionalDouble.of(size.toDouble() / lot))
        .orElseGet(OptionalDouble::empty);
  }

  /// Half of what a lot loses when it is bought and sold at once. Units: settlement asset.
  private static double halfSpread(Quote quote, Decimal lot) {
    var instrument = quote.instrument();
    var multiplier = instrument.contract().multiplier().toDouble();
    var bid = quote.bid().orElseThrow().toDouble();
    var ask = quote.ask().orElseThrow().toDouble();
    var spread =
        instrument instanceof Option
            ? lot.toDouble() * multiplier * (ask - bid)
            : instrument.style().pnl(lot.toDouble(), multiplier, bid, ask);
    return spread / 2;
  }

  private long lotsPerOrder(double notionalPerLotUsd) {
    return rules
        .maxOrder()
        .map(limit -> wholeLots(limit.amount().toDouble() / notionalPerLotUsd))
        .orElse(LOTS_UNLIMITED);
  }

  /// Rounding: down, but for the rounding error of the division.
  private static long wholeLots(double lots) {
    return (long) Math.min(LOTS_UNLIMITED, Math.floor(lots * (1 + 1e-12)));
  }
}
