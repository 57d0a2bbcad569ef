package org.ballast.engine.desk;

import java.util.List;
import java.util.Optional;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.state.ConfigurationDecoder;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.engine.state.DeskMode;

/// Keeps one desk's book inside its mandate: events in, effects out, and nothing else.
///
/// The same events give the same effects, byte for byte. It reads no clock, draws no random number,
/// starts no thread.
public final class DeskService {
  private final ConfigurationDecoder decoder;
  private Optional<DeskConfiguration> configuration = Optional.empty();
  private DeskMode mode = DeskMode.HOLD;

  public DeskService(ConfigurationDecoder decoder) {
    this.decoder = decoder;
  }

  /// Applies the event at this journal position and says what is to be done, in order.
  public List<Effect> apply(long sequence, Event event) {
    if (event instanceof Event.ConfigurationChanged changed && sequence >= 0) {
      configuration = Optional.of(decoder.decode(changed.configuration()));
      mode = DeskMode.RUN;
    }
    return List.of();
  }

  /// The inputs of a computation just asked for by [#apply], to be run before or after any further
  /// event.
  public ComputeTask task(Effect.Compute compute) {
    return compute::parameters;
  }

  public DeskConfiguration configuration() {
    return configuration.orElseThrow();
  }

  public DeskMode mode() {
    return mode;
  }

  /// Positions and balances as all fills, deliveries and payments have made them.
  public Portfolio book() {
    return configuration().book();
  }

  /// The whole state as bytes; a service restored from them behaves the same ever after.
  public byte[] snapshot() {
    return new byte[0];
  }
}
