package org.ballast.hedging.steering;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.plan.BookAfter;
import org.ballast.hedging.plan.LotTrade;
import org.ballast.quant.moves.AddOnValuer;
import org.ballast.quant.moves.MoveSet;
import org.ballast.quant.moves.TenorRule;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.PositionPnl;
import org.ballast.quant.surface.VolSource;

/// What one lot of each trade gains in scenarios from the moment it is dealt, its cost not counted.
///
/// A lot is a position and what its premium and fee take from balances that the book knows: both
/// move with prices. Many lots are filled at once, so that a fee booked to 8 decimals stays exact.
final class LotGains {
  /// Lots of one trade that are filled at once.
  private static final int MANY = 10_000;

  private final MarketSnapshot market;
  private final VolSource vols;
  private final Part buys;
  private final Part sells;
  private final Part units;
  private final List<Lot> lots;

  /// Positions and balances, by row.
  private record Part(CompiledBook book, AddOnValuer addOns) {
    static Part of(Portfolio held, MarketSnapshot market, VolSource vols) {
      return new Part(CompiledBook.of(held, market, vols), AddOnValuer.of(held, market, vols));
    }
  }

  /// Where a lot lies: rows of its side's part, and amounts by row of the units.
  private record Lot(Side side, List<Integer> positions, TreeMap<Integer, Double> amounts) {}

  private LotGains(
      MarketSnapshot market, VolSource vols, Part buys, Part sells, Part units, List<Lot> lots) {
    this.market = market;
    this.vols = vols;
    this.buys = buys;
    this.sells = sells;
    this.units = units;
    this.lots = lots;
  }

  /// `book` says whose balances are known.
  static LotGains of(List<LotTrade> trades, Portfolio book, MarketSnapshot market, VolSource vols) {
    var start = new Portfolio(List.of(), book.cash().stream().map(LotGains::none).toList());
    var positions = new ArrayList<List<Position>>();
    positions.add(new ArrayList<>());
    positions.add(new ArrayList<>());
    var lots = new ArrayList<Lot>();
    for (var trade : trades) {
      var side = trade.order().side();
      var ofSide = positions.get(side == Side.BUY ? 0 : 1);
      var filled = BookAfter.of(start, List.of(many(trade.order())), market);
      var rows = new ArrayList<Integer>();
      for (var position : filled.positions()) {
        rows.add(row(ofSide, position));
      }
      lots.add(new Lot(side, rows, amounts(start, filled)));
    }
    return new LotGains(
        market,
        vols,
        Part.of(new Portfolio(positions.getFirst(), List.of()), market, vols),
        Part.of(new Portfolio(positions.getLast(), List.of()), market, vols),
        Part.of(
            new Portfolio(List.of(), start.cash().stream().map(LotGains::unit).toList()),
            market,
            vols),
        List.copyOf(lots));
  }

  /// Beside a book that decides from which venues there is something to lose. Shape: by trade, then
  /// by scenario. Units: USD.
  double[][] beside(Portfolio book, MoveSet moves, TenorRule rule) {
    var held = AddOnValuer.of(book, market, vols);
    var bought = rows(buys, held, moves, rule);
    var sold = rows(sells, held, moves, rule);
    var unit = rows(units, held, moves, rule);
    var gains = new double[lots.size()][moves.size()];
    for (int j = 0; j < gains.length; j++) {
      var lot = lots.get(j);
      for (int row : lot.positions()) {
        add((lot.side() == Side.BUY ? bought : sold)[row], 1.0, gains[j]);
      }
      for (var amount : lot.amounts().entrySet()) {
        add(unit[amount.getKey()], amount.getValue(), gains[j]);
      }
      for (int i = 0; i < gains[j].length; i++) {
        gains[j][i] /= MANY;
      }
    }
    return gains;
  }

  /// Parts of one trade, such as what closes a position and what opens one, share a row.
  private static int row(List<Position> positions, Position position) {
    for (int row = 0; row < positions.size(); row++) {
      if (positions.get(row).equals(position)) {
        return row;
      }
    }
    positions.add(position);
    return positions.size() - 1;
  }

  private double[][] rows(Part part, AddOnValuer held, MoveSet moves, TenorRule rule) {
    var rows = part.addOns().byPositionBeside(held, moves, rule);
    var pnl =
        PositionPnl.of(part.book(), moves.toScenarios(part.book().axes(), rule, market.asOf()));
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < rows[row].length; i++) {
        rows[row][i] += pnl.pnl(row, i);
      }
    }
    return rows;
  }

  private static void add(double[] row, double share, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += share * row[i];
    }
  }

  private static TreeMap<Integer, Double> amounts(Portfolio start, Portfolio filled) {
    var amounts = new TreeMap<Integer, Double>();
    for (int row = 0; row < start.cash().size(); row++) {
      var entry = start.cash().get(row);
      double amount =
          filled
              .balance(entry.account(), entry.balance().currency())
              .map(money -> money.amount().toDouble())
              .orElse(0.0);
      if (amount != 0) {
        amounts.put(row, amount);
      }
    }
    return amounts;
  }

  private static OrderIntent many(OrderIntent lot) {
    return new OrderIntent(
        lot.account(),
        lot.instrument(),
        lot.side(),
        new Quantity(lot.quantity().amount().times(Decimal.of(MANY)), lot.quantity().unit()),
        lot.limitPrice(),
        lot.reason());
  }

  private static CashBalance none(CashBalance entry) {
    return new CashBalance(entry.account(), new Money(Decimal.ZERO, entry.balance().currency()));
  }

  private static CashBalance unit(CashBalance entry) {
    return new CashBalance(entry.account(), new Money(Decimal.ONE, entry.balance().currency()));
  }
}
