package org.ballast.venues.recorded;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.engine.port.MarketUpdate;

/// The updates of a playback, for tests that look at all of them.
final class PlayedUpdates {
  private PlayedUpdates() {}

  static List<MarketUpdate> all(MarketPlayback playback) {
    return stream(playback).toList();
  }

  static Stream<MarketUpdate> stream(MarketPlayback playback) {
    return Stream.generate(playback::next).takeWhile(Optional::isPresent).map(Optional::get);
  }

  static Instant at(MarketUpdate update) {
    return Instant.ofEpochSecond(0, update.atNs());
  }
}
