package org.ballast.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.programme.Column;
import org.ballast.hedging.programme.Grain;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.LinearSolution;
import org.ballast.hedging.programme.RowBounds;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.DeltaConvention;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;

/// The least cost of a hedge with lots divisible at will, put together from market and mandate
/// without the planner.
final class RelaxedBound {
  private static final Account ACCOUNT = new Account("deribit", "main");

  private final MarketSnapshot market;
  private final Mandate mandate;
  private final List<GreekBand> bands;
  private final PositionValuer valuer;

  RelaxedBound(MarketSnapshot market, Mandate mandate) {
    this.market = market;
    this.mandate = mandate;
    this.bands = GreekBand.of(mandate);
    this.valuer = new PositionValuer(market, VolSource.MARK);
  }

  double leastCostUsd(BookRisk before) {
    var rows = new ArrayList<RowBounds>();
    for (var band : bands) {
      var value = band.valueIn(before);
      rows.add(new RowBounds(band.lower() - value, band.upper() - value));
    }
    var columns = new ArrayList<Column>();
    for (var quote : market.quotes()) {
      if (isTradable(quote)) {
        columns.add(column(quote, 1));
        columns.add(column(quote, -1));
      }
    }
    return switch (LinearProgram.of(rows, columns).relaxation()) {
      case LinearSolution.Optimal optimal -> optimal.objective();
      case LinearSolution.Infeasible infeasible -> Double.POSITIVE_INFINITY;
      case LinearSolution.LimitReached limit ->
          throw new IllegalStateException("relaxation must be solved: " + limit);
    };
  }

  static double feeCoins(Quote quote, double quantity, double deal) {
    return quote.instrument() instanceof Option
        ? quantity * Math.min(0.0003, 0.125 * deal)
        : 0.0005 * quantity / deal;
  }

  /// What the quantity (positive) loses at once against the mark; a gain counts as nothing.
  static double slippageCoins(Quote quote, int side, double quantity, double deal) {
    var mark = quote.mark().toDouble();
    return quote.instrument() instanceof Option
        ? Math.max(0, side * quantity * (deal - mark))
        : Math.max(0, side * quantity * (1 / mark - 1 / deal));
  }

  private boolean isTradable(Quote quote) {
    var instrument = quote.instrument();
    var isLongEnough =
        !(instrument instanceof Option option)
            || Duration.between(market.asOf(), option.expiry().at())
                    .compareTo(mandate.trade().minTimeToExpiry())
                >= 0;
    return isLongEnough
        && mandate.trade().allows(instrument.id())
        && quote.isMarkInside()
        && instrument
            .terms()
            .filter(terms -> terms.ticks().isOnTick(quote.bid().orElseThrow().amount()))
            .filter(terms -> terms.ticks().isOnTick(quote.ask().orElseThrow().amount()))
            .isPresent();
  }

  private Column column(Quote quote, int side) {
    var instrument = quote.instrument();
    var lot = instrument.terms().orElseThrow().lot();
    var price = (side > 0 ? quote.ask() : quote.bid()).orElseThrow();
    var deal = price.toDouble();
    var signed = new Quantity(side > 0 ? lot : lot.negate(), instrument.quantityUnit());
    var lotRisk =
        valuer.value(new Position(ACCOUNT, instrument, signed, Optional.of(price))).exposure();
    var fee = feeCoins(quote, lot.toDouble(), deal);
    var premium = instrument instanceof Option ? signed.toDouble() * deal : 0;
    var index = valuer.indexOf(instrument.underlying());
    var coins =
        instrument instanceof Option ? lot.toDouble() : lot.toDouble() / quote.mark().toDouble();
    var limit = mandate.trade().maxTradeCoins().get(instrument.underlying());
    var effect = new double[bands.size()];
    for (var i = 0; i < effect.length; i++) {
      var band = bands.get(i);
      if (band.underlying().equals(instrument.underlying())) {
        var isUsdDelta = band.convention() == DeltaConvention.USD && band.name().endsWith(".delta");
        effect[i] = band.greek().of(lotRisk, band.convention()) - (isUsdDelta ? premium + fee : 0);
      }
    }
    return new Column(
        (fee + slippageCoins(quote, side, lot.toDouble(), deal)) * index,
        limit.toDouble() / coins,
        Grain.CONTINUOUS,
        effect);
  }
}
