package org.ballast.runtime.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.ledger.TradeKey;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.order.Fill;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.VenueReport;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;

/// Records each fill once, with what it cost against the mark.
final class TradeRecorder {
  private static final String UNSOUGHT = "not sought by this desk";

  private final TreeSet<TradeKey> known = new TreeSet<>();
  private final List<TradeRecord> trades = new ArrayList<>();

  List<TradeRecord> all() {
    return List.copyOf(trades);
  }

  /// The trade of a report; empty where it was told before.
  Optional<TradeRecord> record(
      long sequence,
      Instant at,
      VenueReport.Filled report,
      MarketView market,
      Optional<Notice.OrderPassed> passed) {
    var fill = report.fill();
    if (!known.add(new TradeKey(fill.account(), fill.tradeId()))) {
      return Optional.empty();
    }
    var valuer = new PositionValuer(market, VolSource.MARK);
    var quote = market.quote(fill.instrument().id());
    var mark = quote.map(found -> found.mark().toDouble()).orElse(fill.price().toDouble());
    var settlement = valuer.indexOf(fill.instrument().contract().settlement());
    var trade =
        new TradeRecord(
            sequence,
            at,
            report.label(),
            fill,
            mark,
            fill.fee().amount().toDouble() * settlement,
            -gain(fill, mark) * settlement,
            passed.map(Notice.OrderPassed::reason).orElse(UNSOUGHT),
            quote.map(found -> !found.assumptions().isEmpty()).orElse(true));
    trades.add(trade);
    return Optional.of(trade);
  }

  /// What the position made at the mark is worth beyond its price. Units: settlement asset.
  private static double gain(Fill fill, double mark) {
    var instrument = fill.instrument();
    var traded = fill.signedQuantity().toDouble();
    var multiplier = instrument.contract().multiplier().toDouble();
    var deal = fill.price().toDouble();
    return isMarginedFuture(instrument)
        ? instrument.style().pnl(traded, multiplier, deal, mark)
        : traded * multiplier * (mark - deal);
  }

  private static boolean isMarginedFuture(Instrument instrument) {
    return instrument instanceof Future || instrument instanceof Perpetual;
  }
}
