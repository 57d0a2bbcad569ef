package org.ballast.engine.order;

import java.util.Optional;

/// What a piece of evidence made of an order. `asks` is true where the venue must be asked what
/// became of it; `fault` is set where the evidence cannot be true together with what was known, so
/// that a person must look.
public record Transition(Order order, boolean asks, Optional<String> fault) {
  static Transition to(Order order) {
    return new Transition(order, false, Optional.empty());
  }

  static Transition asking(Order order) {
    return new Transition(order, true, Optional.empty());
  }

  /// The same with a fault, unless it has one already.
  Transition withFault(String other) {
    return fault.isPresent() ? this : new Transition(order, asks, faulty(order, other).fault());
  }

  static Transition faulty(Order order, String fault) {
    return new Transition(order, false, Optional.of(fault + ": label=" + order.label()));
  }
}
