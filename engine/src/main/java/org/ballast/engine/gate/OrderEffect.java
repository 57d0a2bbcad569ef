package org.ballast.engine.gate;

import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.TradingCost;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.PositionRisk;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;

/// What a trade at its limit price would do to a book, worked out anew from the market.
///
/// Units: coins and notional of the underlying, cost in USD (fee and what the limit gives away
/// against the mark), fairPrice in the instrument's price unit.
record OrderEffect(
    Asset underlying,
    Exposure exposure,
    double fairPrice,
    double coins,
    double notionalUsd,
    double costUsd) {
  /// The instrument must be quoted, its index known, and its terms too.
  static OrderEffect of(OrderIntent order, Decimal quantity, MarketView market, VolSource vols) {
    var instrument = order.instrument();
    var valuer = new PositionValuer(market, vols);
    var signed = order.side() == Side.BUY ? quantity : quantity.negate();
    var risk =
        valuer.value(
            new Position(
                order.account(),
                instrument,
                new Quantity(signed, instrument.quantityUnit()),
                Optional.of(order.limitPrice())));
    var index = valuer.indexOf(instrument.underlying());
    var mark = market.quote(instrument.id()).orElseThrow().mark().toDouble();
    var cost =
        TradingCost.taking(
            instrument,
            instrument.terms().orElseThrow(),
            order.side(),
            quantity.toDouble(),
            order.limitPrice().toDouble(),
            mark,
            index);
    var multiplier = instrument.contract().multiplier().toDouble();
    var coins =
        instrument instanceof Option
            ? quantity.toDouble() * multiplier
            : instrument.style().coinSize(quantity.toDouble(), multiplier, mark);
    return new OrderEffect(
        instrument.underlying(),
        net(order, signed, risk, cost.fee()),
        risk.perContract().orElseThrow().mark(),
        coins,
        coins * index,
        cost.total() * valuer.indexOf(instrument.contract().settlement()));
  }

  /// What the trade adds to each limited Greek.
  double[] onBands(List<GreekBand> bands) {
    var effect = new double[bands.size()];
    for (var i = 0; i < effect.length; i++) {
      var band = bands.get(i);
      if (band.underlying().equals(underlying)) {
        effect[i] = band.greek().of(exposure, band.convention());
      }
    }
    return effect;
  }

  /// Premium and fee leave the coin balance, and so the equity.
  private static Exposure net(OrderIntent order, Decimal signed, PositionRisk risk, double fee) {
    var gross = risk.exposure();
    var instrument = order.instrument();
    if (instrument.style() != PayoffStyle.INVERSE) {
      return gross;
    }
    var premium =
        instrument instanceof Option option
            ? signed.toDouble()
                * option.contract().multiplier().toDouble()
                * order.limitPrice().toDouble()
            : 0;
    return new Exposure(
        gross.value(),
        gross.equity() - premium - fee,
        gross.deltaTotal(),
        gross.blackDelta(),
        gross.gamma(),
        gross.vega(),
        gross.theta());
  }
}
