package org.ballast.engine.gate;

/// What the gate says of an order.
public sealed interface GateVerdict {
  /// It may leave. Units: markPrice is our own fair value in the instrument's price unit; risk is R
  /// in the worst case of what is pending, before and after the order.
  record Passed(double markPrice, double riskBefore, double riskAfter) implements GateVerdict {}

  /// It may not; `rule` names the reason and `detail` gives the value and its bound.
  record Refused(String rule, String detail) implements GateVerdict {}
}
