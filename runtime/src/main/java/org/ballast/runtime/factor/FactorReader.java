package org.ballast.runtime.factor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Log;
import org.ballast.quant.moves.CoinHistory;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.quant.surface.ChainFeatures;
import org.ballast.venues.recorded.HourlyBar;
import org.ballast.venues.recorded.RecordedHours;
import org.ballast.venues.recorded.RecordedMarket;
import org.ballast.venues.recorded.RecordedVolIndex;

/// Reads what moved the coins of a book, hour by hour, from recordings.
///
/// Index, basis and funding come from the hours of the perpetual; volatility from the venue's
/// volatility index and, where chains were recorded, from them, with skew and term slope. A chain
/// counts for the full hour nearest to it, and gives the index of an hour without a bar. What was
/// not recorded is unknown, be it one hour or half a year. See docs/models/factor-history.md.
public final class FactorReader {
  private final HistorySource source;
  private final Consumer<String> progress;
  private final RecordedHours hours;
  private final TreeMap<Asset, List<HourlyBar>> bars = new TreeMap<>();
  private final TreeMap<Instant, Map<Asset, ChainMoment>> chains = new TreeMap<>();

  private FactorReader(HistorySource source, Consumer<String> progress) {
    this.source = source;
    this.progress = progress;
    this.hours = RecordedHours.open(source.hours());
  }

  /// What a chain says of one coin. `features` are empty where it has too few marks.
  private record ChainMoment(double index, Optional<ChainFeatures> features) {}

  /// `progress` is told what is being read. Throws: `BadInputException` for a damaged file, and
  /// where no hour of a coin was recorded.
  public static FactorHistory read(HistorySource source, Consumer<String> progress) {
    return new FactorReader(source, progress).read();
  }

  private FactorHistory read() {
    for (var coin : source.coins()) {
      progress.accept("reading the hours of " + coin);
      bars.put(coin, barsOf(coin));
    }
    source.chains().ifPresent(this::readChains);
    var grid = grid();
    var coins = new ArrayList<CoinHistory>();
    for (var coin : source.coins()) {
      coins.add(history(coin, grid));
    }
    return new FactorHistory(grid.start(), HistoryGrid.STEP, coins, List.of(), List.of());
  }

  /// A bar is known at its start but for its close: the last is left out where that is later.
  private List<HourlyBar> barsOf(Asset coin) {
    var read = hours.read(coin, Instant.EPOCH, source.asOf());
    if (read.isEmpty()) {
      throw BadInputException.data(
          source.hours().toString(),
          "history must have the hours of every coin of the book, recorded before "
              + source.asOf()
              + "; it has "
              + hours.files().keySet(),
          "coin",
          coin.code());
    }
    return read;
  }

  private void readChains(Path folder) {
    var market = RecordedMarket.open(folder);
    var entries =
        market.entries().stream().filter(entry -> !entry.takenAt().isAfter(source.asOf())).toList();
    for (var i = 0; i < entries.size(); i++) {
      progress.accept("reading chain " + (i + 1) + " of " + entries.size() + " for the history");
      var chain = market.read(entries.get(i));
      var moments = new TreeMap<Asset, ChainMoment>();
      for (var coin : source.coins()) {
        chain
            .index(coin)
            .ifPresent(index ->
                moments.put(
                    coin,
                    new ChainMoment(index.price().toDouble(), ChainFeatures.of(chain, coin))));
      }
      chains.put(HistoryGrid.nearestHour(chain.asOf()), moments);
    }
  }

  private HistoryGrid grid() {
    var first = bars.values().stream().map(read -> read.getFirst().start()).sorted().findFirst();
    var last =
        bars.values().stream().map(read -> read.getLast().start()).sorted().toList().getLast();
    var lastChain = chains.isEmpty() ? last : chains.lastKey();
    return HistoryGrid.between(first.orElseThrow(), lastChain.isAfter(last) ? lastChain : last);
  }

  private CoinHistory history(Asset coin, HistoryGrid grid) {
    var index = grid.column();
    var basis = grid.column();
    var funding = grid.column();
    var vol = grid.column();
    var skew = grid.column();
    var slope = grid.column();
    var closes = new TreeMap<Instant, Double>();
    for (var bar : bars.getOrDefault(coin, List.of())) {
      index.set(bar.start(), bar.index().toDouble());
      bar.endedHourRate().ifPresent(rate -> funding.set(bar.start(), rate.toDouble()));
      var close = closes.get(bar.start());
      if (close != null) {
        basis.set(bar.start(), Log.ofRatio(close, bar.index().toDouble()));
      }
      closes.put(bar.start().plus(HistoryGrid.STEP), bar.close().toDouble());
    }
    chains.forEach((hour, moments) -> {
      var moment = moments.get(coin);
      if (moment != null) {
        index.setIfUnknown(hour, moment.index());
        moment
            .features()
            .ifPresent(features -> {
              vol.set(hour, features.atmVol());
              skew.set(hour, features.skew());
              slope.set(hour, features.termSlope());
            });
      }
    });
    addVolIndex(coin, vol);
    return new CoinHistory(
        coin,
        index.toColumn(),
        basis.toColumn(),
        funding.toColumn(),
        vol.toColumn(),
        skew.toColumn(),
        slope.toColumn());
  }

  /// The venue's index is another measure of volatility than the level at the money: a window with
  /// one at its start and the other at its end would move by their difference, so the index is used
  /// only before the first chain.
  private void addVolIndex(Asset coin, HistoryGrid.Column vol) {
    var end = chains.isEmpty() ? source.asOf() : chains.firstKey();
    for (var hour : RecordedVolIndex.near(source.hours()).read(coin)) {
      if (!hour.knownAt().isAfter(source.asOf()) && hour.knownAt().isBefore(end)) {
        vol.setIfUnknown(hour.knownAt(), hour.vol());
      }
    }
  }
}
