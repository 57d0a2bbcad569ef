package org.ballast.engine.desk;

import java.util.OptionalDouble;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.order.Fill;
import org.ballast.domain.value.Asset;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.plan.TradingCost;

/// What trading has cost in the UTC day: fees, and what was given away against the mark. Units:
/// USD. What cannot be told in USD uses up the day's budget, for its true cost may.
final class Spending {
  private static final long DAY_NS = 86_400_000_000_000L;

  private static final double BUDGET_USED_UP = Double.POSITIVE_INFINITY;

  private long day = Long.MIN_VALUE;
  private double spentUsd;

  double spentUsd(long nowNs) {
    return Math.floorDiv(nowNs, DAY_NS) == day ? spentUsd : 0;
  }

  /// What the rules leave to spend in the day; empty where they set no bound.
  OptionalDouble left(TradeRules rules, long nowNs) {
    return rules.maxCostPerDay().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.max(0, rules.maxCostPerDay().get().amount().toDouble() - spentUsd(nowNs)));
  }

  void onFill(Fill fill, MarketView market, long nowNs) {
    var before = spentUsd(nowNs);
    day = Math.floorDiv(nowNs, DAY_NS);
    var costUsd = costUsd(fill, market);
    spentUsd = before + (Double.isNaN(costUsd) ? BUDGET_USED_UP : costUsd);
  }

  void write(WireWriter out) {
    out.writeLong(day);
    out.writeDouble(spentUsd);
  }

  void read(WireReader in) {
    day = in.readLong();
    spentUsd = in.readDouble();
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

  /// USD per coin; a token that promises to be worth a dollar has its own price.
  private static double usd(Asset asset, MarketView market) {
    return asset.equals(Asset.USD)
        ? 1
        : market.index(asset).map(index -> index.price().toDouble()).orElse(Double.NaN);
  }
}
