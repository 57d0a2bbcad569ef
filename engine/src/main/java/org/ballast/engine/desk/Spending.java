package org.ballast.engine.desk;

import java.util.OptionalDouble;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.order.Fill;
import org.ballast.domain.value.Asset;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.plan.TradingCost;

/// What trading has cost in the UTC day, fees and what was given away against the mark, and how
/// much was traded. Units: USD, `turnover` of underlying notional. What cannot be told in USD uses
/// up the day, for the truth may.
final class Spending {
  private static final long DAY_NS = 86_400_000_000_000L;

  private static final double BUDGET_USED_UP = Double.POSITIVE_INFINITY;

  private long day = Long.MIN_VALUE;
  private double spentUsd;
  private double turnoverUsd;

  double spentUsd(long nowNs) {
    return Math.floorDiv(nowNs, DAY_NS) == day ? spentUsd : 0;
  }

  double turnoverUsd(long nowNs) {
    return Math.floorDiv(nowNs, DAY_NS) == day ? turnoverUsd : 0;
  }

  /// What the rules leave to trade in the day; empty where they set no bound.
  OptionalDouble turnoverLeft(TradeRules rules, long nowNs) {
    var limit = rules.caps().maxTurnoverPerDay();
    return limit.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(0, limit.get().amount().toDouble() - turnoverUsd(nowNs)));
  }

  /// What the rules leave to spend in the day; empty where they set no bound.
  OptionalDouble left(TradeRules rules, long nowNs) {
    return rules.maxCostPerDay().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.max(0, rules.maxCostPerDay().get().amount().toDouble() - spentUsd(nowNs)));
  }

  void onFill(Fill fill, MarketView market, long nowNs) {
    var spentBefore = spentUsd(nowNs);
    var turnoverBefore = turnoverUsd(nowNs);
    day = Math.floorDiv(nowNs, DAY_NS);
    spentUsd = spentBefore + orUsedUp(costUsd(fill, market));
    turnoverUsd = turnoverBefore + orUsedUp(notionalUsd(fill, market));
  }

  void write(WireWriter out) {
    out.writeLong(day);
    out.writeDouble(spentUsd);
    out.writeDouble(turnoverUsd);
  }

  void read(WireReader in) {
    day = in.readLong();
    spentUsd = in.readDouble();
    turnoverUsd = in.readDouble();
  }

  /// A trade without a market to compare it with costs its fee.
  private static double costUsd(Fill fill, MarketView market) {
    var instrument = fill.instrument();
    var quote = market.quote(instrument.id());
    var settlementUsd = usd(instrument.contract().settlement(), market);
    var fee = fill.fee().amount().toDouble() * settlementUsd;
    if (quote.isEmpty() || instrument.terms().isEmpty()) {
      return fee;
    }
    var slippage =
        TradingCost.taking(
                instrument,
                instrument.terms().get(),
                fill.side(),
                fill.quantity().toDouble(),
                fill.price().toDouble(),
                quote.get().mark().toDouble(),
                usd(instrument.underlying(), market))
            .slippage();
    return fee + slippage * settlementUsd;
  }

  private static double orUsedUp(double usd) {
    return Double.isNaN(usd) ? BUDGET_USED_UP : usd;
  }

  /// Units: USD at the fill's price; of an option at the index.
  private static double notionalUsd(Fill fill, MarketView market) {
    var instrument = fill.instrument();
    var multiplier = instrument.contract().multiplier().toDouble();
    var quantity = fill.quantity().toDouble();
    var coins =
        instrument instanceof Option
            ? quantity * multiplier
            : instrument.style().coinSize(quantity, multiplier, fill.price().toDouble());
    return coins * usd(instrument.underlying(), market);
  }

  /// USD per coin; a token that promises to be worth a dollar has its own price.
  private static double usd(Asset asset, MarketView market) {
    return asset.equals(Asset.USD)
        ? 1
        : market.index(asset).map(index -> index.price().toDouble()).orElse(Double.NaN);
  }
}
