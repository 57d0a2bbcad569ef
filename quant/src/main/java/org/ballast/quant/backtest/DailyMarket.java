package org.ballast.quant.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.moves.CoinHistory;
import org.ballast.quant.moves.FactorColumn;
import org.ballast.quant.moves.FactorHistory;

/// A history of hours as one of days, at midnight UTC, with a volatility for every day that allows
/// one.
///
/// Where a coin's volatility index was recorded the level is the index; in the [#INDEX_GAP_DAYS]
/// days after it is unknown; everywhere else it is [#PREMIUM] times the root of an exponentially
/// weighted mean of hourly squared returns with a half-life of ten days. The first day of another
/// source has no level, so that no move is the difference of two measures. Every value follows from
/// what is known at its day's midnight.
final class DailyMarket {
  static final Duration DAY = Duration.ofDays(1);

  /// Index over this mean, the median of the years in which bitcoin's index was recorded.
  static final double PREMIUM = 1.18;

  /// A shorter gap of the index is a gap; after a longer one it has ended.
  static final int INDEX_GAP_DAYS = 7;

  private static final double HALF_LIFE_DAYS = 10;

  /// Days whose mean the weighted mean starts with, after a gap as well.
  private static final int SEED_DAYS = 20;

  private static final double DAYS_PER_YEAR = 365;
  private static final int HOURS = 24;

  private final FactorHistory hourly;
  private final Instant start;
  private final int first;
  private final int days;

  private DailyMarket(FactorHistory hourly) {
    this.hourly = hourly;
    var midnight = hourly.start().truncatedTo(ChronoUnit.DAYS);
    this.start = midnight.isBefore(hourly.start()) ? midnight.plus(DAY) : midnight;
    this.first = (int) Duration.between(hourly.start(), start).toHours();
    this.days = Math.max(0, (hourly.size() - 1 - first) / HOURS + 1);
  }

  /// Domain: steps of an hour. Throws: `IllegalArgumentException` for others.
  static FactorHistory of(FactorHistory hourly) {
    if (!hourly.step().equals(Duration.ofHours(1))) {
      throw new IllegalArgumentException("step must be an hour: step=" + hourly.step());
    }
    return new DailyMarket(hourly).daily();
  }

  private FactorHistory daily() {
    return new FactorHistory(
        start, DAY, hourly.coins().stream().map(this::coin).toList(), List.of(), List.of());
  }

  private CoinHistory coin(CoinHistory coin) {
    return new CoinHistory(
        coin.coin(),
        atMidnight(coin.indexPrices()),
        atMidnight(coin.perpetualBases()),
        funding(coin.fundingRates()),
        vols(coin),
        FactorColumn.unknown(days),
        FactorColumn.unknown(days));
  }

  private int hourOf(int day) {
    return first + HOURS * day;
  }

  private FactorColumn atMidnight(FactorColumn hours) {
    var column = new Column(days);
    for (int day = 0; day < days; day++) {
      if (hours.isKnown(hourOf(day))) {
        column.set(day, hours.at(hourOf(day)));
      }
    }
    return column.toColumn();
  }

  /// What a long pays over the day that ends at midnight.
  private FactorColumn funding(FactorColumn rates) {
    var column = new Column(days);
    for (int day = 0; day < days; day++) {
      double sum = 0;
      boolean isKnown = hourOf(day) >= HOURS;
      for (int hour = hourOf(day) - HOURS + 1; isKnown && hour <= hourOf(day); hour++) {
        isKnown = rates.isKnown(hour);
        sum += isKnown ? rates.at(hour) : 0;
      }
      if (isKnown) {
        column.set(day, sum);
      }
    }
    return column.toColumn();
  }

  private FactorColumn vols(CoinHistory coin) {
    var index = atMidnight(coin.atmVols());
    var realised = realised(coin.indexPrices());
    var column = new Column(days);
    int lastIndexed = -1;
    boolean wasIndex = false;
    for (int day = 0; day < days; day++) {
      boolean isIndex = index.isKnown(day);
      lastIndexed = isIndex ? day : lastIndexed;
      boolean isGap = !isIndex && lastIndexed >= 0 && day - lastIndexed <= INDEX_GAP_DAYS;
      var source = isIndex ? index : realised;
      if (isGap || !source.isKnown(day)) {
        continue;
      }
      if (isIndex == wasIndex) {
        column.set(day, source.at(day));
      }
      wasIndex = isIndex;
    }
    return column.toColumn();
  }

  private FactorColumn realised(FactorColumn prices) {
    double decay = Exp.exp(-Log.log(2) / HALF_LIFE_DAYS);
    var column = new Column(days);
    double mean = 0;
    int seeded = 0;
    for (int day = 1; day < days; day++) {
      double variance = dayVariance(prices, hourOf(day));
      if (Double.isNaN(variance)) {
        mean = 0;
        seeded = 0;
        continue;
      }
      mean =
          seeded < SEED_DAYS
              ? (mean * seeded + variance) / (seeded + 1)
              : decay * mean + (1 - decay) * variance;
      seeded++;
      if (seeded >= SEED_DAYS && mean > 0) {
        column.set(day, PREMIUM * Math.sqrt(mean));
      }
    }
    return column.toColumn();
  }

  /// Squared returns of the 24 hours before, per year; NaN where one is unknown.
  private static double dayVariance(FactorColumn prices, int last) {
    double sum = 0;
    for (int hour = last - HOURS; hour < last; hour++) {
      if (hour < 0 || !prices.isKnown(hour) || !prices.isKnown(hour + 1)) {
        return Double.NaN;
      }
      double logReturn = Log.ofRatio(prices.at(hour + 1), prices.at(hour));
      sum += logReturn * logReturn;
    }
    return sum * DAYS_PER_YEAR;
  }

  /// A column under construction.
  private static final class Column {
    private final double[] values;
    private final boolean[] isKnown;

    Column(int size) {
      values = new double[size];
      isKnown = new boolean[size];
    }

    void set(int day, double value) {
      values[day] = value;
      isKnown[day] = true;
    }

    FactorColumn toColumn() {
      return FactorColumn.of(Arrays.copyOf(values, values.length), isKnown);
    }
  }
}
