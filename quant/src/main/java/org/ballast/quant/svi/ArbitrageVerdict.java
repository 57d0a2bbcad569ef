package org.ballast.quant.svi;

/// Whether a slice, or a pair of slices, allows a riskless gain at some strike.
public sealed interface ArbitrageVerdict {
  /// No strike allows one, however far from the money.
  record Free() implements ArbitrageVerdict {}

  /// Strikes between `from` and `to` allow one, most of all at `worst`.
  ///
  /// Units: from, to and worst are ln(K/F), infinite where a wing itself is at fault; where several
  /// ranges are, this is the deepest. depth > 0 is how far the tested quantity falls below its
  /// bound of 0 at `worst`.
  record Violated(double from, double to, double worst, double depth) implements ArbitrageVerdict {}

  default boolean isFree() {
    return this instanceof Free;
  }
}
