package org.ballast.backtest.path;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.venues.recorded.HourlyBar;
import org.ballast.venues.recorded.RecordedHours;
import org.ballast.venues.recorded.RecordedVolIndex;

/// The hours of a coin over which index and volatility level were recorded.
///
/// An hour without a level keeps that of the last hour that has one, and is named; an hour without
/// an index is not there, and is named too.
public record LevelHours(
    Asset coin,
    List<Path> files,
    List<LevelHour> hours,
    List<LocalDate> daysWithHeldLevel,
    List<Instant> missingHours) {
  private static final Duration HOUR = Duration.ofHours(1);

  public LevelHours {
    files = List.copyOf(files);
    hours = List.copyOf(hours);
    daysWithHeldLevel = List.copyOf(daysWithHeldLevel);
    missingHours = List.copyOf(missingHours);
  }

  /// Hours of [startInclusive, endExclusive) between the first and the last recorded level. Throws:
  /// `BadInputException` where the folder lacks either recording of the coin.
  public static LevelHours read(
      Path folder, Asset coin, Instant startInclusive, Instant endExclusive) {
    var recorded = RecordedHours.open(folder);
    var levels = RecordedVolIndex.near(folder);
    var barsFile = recorded.files().get(coin);
    var levelFile = levels.files().get(coin);
    if (barsFile == null || levelFile == null) {
      throw BadInputException.data(
          folder.toString(),
          "folder must hold the coin's hours, and its volatility index here or in dvol beside it",
          "coin",
          coin.toString());
    }
    var levelByHour = new TreeMap<Instant, Double>();
    levels.read(coin).forEach(hour -> levelByHour.put(hour.knownAt(), hour.vol()));
    if (levelByHour.isEmpty()) {
      throw BadInputException.data(levelFile.toString(), "volatility index must have an hour");
    }
    var start = later(startInclusive, levelByHour.firstKey());
    var end = earlier(endExclusive, levelByHour.lastKey().plus(HOUR));
    var bars = recorded.read(coin, start.minus(HOUR), end);
    return of(coin, List.of(barsFile, levelFile), bars, levelByHour, start);
  }

  private static LevelHours of(
      Asset coin,
      List<Path> files,
      List<HourlyBar> bars,
      TreeMap<Instant, Double> levelByHour,
      Instant start) {
    var hours = new ArrayList<LevelHour>();
    var held = new TreeSet<LocalDate>();
    var missing = new ArrayList<Instant>();
    var before = Optional.<HourlyBar>empty();
    for (var bar : bars) {
      if (!bar.start().isBefore(start)) {
        before.ifPresent(last -> {
          for (var at = last.start().plus(HOUR); at.isBefore(bar.start()); at = at.plus(HOUR)) {
            missing.add(at);
          }
        });
        var level = levelByHour.floorEntry(bar.start());
        var isHeld = !level.getKey().equals(bar.start());
        if (isHeld) {
          held.add(bar.start().atOffset(ZoneOffset.UTC).toLocalDate());
        }
        hours.add(hour(bar, before, level.getValue(), isHeld));
      }
      before = Optional.of(bar);
    }
    return new LevelHours(coin, files, hours, List.copyOf(held), missing);
  }

  private static LevelHour hour(
      HourlyBar bar, Optional<HourlyBar> before, double level, boolean isHeld) {
    var ended = before.filter(last -> last.start().plus(HOUR).equals(bar.start()));
    return new LevelHour(
        bar.start(), bar.index(), ended.map(HourlyBar::close), bar.endedHourRate(), level, isHeld);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
