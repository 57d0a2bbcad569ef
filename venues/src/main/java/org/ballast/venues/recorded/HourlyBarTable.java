package org.ballast.venues.recorded;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;

/// Recorded hours held in memory.
final class HourlyBarTable implements HourlyBars {
  private final NavigableMap<Instant, Map<Asset, HourlyBar>> barsByHour = new TreeMap<>();

  HourlyBarTable(Map<Asset, List<HourlyBar>> barsByCoin) {
    barsByCoin.forEach((coin, bars) -> {
      for (var bar : bars) {
        barsByHour.computeIfAbsent(bar.start(), hour -> new TreeMap<>()).put(coin, bar);
      }
    });
  }

  @Override
  public Optional<Instant> firstHourAfter(Instant instant) {
    return Optional.ofNullable(barsByHour.higherKey(instant));
  }

  @Override
  public Optional<Instant> lastHour() {
    return Optional.ofNullable(barsByHour.lastEntry()).map(Map.Entry::getKey);
  }

  @Override
  public Optional<HourlyBar> startingAt(Asset coin, Instant hour) {
    return Optional.ofNullable(barsByHour.get(hour)).map(bars -> bars.get(coin));
  }
}
