package org.ballast.runtime.host;

import java.nio.file.Path;
import java.time.Instant;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.venues.recorded.RecordedPlayback;
import org.ballast.venues.recorded.RecordedPlaybackPlan;
import org.ballast.venues.simulated.Crash;
import org.ballast.venues.simulated.SimulatedChain;
import org.ballast.venues.simulated.SimulatedMarket;
import org.ballast.venues.simulated.SimulationPlan;

/// Opens the market of a desk file at its start.
final class MarketOpener {
  /// How much a crash multiplies volatility by: a fall by a fifth in the plan's standard crash.
  private static final double CRASH_VOL_MULTIPLIER = 2.5;

  private MarketOpener() {}

  static MarketPlayback open(DeskFile desk) {
    return desk.market().startsWith(DeskFile.SIMULATED) ? simulated(desk) : recorded(desk);
  }

  private static MarketPlayback simulated(DeskFile desk) {
    var seed = Long.parseLong(desk.market().substring(DeskFile.SIMULATED.length()));
    var settings = desk.simulation();
    var crash =
        settings
            .crash()
            .map(fall -> new Crash(fall.after(), fall.move(), fall.over(), CRASH_VOL_MULTIPLIER));
    return new SimulatedMarket(
        seed, new SimulationPlan(SimulatedChain.AS_OF, settings.step(), settings.length(), crash));
  }

  /// The end of the run is not the recording's: it must not change what the updates are.
  private static MarketPlayback recorded(DeskFile desk) {
    var plan =
        RecordedPlaybackPlan.of(folder(desk))
            .withTimes(desk.from().orElse(Instant.EPOCH), Instant.MAX)
            .withPerpetualHalfSpread(desk.perpetualSpread());
    return RecordedPlayback.open(desk.hourly().map(plan::withHourlyFolder).orElse(plan));
  }

  private static Path folder(DeskFile desk) {
    return desk.file().toAbsolutePath().normalize().resolveSibling(desk.market()).normalize();
  }
}
