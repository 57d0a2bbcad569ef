package org.ballast.runtime.host;

import org.ballast.engine.desk.ComputeTask;
import org.ballast.engine.port.EffectId;

/// Runs what is too long for the core, and brings the result back as an event.
@FunctionalInterface
public interface Computer {
  /// Begins a computation whose result comes back under this name.
  void start(EffectId id, ComputeTask task);
}
