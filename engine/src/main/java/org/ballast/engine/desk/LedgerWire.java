package org.ballast.engine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.ledger.LedgerState;
import org.ballast.domain.ledger.TradeKey;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Price;
import org.ballast.engine.journal.InstrumentResolver;
import org.ballast.engine.journal.ValueWire;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;

/// A ledger as bytes, instruments by their names.
final class LedgerWire {
  private LedgerWire() {}

  static void write(WireWriter out, LedgerState state) {
    out.writeCount(state.book().positions().size());
    state.book().positions().forEach(position -> write(out, position));
    write(out, state.book().cash());
    write(out, state.flowTotals());
    out.writeInt(state.trades().size());
    for (var trade : state.trades()) {
      ValueWire.write(out, trade.account());
      out.writeText(trade.tradeId());
    }
    out.writeCount(state.delivered().size());
    state
        .delivered()
        .forEach((instrument, price) -> {
          out.writeText(instrument.toString());
          ValueWire.write(out, price);
        });
  }

  static LedgerState read(WireReader in, InstrumentResolver instruments) {
    var positions = new ArrayList<Position>();
    for (var left = in.readCount(); left > 0; left--) {
      positions.add(readPosition(in, instruments));
    }
    var book = new Portfolio(positions, readCash(in));
    var flowTotals = readCash(in);
    var trades = new ArrayList<TradeKey>();
    for (var left = in.readInt(); left > 0; left--) {
      trades.add(new TradeKey(ValueWire.readAccount(in), in.readText()));
    }
    var delivered = new TreeMap<InstrumentId, Price>();
    for (var left = in.readCount(); left > 0; left--) {
      delivered.put(InstrumentId.parse(in.readText()), ValueWire.readPrice(in));
    }
    return new LedgerState(book, flowTotals, trades, delivered);
  }

  private static void write(WireWriter out, Position position) {
    ValueWire.write(out, position.account());
    ValueWire.write(out, position.instrument());
    ValueWire.write(out, position.quantity());
    out.writeFlag(position.entryPrice().isPresent());
    position.entryPrice().ifPresent(price -> ValueWire.write(out, price));
  }

  private static Position readPosition(WireReader in, InstrumentResolver instruments) {
    return new Position(
        ValueWire.readAccount(in),
        ValueWire.readInstrument(in, instruments),
        ValueWire.readQuantity(in),
        in.readFlag() ? Optional.of(ValueWire.readPrice(in)) : Optional.empty());
  }

  private static void write(WireWriter out, List<CashBalance> cash) {
    out.writeCount(cash.size());
    for (var entry : cash) {
      ValueWire.write(out, entry.account());
      ValueWire.write(out, entry.balance());
    }
  }

  private static List<CashBalance> readCash(WireReader in) {
    var cash = new ArrayList<CashBalance>();
    for (var left = in.readCount(); left > 0; left--) {
      cash.add(new CashBalance(ValueWire.readAccount(in), ValueWire.readMoney(in)));
    }
    return cash;
  }
}
