package org.ballast.hedging.cost;

import java.util.OptionalDouble;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Position;
import org.ballast.quant.hazard.Claim;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.risk.SoundMarket;

/// Works out what holding one trade is expected to cost.
///
/// The theta of an option is no cost of holding: it is paid for its gamma, which is risk. Nothing
/// else is expected of an option, a coin or a token, so their carry is zero. Spots are expected
/// where they are.
public final class HoldingPricer {
  private final SoundMarket market;
  private final HoldingTerms terms;

  public HoldingPricer(MarketView market, HoldingTerms terms) {
    this.market = new SoundMarket(market);
    this.terms = terms;
  }

  /// The cost of a trade in a quoted instrument.
  public HoldingCost of(Position lot) {
    var margin = terms.isMarginAsked() ? terms.margins().addedUsd(lot) : OptionalDouble.empty();
    return new HoldingCost(
        funding(lot),
        known(margin) && known(terms.marginRatePerYear())
            ? OptionalDouble.of(
                margin.getAsDouble() * terms.marginRatePerYear().getAsDouble() * terms.years())
            : OptionalDouble.empty(),
        known(margin) && !terms.failures().sources().isEmpty()
            ? OptionalDouble.of(margin.getAsDouble() * lossFraction(lot))
            : OptionalDouble.empty());
  }

  /// Margin is cash in the account.
  private double lossFraction(Position lot) {
    var claim = Claim.cash(lot.account(), lot.instrument().contract().settlement());
    return terms.failures().lossFraction(claim, terms.years());
  }

  private OptionalDouble funding(Position lot) {
    if (terms.funding().isEmpty()) {
      return OptionalDouble.empty();
    }
    return switch (lot.instrument()) {
      case Perpetual perpetual -> payments(perpetual, terms.funding().get(), lot);
      case Future future -> rollDown(future, lot);
      case Option _, Spot _, StakedAsset _ -> OptionalDouble.of(0);
    };
  }

  private OptionalDouble payments(Perpetual perpetual, FundingForecast funding, Position lot) {
    if (perpetual.style() == PayoffStyle.QUANTO) {
      return OptionalDouble.empty();
    }
    var quote = market.quoteOf(perpetual);
    var accrual = funding.accrual(quote, market.indexOf(perpetual.underlying()), terms.holding());
    return known(accrual)
        ? OptionalDouble.of(accrual.getAsDouble() * signedNotionalUsd(lot, quote))
        : OptionalDouble.empty();
  }

  private static double signedNotionalUsd(Position lot, Quote quote) {
    var instrument = lot.instrument();
    var mark = quote.mark().toDouble();
    return mark
        * instrument
            .style()
            .coinSize(
                lot.quantity().toDouble(), instrument.contract().multiplier().toDouble(), mark);
  }

  /// The future converges on the index, `F (F/S)^(-h/T)` after a time h.
  private OptionalDouble rollDown(Future future, Position lot) {
    var quote = market.quoteOf(future);
    var years = future.expiry().yearsFrom(market.market().asOf());
    if (!(years > 0) || quote.assumptions().contains(Assumption.MARK_FROM_INDEX)) {
      return OptionalDouble.empty();
    }
    var mark = quote.mark().toDouble();
    var yield = Log.ofRatio(mark, market.indexOf(future.underlying())) / years;
    var rolled = mark * Exp.exp(-yield * Math.min(terms.years(), years));
    return OptionalDouble.of(-pnlUsd(future, lot, mark, rolled));
  }

  private double pnlUsd(Instrument instrument, Position lot, double from, double to) {
    var pnl =
        instrument
            .style()
            .pnl(
                lot.quantity().toDouble(), instrument.contract().multiplier().toDouble(), from, to);
    return pnl * market.indexOf(instrument.contract().settlement());
  }

  private static boolean known(OptionalDouble value) {
    return value.isPresent();
  }
}
