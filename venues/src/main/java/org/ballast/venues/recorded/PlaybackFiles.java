package org.ballast.venues.recorded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.engine.port.MarketReference;
import org.ballast.venues.deribit.DeribitSymbolCodec;
import org.ballast.venues.deribit.DeribitTerms;

/// Finds the files that a plan plays, and opens them.
final class PlaybackFiles {
  /// The hour that ends at the first full hour has started before the first chain.
  private static final Duration BARS_BEFORE = Duration.ofHours(2);

  private final RecordedPlaybackPlan plan;
  private final RecordedMarket market;
  private final List<RecordedMarket.Entry> entries;

  private PlaybackFiles(
      RecordedPlaybackPlan plan, RecordedMarket market, List<RecordedMarket.Entry> entries) {
    this.plan = plan;
    this.market = market;
    this.entries = entries;
  }

  static RecordedPlayback open(RecordedPlaybackPlan plan) {
    var files = files(plan);
    var chains = new ChainFeed(files.market, files.entries);
    var first = chains.peek().orElseThrow();
    var hourly = files.hourlyFiles(first);
    var bars = new TreeMap<Asset, List<HourlyBar>>();
    hourly.forEach((coin, file) ->
        bars.put(
            coin,
            HourlyBarReader.read(file, first.asOf().minus(BARS_BEFORE), plan.endExclusive())));
    return files.play(chains, new HourlyBarTable(bars), List.copyOf(hourly.values()));
  }

  /// The same with hours from elsewhere.
  static RecordedPlayback open(RecordedPlaybackPlan plan, HourlyBars bars) {
    var files = files(plan);
    return files.play(new ChainFeed(files.market, files.entries), bars, List.of());
  }

  private static PlaybackFiles files(RecordedPlaybackPlan plan) {
    var market =
        RecordedMarket.open(plan.chainFolder(), new AssumedSpread(plan.perpetualHalfSpread()));
    return new PlaybackFiles(plan, market, played(market.entries(), plan));
  }

  private RecordedPlayback play(ChainFeed chains, HourlyBars bars, List<Path> hourlyFiles) {
    var first = chains.peek().orElseThrow().asOf();
    var start = first.isAfter(plan.startInclusive()) ? first : plan.startInclusive();
    var source = plan.chainFolder().toString();
    var played =
        new PlayedMarket(
            new DeribitSymbolCodec(DeribitTerms.shipped()),
            bars,
            new AssumedSpread(plan.perpetualHalfSpread()),
            start);
    return new RecordedPlayback(
        new MarketReference(source, ContentHash.of(allFiles(hourlyFiles), plan.text()), 0),
        played,
        chains,
        lastRecorded(bars),
        plan);
  }

  /// The chains in the plan's time and the one before it. Throws: `BadInputException` where there
  /// is none, and for two of one second.
  private static List<RecordedMarket.Entry> played(
      List<RecordedMarket.Entry> entries, RecordedPlaybackPlan plan) {
    var played = new ArrayList<RecordedMarket.Entry>();
    for (var entry : entries) {
      if (!played.isEmpty() && played.getLast().takenAt().equals(entry.takenAt())) {
        throw BadInputException.data(
            entry.file().toString(),
            "two chains must not be of one second",
            "other",
            String.valueOf(played.getLast().file().getFileName()));
      }
      if (entry.takenAt().isBefore(plan.startInclusive())) {
        played.clear();
      }
      if (entry.takenAt().isBefore(plan.endExclusive())) {
        played.add(entry);
      }
    }
    if (played.isEmpty()) {
      throw BadInputException.data(
          plan.chainFolder().toString(),
          "recording starts after the time asked",
          "until",
          plan.endExclusive().toString());
    }
    return played;
  }

  /// The hourly file of each coin of the chain that has one.
  private TreeMap<Asset, Path> hourlyFiles(MarketSnapshot first) {
    var files = new TreeMap<Asset, Path>();
    var folder = plan.hourlyFolder().or(() -> RecordedHours.beside(plan.chainFolder()));
    for (var coin : first.indexPrices().stream().map(IndexPrice::asset).toList()) {
      folder
          .map(path -> RecordedHours.file(path, coin))
          .filter(Files::exists)
          .ifPresent(file -> files.put(coin, file));
    }
    if (files.isEmpty() && plan.hourlyFolder().isPresent()) {
      throw BadInputException.data(
          plan.hourlyFolder().get().toString(),
          "folder must hold the hours of a coin of the chains, as deribit_BTC.parquet");
    }
    return files;
  }

  private List<Path> allFiles(List<Path> hourlyFiles) {
    var files = new ArrayList<Path>();
    entries.forEach(entry -> files.add(entry.file()));
    var candles = entries.getFirst().file().resolveSibling(PerpetualRecording.FILE_NAME);
    if (Files.exists(candles)) {
      files.add(candles);
    }
    files.addAll(hourlyFiles);
    return files;
  }

  /// Nothing is carried beyond it: a delivery later than all that was recorded is unknown.
  private Instant lastRecorded(HourlyBars bars) {
    var lastChain = market.entries().getLast().takenAt();
    return bars.lastHour().filter(hour -> hour.isAfter(lastChain)).orElse(lastChain);
  }
}
