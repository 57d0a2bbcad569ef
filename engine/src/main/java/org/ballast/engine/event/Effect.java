package org.ballast.engine.event;

import org.ballast.engine.port.EffectId;
import org.ballast.engine.port.OrderRequest;

/// What the core wants done. An effect leaves only when everything up to its cause is durable.
public sealed interface Effect {
  EffectId id();

  record Submit(EffectId id, OrderRequest request) implements Effect {}

  record Cancel(EffectId id, String label) implements Effect {}

  /// Ask the venue for the order of this label.
  record Query(EffectId id, String label) implements Effect {}

  /// Work too long for the core. `kernel` names it; `parameters` are its encoded inputs beside the
  /// market and the book, which are those of the event `id.sequence()`.
  record Compute(EffectId id, String kernel, byte[] parameters) implements Effect {}

  /// A TimeAdvanced is wanted at this instant.
  record SetTimer(EffectId id, long atNs) implements Effect {}

  record Publish(EffectId id, Notice notice) implements Effect {}
}
