package org.ballast.backtest.study;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.ballast.backtest.path.MarketPath;
import org.ballast.backtest.path.StudyBook;
import org.ballast.backtest.path.Times;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.TradeRecord;

/// Sums the history of one desk by day. What is left of its hedge at the end is closed at the
/// quoted side, or, where nothing is quoted, at the mark less the spread of the last quote; fees
/// and slippage of that are of the last day.
final class DeskDays {
  /// A delta beyond it counts as outside, whatever the policy's own band. Units: coins.
  static final double REFERENCE_BAND = 0.05;

  private final StudyBook book;
  private final MarketPath path;
  private final TreeMap<LocalDate, Sums> days = new TreeMap<>();
  private double index;

  private DeskDays(StudyBook book, MarketPath path) {
    this.book = book;
    this.path = path;
    this.index = book.notionalUsd();
  }

  static List<DayRecord> of(StudyBook book, MarketPath path, DeskHistory history) {
    var days = new DeskDays(book, path);
    days.addSteps(history.steps());
    history.trades().forEach(days::add);
    days.close(history.trades());
    return days.records();
  }

  private void addSteps(List<DeskStep> steps) {
    var next = 0;
    for (var step : steps) {
      while (next < path.updates().size()
          && !Times.instant(path.updates().get(next).atNs()).isAfter(step.at())) {
        next++;
      }
      add(step, indexAt(next - 1));
    }
  }

  private void add(DeskStep step, double indexNow) {
    var day = day(Times.ns(step.at()));
    var held = book.coinsHeld() * (indexNow - index);
    index = indexNow;
    day.pnl += step.changeUsd() - held;
    day.openDelta += step.terms().delta() - held;
    day.funding += step.fundingUsd();
    day.steps++;
    for (var reading : step.after()) {
      var target = 0.5 * (reading.lower() + reading.upper());
      if (Math.abs(reading.value() - target) > REFERENCE_BAND) {
        day.stepsOutside++;
      }
    }
  }

  private void add(TradeRecord trade) {
    var day = day(Times.ns(trade.at()));
    day.fees += trade.feeUsd();
    day.slippage += trade.slippageUsd();
    day.turnover += notional(trade);
    day.trades++;
  }

  /// Units: USD. An option's notional is its underlying's.
  private double notional(TradeRecord trade) {
    var quantity = trade.fill().quantity().toDouble();
    return trade.fill().instrument() instanceof Option ? quantity * index : quantity;
  }

  private void close(List<TradeRecord> trades) {
    var left = 0.0;
    for (var trade : trades) {
      if (trade.fill().instrument() instanceof Perpetual) {
        var sign = trade.fill().side() == Side.BUY ? 1 : -1;
        left += sign * trade.fill().quantity().toDouble();
      }
    }
    if (left == 0) {
      return;
    }
    var quote = lastQuoted();
    var mark = quote.mark().toDouble();
    var side = left > 0 ? quote.bid() : quote.ask();
    var slippage = Math.abs(left) * Math.abs(mark - side.orElseThrow().toDouble()) / mark;
    var rate = quote.instrument().terms().orElseThrow().fees().takerRate().toDouble();
    var day = day(path.last().atNs());
    day.slippage += slippage;
    day.fees += Math.abs(left) * rate;
    day.pnl -= slippage + Math.abs(left) * rate;
    day.turnover += Math.abs(left);
    day.trades++;
  }

  private Quote lastQuoted() {
    return path.updates().reversed().stream()
        .flatMap(update -> update.quotes().stream())
        .filter(quote -> quote.instrument() instanceof Perpetual)
        .filter(quote -> quote.bid().isPresent() && quote.ask().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private double indexAt(int position) {
    for (var i = position; i >= 0; i--) {
      MarketUpdate update = path.updates().get(i);
      if (!update.indexPrices().isEmpty()) {
        return update.indexPrices().getFirst().price().toDouble();
      }
    }
    return book.notionalUsd();
  }

  private Sums day(long ns) {
    var date = Times.instant(ns).atOffset(ZoneOffset.UTC).toLocalDate();
    return days.computeIfAbsent(date, key -> new Sums());
  }

  private List<DayRecord> records() {
    return days.entrySet().stream()
        .map(entry -> entry.getValue().record(entry.getKey(), book.notionalUsd()))
        .toList();
  }

  /// Units: USD.
  private static final class Sums {
    private double pnl;
    private double openDelta;
    private double fees;
    private double slippage;
    private double funding;
    private double turnover;
    private int trades;
    private int stepsOutside;
    private int steps;

    DayRecord record(LocalDate day, double notional) {
      return new DayRecord(
          day,
          pnl / notional,
          openDelta / notional,
          fees / notional,
          slippage / notional,
          funding / notional,
          turnover / notional,
          trades,
          stepsOutside,
          steps);
    }
  }
}
