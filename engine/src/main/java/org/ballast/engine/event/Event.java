package org.ballast.engine.event;

import org.ballast.engine.port.EffectId;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueReport;
import org.ballast.engine.port.VenueState;

/// Everything that the core learns, in the order in which it learns it. Units: atNs in nanoseconds
/// UTC, the host's time at sequencing, never falling.
public sealed interface Event {
  long atNs();

  record TimeAdvanced(long atNs) implements Event {}

  record MarketChanged(long atNs, MarketUpdate update) implements Event {}

  record InstrumentChanged(long atNs, InstrumentFact fact) implements Event {}

  record VenueStateChanged(long atNs, String venue, VenueState state, String reason)
      implements Event {}

  record OrderEvidence(long atNs, VenueReport report) implements Event {}

  record QueryAnswered(long atNs, QueryAnswer answer) implements Event {}

  /// The desk's whole configuration as bytes, the first event of every journal and of every change.
  record ConfigurationChanged(long atNs, int version, byte[] configuration) implements Event {}

  record OperatorCommand(long atNs, Command command, String who, String why) implements Event {}

  /// A result of the computation that `effect` asked for; `result` is its encoded outcome.
  record ComputeDone(long atNs, EffectId effect, byte[] result) implements Event {}

  /// The host withheld an effect, and why. It did not leave.
  record EffectSuppressed(long atNs, EffectId effect, String reason) implements Event {}

  /// The process took up this journal: the epoch of the effects that follow.
  record Started(long atNs, int epoch) implements Event {}

  /// What an operator may ask for.
  enum Command {
    /// No new risk: HOLD.
    PAUSE,
    /// Back to RUN from HOLD or HALT.
    RESUME,
    /// HALT: cancel everything, send nothing.
    KILL
  }
}
