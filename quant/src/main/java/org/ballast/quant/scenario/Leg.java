package org.ballast.quant.scenario;

/// A position as the axes of its market see it.
sealed interface Leg {
  /// A holding of options of one strip.
  record OptionLeg(StripKey key, OptionLine line) implements Leg {}

  /// Worth `S (rising F + fixed + falling / F)` USD, with S the factor of the settlement asset's
  /// price and F that of the forward of the tenor: a linear future rises with F, an inverse one
  /// loses less the higher F is, coins are fixed.
  record PlainLeg(PlainKey key, double rising, double fixed, double falling) implements Leg {
    PlainLeg plus(PlainLeg other) {
      return new PlainLeg(key, rising + other.rising, fixed + other.fixed, falling + other.falling);
    }

    double value(ScenarioSet scenarios, int scenario) {
      double forward = scenarios.forwardFactor(key.asset(), key.tenor(), scenario);
      double coins = Math.fma(rising, forward, fixed) + falling / forward;
      return coins * scenarios.spotFactor(key.settlement(), scenario);
    }
  }

  /// The axes that a plain leg moves with; its value belongs to the row of `asset`.
  record PlainKey(int asset, int tenor, int settlement) implements Comparable<PlainKey> {
    @Override
    public int compareTo(PlainKey other) {
      int byTenor = Integer.compare(tenor, other.tenor);
      return byTenor != 0 ? byTenor : Integer.compare(settlement, other.settlement);
    }
  }
}
