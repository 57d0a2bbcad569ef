package org.ballast.quant.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.ballast.quant.distribution.LossDistribution;
import org.ballast.quant.math.Exp;
import org.ballast.quant.moves.CoinHistory;
import org.ballast.quant.moves.FactorColumn;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.quant.moves.MoveSet;

/// Forecasts what fixed-rule books can lose over the next day, day by day, from nothing but what
/// was known at its start, and sets the losses beside it.
///
/// A forecast rests on the [#WINDOW_DAYS] days before, of which [#KNOWN_MIN] moves at least must be
/// known. A day is judged where all that its book needs is known at both ends; the others are left
/// out, so that neighbours in a series may lie more than a day apart. See
/// docs/models/var-backtest.md.
public final class TailBacktest {
  public static final int WINDOW_DAYS = 500;
  public static final int KNOWN_MIN = 250;
  public static final List<Double> CONFIDENCES = List.of(0.95, 0.99);

  private final FactorHistory days;
  private final List<Cell> cells = new ArrayList<>();

  private TailBacktest(FactorHistory days) {
    this.days = days;
    for (var book : FixedBook.values()) {
      for (var method : ForecastMethod.values()) {
        for (var confidence : CONFIDENCES) {
          cells.add(new Cell(book, method, confidence));
        }
      }
    }
  }

  /// `progress` is told the number of each day that is forecast. Domain: hours. Shape: books,
  /// within them methods, within them confidences.
  public static List<ForecastSeries> run(FactorHistory hourly, IntConsumer progress) {
    var backtest = new TailBacktest(DailyMarket.of(hourly));
    for (int day = 0; day + 1 < backtest.days.size(); day++) {
      progress.accept(day);
      backtest.forecast(day);
    }
    return backtest.cells.stream().map(Cell::toSeries).toList();
  }

  /// How many days a history of hours has.
  public static int days(FactorHistory hourly) {
    return DailyMarket.of(hourly).size();
  }

  private void forecast(int day) {
    var judged = new ArrayList<FixedBook>();
    for (var book : FixedBook.values()) {
      if (isKnown(book, day, day + 1)) {
        judged.add(book);
      }
    }
    if (judged.isEmpty()) {
      return;
    }
    var window = window(day);
    if (known(window) < KNOWN_MIN) {
      return;
    }
    var dynamics = ForecastMethod.dynamics(window);
    for (var method : ForecastMethod.values()) {
      var moves = method.moves(window, dynamics);
      for (var book : judged) {
        var distribution = LossDistribution.of(pnl(book, moves, day));
        double loss = -realised(book, day);
        cells.stream()
            .filter(cell -> cell.book == book && cell.method == method)
            .forEach(cell -> cell.add(days.at(day), loss, distribution));
      }
    }
  }

  private boolean isKnown(FixedBook book, int from, int to) {
    return days.coins().stream()
        .allMatch(coin ->
            spans(coin.indexPrices(), from, to)
                && (!book.needsSurface() || isSurfaceKnown(coin, from, to)));
  }

  private static boolean isSurfaceKnown(CoinHistory coin, int from, int to) {
    return spans(coin.atmVols(), from, to)
        && spans(coin.perpetualBases(), from, to)
        && coin.fundingRates().isKnown(to);
  }

  private static boolean spans(FactorColumn column, int from, int to) {
    return column.isKnown(from) && column.isKnown(to);
  }

  /// The days up to and with `day`, and nothing later.
  private FactorHistory window(int day) {
    int from = Math.max(0, day - WINDOW_DAYS);
    return new FactorHistory(
        days.at(from),
        days.step(),
        days.coins().stream().map(coin -> window(coin, from, day)).toList(),
        List.of(),
        List.of());
  }

  private static CoinHistory window(CoinHistory coin, int from, int to) {
    return new CoinHistory(
        coin.coin(),
        window(coin.indexPrices(), from, to),
        window(coin.perpetualBases(), from, to),
        window(coin.fundingRates(), from, to),
        window(coin.atmVols(), from, to),
        window(coin.skews(), from, to),
        window(coin.termSlopes(), from, to));
  }

  private static FactorColumn window(FactorColumn column, int from, int to) {
    var values = new double[to - from + 1];
    var isKnown = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      isKnown[i] = column.isKnown(from + i);
      values[i] = isKnown[i] ? column.at(from + i) : 0;
    }
    return FactorColumn.of(values, isKnown);
  }

  /// Days of the window whose moves of all prices are known.
  private static int known(FactorHistory window) {
    int count = 0;
    for (int day = 1; day < window.size(); day++) {
      int to = day;
      count +=
          window.coins().stream().allMatch(coin -> spans(coin.indexPrices(), to - 1, to)) ? 1 : 0;
    }
    return count;
  }

  private double[] pnl(FixedBook book, MoveSet moves, int day) {
    var pnl = new double[moves.size()];
    for (var coin : days.coins()) {
      var moved = moves.coin(coin.coin()).orElseThrow();
      double vol = book.needsSurface() ? coin.atmVols().at(day) : 1;
      for (int i = 0; i < pnl.length; i++) {
        pnl[i] +=
            book.pnl(
                vol,
                new DayMove(
                    moved.spotFactors()[i],
                    moved.volFactors()[i],
                    moved.basisFactors()[i],
                    moved.fundingAccruals()[i]));
      }
    }
    return pnl;
  }

  private double realised(FixedBook book, int day) {
    double pnl = 0;
    for (var coin : days.coins()) {
      var prices = coin.indexPrices();
      double spotFactor = prices.at(day + 1) / prices.at(day);
      pnl +=
          book.needsSurface()
              ? book.pnl(coin.atmVols().at(day), surfaceMove(coin, day, spotFactor))
              : book.pnl(1, new DayMove(spotFactor, 1, 1, 0));
    }
    return pnl;
  }

  private static DayMove surfaceMove(CoinHistory coin, int day, double spotFactor) {
    var vols = coin.atmVols();
    var bases = coin.perpetualBases();
    return new DayMove(
        spotFactor,
        vols.at(day + 1) / vols.at(day),
        Exp.exp(bases.at(day + 1) - bases.at(day)),
        coin.fundingRates().at(day + 1));
  }

  /// A series under construction.
  private static final class Cell {
    private final FixedBook book;
    private final ForecastMethod method;
    private final double confidence;
    private final List<Instant> at = new ArrayList<>();
    private final List<Double> losses = new ArrayList<>();
    private final List<Double> valuesAtRisk = new ArrayList<>();
    private final List<Double> shortfalls = new ArrayList<>();

    Cell(FixedBook book, ForecastMethod method, double confidence) {
      this.book = book;
      this.method = method;
      this.confidence = confidence;
    }

    void add(Instant day, double loss, LossDistribution forecast) {
      at.add(day);
      losses.add(loss);
      valuesAtRisk.add(forecast.valueAtRisk(confidence));
      shortfalls.add(forecast.expectedShortfall(confidence));
    }

    ForecastSeries toSeries() {
      return new ForecastSeries(
          book, method, confidence, at, array(losses), array(valuesAtRisk), array(shortfalls));
    }

    private static double[] array(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
